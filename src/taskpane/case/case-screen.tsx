import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { type ReactElement, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Block } from '../../form/blocks/new-document';
import { fieldOf } from '../../notice/fields';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { AdoptOutcome, CaseState } from '../../session/form';
import { useGoTo, usePane } from '../pane-context';
import { AskSelection } from '../parts/dialog/ask-selection';
import { Callout } from '../parts/callout';
import { Failure } from '../parts/failure';
import { Intro } from '../parts/intro';
import { OutcomeNote } from '../parts/outcome-note';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { VisuallyHidden } from '../parts/visually-hidden';
import { strings } from '../strings/strings';
import { AdoptNote } from './blocks/adopt-note';
import { enterStep, focusEditor, isDrawn, isTyping } from './enter-step';
import { FormSteps } from './form-steps';
import { Head } from './head';
import { InsertCards } from './blocks/insert-cards';
import { LeftBehindNotes } from './left-behind';
import { MovedBar, NotMovedBar } from './moved-bar';
import { RemoveMenu } from './blocks/remove-menu';
import { RemoveNote } from './blocks/remove-note';
import { Tray } from './tray';
import { TypedForm } from './blocks/typed-form';
import { useAdopt } from './blocks/use-adopt';
import { CaseProvider, storeOf, useCase, usePage } from './use-case';
import { useGoToField, useGoToNarrative } from './use-go-to-field';
import { type InsertEnd, useInsert } from './blocks/use-insert';
import { useRemove } from './blocks/use-remove';
import { hasControl, isStep, yearOfForm } from './store/case-view';

/** In the order in which they are handed in. */
const BLOCKS: readonly Block[] = ['form', 'narrative', 'summary'];

/** The page on which the case is written: what can be put into the document, then the form, field by field. */
export function CaseScreen({ notice }: { readonly notice: Notice }) {
  const { session, version, documentChanged } = usePane();
  const store = storeOf(session, notice);
  const value = useMemo(() => ({ store, notice }), [store, notice]);
  useEffect(() => {
    // The step that is typed in stays open.
    const stop = store.follow(isTyping);
    return () => {
      stop();
      // What was written here is news to the other pages, once the document has all of it.
      void store.flush().then(documentChanged);
    };
  }, [store, documentChanged]);
  useEffect(() => void store.read(), [store, version]);
  useEffect(() => {
    const flush = (): void => void store.flush();
    const stay = (): void => store.stay();
    // Which of them a pane is told of when it is closed differs from one web view to the other.
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', flush);
    const lookAgain = (): void => store.lookAgain();
    window.addEventListener('blur', stay);
    window.addEventListener('focus', lookAgain);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', flush);
      window.removeEventListener('blur', stay);
      window.removeEventListener('focus', lookAgain);
    };
  }, [store]);
  return (
    <CaseProvider value={value}>
      <Phases />
    </CaseProvider>
  );
}

function Phases() {
  const { store } = useCase();
  const { filling } = strings;
  const styles = useStyles();
  const { phase } = usePage(store);
  switch (phase.kind) {
    case 'loading':
      return <Spinner className={styles.waiting} label={filling.loading} labelPosition="below" />;
    case 'failed':
      return <Failure message={filling.failed} reason={phase.reason} onAction={() => store.retry()} />;
    case 'ready':
      return <Ready state={phase.state} />;
  }
}

function Ready({ state }: { readonly state: CaseState }) {
  const { store, notice } = useCase();
  const { filling } = strings;
  const styles = useStyles();
  const { open, moved, notMoved, leftBehind, told } = usePage(store);
  const arrive = useArrival();
  const insert = useInsert(arrive);
  const adopt = useAdopt(arrive);
  const { say } = usePane();
  const remove = useRemove(() => {
    insert.close();
    adopt.close();
    say(null);
  });
  const goTo = useGoToField();
  const goToNarrative = useGoToNarrative();
  const { form, blocks, own, blocked, otherNotice, isEmpty, tray } = state;
  const missing = BLOCKS.filter((block) => !blocks.includes(block) && (block !== 'form' || form === null));
  const isBlocked = blocked !== null;
  // Undone in Word, what was done is not so any more; done again, it is.
  const isIn = ({ outcome, blocks: put }: InsertEnd) =>
    outcome.kind !== 'done' || !put.some((block) => missing.includes(block));
  const isAdopted = (outcome: AdoptOutcome) =>
    outcome.kind !== 'done' || (form !== null && outcome.fields.every((name) => hasControl(form, name)));
  const year = yearOfForm(form, notice);
  const show = useCallback(
    (name: FormFieldName): void => {
      // The year has no step of its own.
      if (isStep(fieldOf(notice, name))) enterStep(store, name);
      goTo(name);
    },
    [store, notice, goTo],
  );
  return (
    <div className={styles.page}>
      <VisuallyHidden as="h2">{filling.title}</VisuallyHidden>
      {form?.source === 'controls' && <Head onGo={(name) => (name === null ? goToNarrative() : show(name))} />}
      {blocked !== null && form?.source !== 'controls' && (
        <Warning icon={<LockClosedRegular />} title={filling.blockedTitle} message={blocked} />
      )}
      {otherNotice !== null && (
        <Warning icon={<WarningRegular />} title={filling.otherNoticeTitle} message={otherNotice} />
      )}
      {insert.end && isIn(insert.end) && (
        <InsertNote
          end={insert.end}
          onClose={() => {
            if (insert.end?.outcome.kind === 'done' && insert.end.blocks.includes('form')) arrive();
            insert.close();
          }}
          onGo={form?.source === 'controls' ? show : null}
        />
      )}
      {adopt.end && isAdopted(adopt.end) && (
        <AdoptNote
          end={adopt.end}
          onClose={() => {
            if (adopt.end?.kind === 'done') arrive();
            adopt.close();
          }}
        />
      )}
      {remove.end && <RemoveNote end={remove.end} onClose={remove.close} />}
      <LeftBehindNotes notes={leftBehind} disabled={isBlocked || form?.source !== 'controls'} />
      {moved && <MovedBar moved={moved} />}
      {notMoved && <NotMovedBar message={notMoved.message} />}
      {form === null ? (
        <div className={styles.start}>
          <PageHeading>{filling.start.title}</PageHeading>
          <Intro>{filling.start.intro}</Intro>
          <InsertCards control={insert} blocks={missing} isEmpty={isEmpty} year={year} disabled={isBlocked} />
        </div>
      ) : form.source === 'labels' ? (
        <TypedForm form={form} isBusy={adopt.isBusy} disabled={isBlocked} onAdopt={adopt.run} />
      ) : (
        <FormSteps form={form} open={open} blocked={blocked} />
      )}
      <Tray entries={tray} />
      {form !== null && missing.length > 0 && (
        <div className={styles.more}>
          <Section title={filling.start.more}>
            <InsertCards control={insert} blocks={missing} isEmpty={isEmpty} year={year} disabled={isBlocked} />
          </Section>
        </div>
      )}
      <RemoveMenu control={remove} own={own} disabled={isBlocked} />
      <span role="status">
        <VisuallyHidden>{told && filling.steps.became(told.label, filling.steps.state[told.state])}</VisuallyHidden>
      </span>
      <AskSelection asking={insert.asking} />
    </div>
  );
}

/** Who has put in a form, or taken one over, comes to write in it, and the button that did so is gone: call it then. */
function useArrival(): () => void {
  const { store } = useCase();
  const arrives = useRef(false);
  const land = useCallback((): void => {
    const { open } = store.snapshot();
    // The steps may not be drawn yet.
    if (!arrives.current || open === null || !isDrawn(open)) return;
    arrives.current = false;
    if (!isTyping()) focusEditor(open);
  }, [store]);
  const { open } = usePage(store);
  useEffect(land, [open, land]);
  return useCallback(() => {
    arrives.current = true;
    land();
  }, [land]);
}

interface InsertNoteProps {
  readonly end: InsertEnd;
  readonly onClose: () => void;
  /** Opens a step; null while no form is led through. */
  readonly onGo: ((name: FormFieldName) => void) | null;
}

function InsertNote({ end: { blocks, outcome }, onClose, onGo }: InsertNoteProps) {
  const { notice } = useCase();
  const goTo = useGoTo();
  const { filling } = strings;
  const { start } = filling;
  if (outcome.kind === 'done') {
    const title = start.doneWithLeft(blocks.map((block) => start.blocks[block].name).join(start.and));
    return <OutcomeNote isGood title={title} message={null} left={outcome.left} onClose={onClose} />;
  }
  const title = { exists: start.exists, refused: start.refused, interrupted: start.interrupted }[outcome.kind];
  const place = outcome.kind === 'exists' ? outcome.place : null;
  const [first] = notice.form.header;
  const go =
    outcome.kind === 'exists' && blocks.includes('form') && first && onGo
      ? () => onGo(first)
      : place && (() => goTo(place));
  const action = go && {
    label: start.goThere,
    run: () => {
      onClose();
      go();
    },
  };
  return (
    <OutcomeNote
      isGood={false}
      title={title}
      message={outcome.message}
      left={[]}
      actions={action ? [action] : []}
      onClose={onClose}
    />
  );
}

interface WarningProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly message: string;
}

function Warning({ icon, title, message }: WarningProps) {
  const styles = useStyles();
  return (
    <div className={styles.warning}>
      <Callout tone="warning" icon={icon} title={title}>
        {message}
      </Callout>
    </div>
  );
}

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXL },
  page: { position: 'relative', minHeight: '100%' },
  warning: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  start: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  more: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
});
