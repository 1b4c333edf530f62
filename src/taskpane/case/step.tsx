import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { memo, useEffect, useId, useRef } from 'react';
import type { FormFieldName } from '../../notice/notice';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import type { FieldView } from './case-store';
import { focusHeader, headerId } from './header-id';
import { StateMark, type StepState } from './state-mark';
import { StepBody } from './step-body';
import { useCase, useField } from './use-case';

export interface StepProps {
  readonly name: FormFieldName;
  readonly isOpen: boolean;
  /** Why nothing may be changed; null if it may. */
  readonly blocked: string | null;
  /** The step behind this one; null if it is the last. */
  readonly next: FormFieldName | null;
  readonly onToggle: (name: FormFieldName) => void;
}

/** One field of the form: a line that tells its state, and below it, when open, everything that is needed to write it. */
export const Step = memo(function Step({ name, isOpen, blocked, next, onToggle }: StepProps) {
  const { notice } = useCase();
  const view = useField(name);
  const styles = useStyles();
  const body = useId();
  const step = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) step.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const field = notice.form.fields.find((candidate) => candidate.name === name);
  if (!view || !field) return null;
  return (
    <li ref={step} className={mergeClasses(styles.step, isOpen && styles.open)}>
      <h3 className={styles.heading}>
        <button
          type="button"
          id={headerId(name)}
          data-step={name}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          className={styles.header}
          onClick={() => onToggle(name)}
        >
          <StepLine view={view} isOpen={isOpen} />
        </button>
      </h3>
      {isOpen && (
        <div
          id={body}
          role="group"
          aria-labelledby={headerId(name)}
          className={styles.body}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
            onToggle(name);
            focusHeader(name);
          }}
        >
          <StepBody view={view} field={field} blocked={blocked} next={next} />
        </div>
      )}
    </li>
  );
});

function StepLine({ view, isOpen }: { readonly view: FieldView; readonly isOpen: boolean }) {
  const { filling } = useStrings();
  const styles = useStyles();
  const { reading, sync } = view;
  const { words, strict, limit } = reading;
  const hasFailed = sync.failure !== null || sync.conflict !== null;
  const state: StepState = hasFailed ? 'attention' : isOpen && reading.state === 'empty' ? 'editing' : reading.state;
  const hasFigures = limit !== null && words > 0;
  const tone = state === 'over' ? styles.over : state === 'tight' ? styles.tight : undefined;
  return (
    <>
      <StateMark state={state} />
      <span className={mergeClasses(styles.label, isOpen && styles.openLabel)}>{reading.label}</span>
      {hasFigures ? (
        <span className={mergeClasses(styles.figures, tone)}>
          <span aria-hidden>{filling.steps.words(words, limit)}</span>
          <VisuallyHidden>
            {filling.steps.wordsLabel(words, limit)} {filling.steps.state[state]}
          </VisuallyHidden>
          {strict !== words && (
            <span className={styles.strict}>
              <span aria-hidden>{filling.steps.strict(strict)}</span>
              <VisuallyHidden>{filling.steps.strictLabel(strict)}</VisuallyHidden>
            </span>
          )}
        </span>
      ) : state === 'fine' ? (
        <VisuallyHidden>{filling.steps.state.fine}</VisuallyHidden>
      ) : (
        <span className={styles.state}>{filling.steps.state[state]}</span>
      )}
      <ChevronDownRegular aria-hidden className={mergeClasses(styles.chevron, isOpen && styles.chevronOpen)} />
    </>
  );
}

/** The head of the page stays on top of what scrolls. */
export const HEAD_HEIGHT = '76px';

const useStyles = makeStyles({
  step: {
    scrollMarginTop: HEAD_HEIGHT,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  open: { backgroundColor: tokens.colorNeutralBackground1 },
  heading: { margin: 0, font: 'inherit' },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    scrollMarginTop: HEAD_HEIGHT,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  label: { flexGrow: 1, minWidth: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  openLabel: { fontWeight: tokens.fontWeightSemibold },
  figures: {
    position: 'relative',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    lineHeight: '16px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  over: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  tight: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  strict: { fontSize: tokens.fontSizeBase100, lineHeight: '14px', fontWeight: tokens.fontWeightRegular },
  state: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  chevron: { flexShrink: 0, width: '16px', height: '16px', color: tokens.colorNeutralForeground3 },
  chevronOpen: { transform: 'rotate(180deg)' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});
