import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowExitRegular } from '@fluentui/react-icons/svg/arrow-exit';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { MyLocationRegular } from '@fluentui/react-icons/svg/my-location';
import { SelectObjectRegular } from '@fluentui/react-icons/svg/select-object';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId } from 'react';
import type { FormField, FormFieldName } from '../../notice/notice';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { useStrings } from '../strings/strings';
import type { FieldView } from './case-store';
import { ConflictChoice } from './conflict-choice';
import { FieldEditor } from './editors/field-editor';
import { useCase, useSurplus } from './use-case';
import { useGoToField } from './use-go-to-field';
import { focusHeader } from './header-id';

export interface StepBodyProps {
  readonly view: FieldView;
  readonly field: FormField;
  /** Why nothing may be changed in the document; null if it may. */
  readonly blocked: string | null;
  readonly next: FormFieldName | null;
}

/** What is asked, how to write it, what is wrong just now, and where to write. */
export function StepBody({ view, field, blocked, next }: StepBodyProps) {
  const { filling } = useStrings();
  const styles = useStyles();
  const described = useId();
  const { requirement, aid } = field;
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
      <Problem view={view} />
      {view.reading.state === 'over' && view.sync.conflict === null && (
        <SurplusActions view={view} readOnly={readOnly} />
      )}
      {readOnly && (
        <Callout
          tone="quiet"
          icon={<LockClosedRegular />}
          title={blocked === null ? filling.steps.fixed : filling.blockedTitle}
        >
          {blocked ?? fixedBecause}
        </Callout>
      )}
      {view.sync.conflict !== null ? (
        <ConflictChoice name={field.name} mine={view.sync.mine} theirs={view.sync.conflict} />
      ) : (
        <FieldEditor view={view} field={field} readOnly={readOnly} describedBy={described} />
      )}
      <Actions view={view} next={next} />
    </>
  );
}

/** One sentence at most: what failed comes before what is to be mended. */
function Problem({ view: { reading, sync } }: { readonly view: FieldView }) {
  const { store } = useCase();
  const { filling } = useStrings();
  const styles = useStyles();
  if (sync.failure !== null) {
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
  // That nothing is written yet, the author sees.
  if (reading.message === null || reading.state === 'empty') return null;
  const isOver = reading.state === 'over';
  return (
    <Callout tone={isOver ? 'problem' : 'warning'} icon={isOver ? <ErrorCircleRegular /> : <WarningRegular />}>
      {reading.message}
    </Callout>
  );
}

function SurplusActions({ view, readOnly }: { readonly view: FieldView; readonly readOnly: boolean }) {
  const { store } = useCase();
  const { filling } = useStrings();
  const styles = useStyles();
  const tell = useSurplus();
  const { name, label } = view.reading;
  const moveOut = async (): Promise<void> => {
    // Moved out, the field is no longer too long, and the button goes.
    if (await tell(store.moveSurplusOut(name), filling.steps.surplusMoved(label))) focusHeader(name);
  };
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        icon={<SelectObjectRegular />}
        onClick={() => void tell(store.selectSurplus(name), filling.steps.surplusSelected)}
      >
        {filling.steps.selectSurplus}
      </Button>
      {!readOnly && (
        <Button size="small" icon={<ArrowExitRegular />} onClick={() => void moveOut()}>
          {filling.steps.moveSurplus}
        </Button>
      )}
    </div>
  );
}

function Actions({ view, next }: Pick<StepBodyProps, 'view' | 'next'>) {
  const { store } = useCase();
  const { say } = usePane();
  const { filling } = useStrings();
  const styles = useStyles();
  const goTo = useGoToField();
  const { name, label } = view.reading;
  const openNext = (): void => {
    if (next === null) return;
    say(null);
    store.openStep(next);
    focusHeader(next);
  };
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
      {next !== null && (
        <Button size="small" appearance="subtle" className={styles.next} onClick={openNext}>
          {filling.steps.next}
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
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  term: {
    marginInlineEnd: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  failure: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  locate: { marginInlineStart: '-8px', fontWeight: tokens.fontWeightRegular },
  next: { marginInlineStart: 'auto', marginInlineEnd: '-8px', color: tokens.colorBrandForeground1 },
});
