import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { memo, useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { figures, limitPhrase, quantity, strictExcess } from '../../form/limits/limit';
import type { FormFieldName } from '../../notice/notice';
import { usePane } from '../pane-context';
import { isComposing } from '../parts/is-composing';
import { keepEscape } from '../parts/focus/keep-escape';
import { VisuallyHidden } from '../parts/visually-hidden';
import { strings } from '../strings/strings';
import type { FieldView } from './store/case-view';
import { isWritten } from './store/field-sync';
import { PARAGRAPHS } from './editors/paragraphs';
import { enterStep } from './enter-step';
import { focusHeader, headerId } from './header-id';
import { StateMark, type StepState } from './state-mark';
import { StepBody } from './step-body';
import { useCase, useField, useIsWaiting } from './use-case';
import { useHasFocus } from './use-has-focus';
import { useGoToField, useGoToNarrative } from './use-go-to-field';

export interface StepProps {
  readonly name: FormFieldName;
  readonly isOpen: boolean;
  /** Why nothing may be changed; null if it may. */
  readonly blocked: string | null;
  /** The step after this one; null after the last one of an office. */
  readonly next: FormFieldName | null;
  /** Whether the narrative is to be written after this step. */
  readonly isBeforeNarrative: boolean;
  /** What is said where nothing comes next. */
  readonly end: string;
  readonly onToggle: (name: FormFieldName) => void;
}

/** One field of the form: a line that tells its state, and below it, when open, everything that is needed to write it. */
export const Step = memo(function Step({ name, isOpen, blocked, next, isBeforeNarrative, end, onToggle }: StepProps) {
  const { notice } = useCase();
  const view = useField(name);
  const styles = useStyles();
  const body = useId();
  const step = useRef<HTMLLIElement>(null);
  const goNext = useNext({ next, isBeforeNarrative, end });
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
            // The key that ends a composition is the input method's.
            if (isComposing(event)) return;
            if (event.key === 'Escape' && !event.defaultPrevented) {
              keepEscape(event);
              onToggle(name);
              focusHeader(name);
            } else if (goesOn(event)) {
              event.preventDefault();
              goNext(event.target);
            }
          }}
        >
          <StepBody
            view={view}
            field={field}
            blocked={blocked}
            onNext={next === null && !isBeforeNarrative ? null : goNext}
            isBeforeNarrative={isBeforeNarrative}
          />
        </div>
      )}
    </li>
  );
});

/** To the next step's box, and the document's caret with it; the document gets what was written. After the last one the caret stays. */
function useNext({
  next,
  isBeforeNarrative,
  end,
}: Pick<StepProps, 'next' | 'isBeforeNarrative' | 'end'>): (from?: EventTarget) => void {
  const { store } = useCase();
  const { say } = usePane();
  const { steps } = strings.filling;
  const goTo = useGoToField();
  const goToNarrative = useGoToNarrative();
  return (from) => {
    if (from instanceof HTMLInputElement && from.validity.badInput) {
      // The browser forgets half a date when the caret goes.
      say({ text: steps.halfDate, tone: 'problem' });
      return;
    }
    say(next === null && !isBeforeNarrative ? { text: end, tone: 'info' } : null);
    if (next !== null) {
      enterStep(store, next);
      goTo(next);
    } else if (isBeforeNarrative) goToNarrative();
    else void store.flush();
  };
}

/** Enter leaves an editor of one line; where it begins a paragraph or an item, it does so together with Ctrl. */
function goesOn({ key, target, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  if (key !== 'Enter' || shiftKey || altKey || !(target instanceof HTMLElement)) return false;
  const { editor } = target.dataset;
  return editor !== undefined && (editor !== PARAGRAPHS || ctrlKey || metaKey);
}

function StepLine({ view, isOpen }: { readonly view: FieldView; readonly isOpen: boolean }) {
  const { filling } = strings;
  const styles = useStyles();
  const { reading, sync } = view;
  const { amount, strict, limit } = reading;
  const isWaiting = useIsWaiting(reading.name);
  const hasFocus = useHasFocus();
  const hasFailed = sync.failure !== null || sync.conflict !== null || isWaiting;
  const isUnwritten = !isWritten(sync) || isWaiting;
  // Whoever turns away from the pane, and who finds words on offer, sees it at once.
  const isPatient = hasFocus && !isWaiting;
  const state: StepState = hasFailed ? 'attention' : isOpen && reading.state === 'empty' ? 'editing' : reading.state;
  const hasFigures = limit !== null && amount > 0;
  const isTight = strictExcess(reading) > 0;
  return (
    <>
      <StateMark state={state} />
      <span
        className={mergeClasses(
          styles.label,
          isOpen && styles.openLabel,
          isUnwritten && styles.raised,
          isUnwritten && isPatient && styles.patientRaise,
        )}
      >
        {reading.label}
        {isUnwritten && (
          <span className={mergeClasses(styles.unwritten, isPatient && styles.patient)}>
            {isWaiting ? filling.steps.waiting : filling.steps.unwritten}
          </span>
        )}
      </span>
      {hasFigures ? (
        <span className={mergeClasses(styles.figures, state === 'over' && styles.over)}>
          <span aria-hidden>{figures(amount, limit)}</span>
          <VisuallyHidden>
            {filling.steps.amountLabel(quantity(amount, limit.unit), limitPhrase(limit))} {filling.steps.state[state]}
          </VisuallyHidden>
          {isTight && (
            <span className={styles.strict}>
              <span aria-hidden>{filling.steps.characters(strict)}</span>
              <VisuallyHidden>{filling.steps.charactersLabel(strict)}</VisuallyHidden>
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

const useStyles = makeStyles({
  step: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  open: { backgroundColor: tokens.colorNeutralBackground1 },
  heading: { margin: 0, font: 'inherit' },
  header: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
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
  // The label makes room for the mark below it, and no line is moved. While Word keeps up with the keys there is nothing to see.
  raised: {
    position: 'relative',
    top: '-7px',
  },
  patientRaise: {
    animationName: { from: { top: 0 }, to: { top: 0 } },
    animationDuration: '1s',
  },
  unwritten: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 'calc(100% - 2px)',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '14px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  patient: {
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'hidden' } },
    animationDuration: '1s',
  },
  figures: {
    position: 'relative',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    justifyContent: 'center',
    // Room for both figures: the second one comes and goes with the keys, and must not move the text below.
    minHeight: '32px',
    lineHeight: '16px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  over: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  strict: { fontWeight: tokens.fontWeightRegular },
  state: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  chevron: { flexShrink: 0, width: '16px', height: '16px', color: tokens.colorNeutralForeground3 },
  chevronOpen: { transform: 'rotate(180deg)' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`,
  },
});
