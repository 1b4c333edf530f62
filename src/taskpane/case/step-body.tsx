import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { MyLocationRegular } from '@fluentui/react-icons/svg/my-location';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { type ReactNode, useId } from 'react';
import { isFault, sentencesOf } from '../../draft/finding';
import type { FormFieldReading } from '../../form/form';
import { figures, limitPhrase, quantity } from '../../form/limits/limit';
import type { FormField } from '../../notice/notice';
import { Callout } from '../parts/callout';
import { Hint } from '../parts/hint';
import { strings } from '../strings/strings';
import type { FieldView } from './store/case-view';
import { ConflictChoice } from './conflict-choice';
import { FieldEditor } from './editors/field-editor';
import { OutsideField } from './outside-field';
import { focusTray } from './tray';
import { useCase, useSurplus } from './use-case';
import { useGoToField } from './use-go-to-field';
import { focusHeader } from './header-id';

export interface StepBodyProps {
  readonly view: FieldView;
  readonly field: FormField;
  /** Why nothing may be changed in the document; null if it may. */
  readonly blocked: string | null;
  /** To the next step; null in the last one. */
  readonly onNext: (() => void) | null;
  /** Next comes the narrative. */
  readonly isBeforeNarrative: boolean;
}

/** What is asked, how to write it, what is wrong just now, and where to write. */
export function StepBody({ view, field, blocked, onNext, isBeforeNarrative }: StepBodyProps) {
  const { filling } = strings;
  const styles = useStyles();
  const described = useId();
  const { aid, limit } = field;
  const requirement = field.requirement ?? (limit && `${limitPhrase(limit)}。`);
  const { fixedBecause } = view.field;
  const readOnly = blocked !== null || fixedBecause !== null;
  return (
    <>
      <div id={described} className={styles.guide}>
        {requirement !== undefined && (
          <p className={styles.sentence}>
            <span className={styles.term}>{filling.steps.requirement}</span>
            {requirement}
          </p>
        )}
        {aid !== undefined && (
          <p className={styles.sentence}>
            <span className={styles.term}>{filling.steps.aid}</span>
            {aid}
          </p>
        )}
      </div>
      {blocked === null && view.field.isOutside ? (
        <OutsideField view={view} />
      ) : (
        readOnly && (
          <Callout
            tone="quiet"
            icon={<LockClosedRegular />}
            title={blocked === null ? filling.steps.fixed : filling.blockedTitle}
          >
            {blocked ?? fixedBecause}
          </Callout>
        )
      )}
      {view.sync.conflict !== null ? (
        <ConflictChoice name={field.name} mine={view.sync.mine} theirs={view.sync.conflict} />
      ) : (
        <FieldEditor view={view} field={field} readOnly={readOnly} describedBy={described} onNext={onNext} />
      )}
      <Problem view={view} />
      <div className={styles.foot}>
        <Failure view={view} />
        <Count reading={view.reading}>
          {view.reading.state === 'over' && view.sync.conflict === null && (
            <SurplusActions view={view} readOnly={readOnly} />
          )}
        </Count>
        <Actions view={view} isText={isText(field)} onNext={onNext} isBeforeNarrative={isBeforeNarrative} />
      </div>
    </>
  );
}

function Failure({ view: { reading, sync } }: { readonly view: FieldView }) {
  const { store } = useCase();
  const { filling } = strings;
  const styles = useStyles();
  if (sync.failure === null) return null;
  return (
    <div role="alert" className={styles.failure}>
      <Callout tone="problem" icon={<ErrorCircleRegular />} title={filling.steps.unsent}>
        {sync.failure}
      </Callout>
      <Button size="small" onClick={() => void store.resend(reading.name)}>
        {filling.steps.resend}
      </Button>
    </div>
  );
}

interface CountProps {
  readonly reading: FormFieldReading;
  /** What helps, in place of the label. */
  readonly children: ReactNode;
}

/** The figure of the step's line again, and what helps against too many, where both stay in sight however long the text is. */
function Count({ reading: { label, amount, limit, state }, children }: CountProps) {
  const { steps } = strings.filling;
  const styles = useStyles();
  if (limit === null) return null;
  const { max = Infinity, min = 0, unit } = limit;
  return (
    <div className={styles.count}>
      {children || (
        <span aria-hidden className={styles.counted}>
          {label}
        </span>
      )}
      <span aria-hidden className={mergeClasses(styles.figures, state === 'over' && styles.over)}>
        {amount > max && <span className={styles.beyond}>{steps.beyond(quantity(amount - max, unit))}</span>}
        {amount > 0 && amount < min && (
          <span className={styles.beyond}>{steps.short(quantity(min - amount, unit))}</span>
        )}
        <span>{figures(amount, limit)}</span>
      </span>
    </div>
  );
}

/** What is to be mended, below the text: it may come and go with every key, and must not move what is being written. */
function Problem({ view: { reading, sync } }: { readonly view: FieldView }) {
  // What failed comes first. That nothing is written yet, the author sees.
  if (sync.failure !== null || reading.findings.length === 0 || reading.state === 'empty') return null;
  const message = sentencesOf(reading.findings).join('');
  // What is only worth knowing is said, not warned of.
  if (!reading.findings.some(isFault)) return <Hint>{message}</Hint>;
  const isOver = reading.state === 'over';
  return (
    <Callout tone={isOver ? 'problem' : 'warning'} icon={isOver ? <ErrorCircleRegular /> : <WarningRegular />}>
      {message}
    </Callout>
  );
}

function SurplusActions({ view, readOnly }: { readonly view: FieldView; readonly readOnly: boolean }) {
  const { store } = useCase();
  const { filling } = strings;
  const styles = useStyles();
  const tell = useSurplus();
  const { name, label } = view.reading;
  const moveOut = async (): Promise<void> => {
    // Moved out, the field is no longer too long, and the button goes.
    const seeThere = { label: filling.tray.see, run: focusTray };
    if (
      await tell(
        store.surplus((desk) => desk.moveSurplusOut(name)),
        filling.steps.surplusMoved(label),
        seeThere,
      )
    )
      focusHeader(name);
  };
  return (
    <div className={styles.surplus}>
      {!readOnly && (
        <Button size="small" onClick={() => void moveOut()}>
          {filling.steps.moveSurplus}
        </Button>
      )}
      <Button
        size="small"
        aria-label={filling.steps.selectSurplus}
        onClick={() =>
          void tell(
            store.surplus((desk) => desk.selectSurplus(name)),
            filling.steps.surplusSelected,
          )
        }
      >
        {filling.steps.select}
      </Button>
    </div>
  );
}

/** Whether Enter belongs to the text of a field. */
function isText({ kind }: FormField): boolean {
  return kind === 'prose' || kind === 'itemised';
}

function Actions({
  view,
  isText,
  onNext,
  isBeforeNarrative,
}: Pick<StepBodyProps, 'view' | 'onNext' | 'isBeforeNarrative'> & { readonly isText: boolean }) {
  const { filling } = strings;
  const styles = useStyles();
  const goTo = useGoToField();
  const { name, label } = view.reading;
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.locate}
        icon={<MyLocationRegular />}
        aria-label={filling.steps.locateLabel(label)}
        onClick={() => goTo(name, label)}
      >
        {filling.steps.locate}
      </Button>
      {onNext && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.next}
          aria-keyshortcuts={isText ? 'Control+Enter' : 'Enter'}
          onClick={() => onNext()}
        >
          {isBeforeNarrative ? filling.steps.toNarrative : filling.steps.next}
          <kbd aria-hidden className={styles.key}>
            {isText ? filling.steps.nextKeyInText : filling.steps.nextKey}
          </kbd>
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  guide: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  term: {
    marginInlineEnd: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  // Above what scrolls; as wide as the pane, so that nothing of the text shows beside it.
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // As high as the buttons that come with too many words: the caret above must not go out of sight then.
  count: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  surplus: { display: 'flex', gap: tokens.spacingHorizontalXS },
  beyond: { marginInlineEnd: tokens.spacingHorizontalS },
  counted: { color: tokens.colorNeutralForeground2 },
  figures: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  failure: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  locate: { marginInlineStart: '-8px', fontWeight: tokens.fontWeightRegular },
  next: { marginInlineStart: 'auto', marginInlineEnd: '-8px', color: tokens.colorBrandForeground1 },
  key: {
    marginInlineStart: tokens.spacingHorizontalXS,
    fontFamily: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});
