import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Block } from '../../form/build/new-document';
import type { FormFieldName, Notice } from '../../notice/notice';
import type { AdoptOutcome, CaseState } from '../../word/case/case-desk';
import { useGoTo, usePane } from '../pane-context';
import { AskSelection } from '../parts/ask-selection';
import { Callout } from '../parts/callout';
import { Failure } from '../parts/failure';
import { Intro } from '../parts/intro';
import { OutcomeNote } from '../parts/outcome-note';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import { FormSteps } from './form-steps';
import { Head } from './head';
import { InsertCards } from './insert-cards';
import { MovedBar, NotMovedBar } from './moved-bar';
import { focusHeader } from './header-id';
import { Tray } from './tray';
import { TypedForm } from './typed-form';
import { CaseProvider, storeOf, useCase, usePage } from './use-case';
import { useGoToField } from './use-go-to-field';
import { type InsertEnd, useInsert } from './use-insert';

/** In the order in which they are handed in. */
const BLOCKS: readonly Block[] = ['form', 'narrative', 'summary'];

/** The page on which the case is written: what can be put into the document, then the form, field by field. */
export function CaseScreen({ notice }: { readonly notice: Notice }) {
  const { session, version, documentChanged } = usePane();
  const store = storeOf(session, notice);
  const value = useMemo(() => ({ store, notice }), [store, notice]);
  useEffect(() => {
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
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', stay);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', stay);
    };
  }, [store]);
  return (
    <CaseProvider value={value}>
      <Phases />
    </CaseProvider>
  );
}

/** Whether keys go into one of the editors here: the step they are typed in stays open. */
function isTyping(): boolean {
  return document.hasFocus() && document.activeElement?.matches('[data-editor]') === true;
}

function Phases() {
  const { store } = useCase();
  const { filling } = useStrings();
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
  const { store } = useCase();
  const { filling } = useStrings();
  const styles = useStyles();
  const { open, moved, notMoved, told } = usePage(store);
  const insert = useInsert();
  const adopt = useAdopt();
  const goTo = useGoToField();
  const { form, blocks, blocked, isEmpty, tray } = state;
  const missing = BLOCKS.filter((block) => !blocks.includes(block) && (block !== 'form' || form === null));
  const isBlocked = blocked !== null;
  const show = useCallback(
    (name: FormFieldName): void => {
      // The year has no step of its own.
      if (name !== 'year') {
        store.openStep(name);
        focusHeader(name);
      }
      goTo(name);
    },
    [store, goTo],
  );
  return (
    <div className={styles.page}>
      <VisuallyHidden as="h2">{filling.title}</VisuallyHidden>
      {form?.source === 'controls' && <Head onGo={show} />}
      {blocked !== null && form?.source !== 'controls' && (
        <div className={styles.blocked}>
          <Callout tone="warning" icon={<LockClosedRegular />} title={filling.blockedTitle}>
            {blocked}
          </Callout>
        </div>
      )}
      {insert.end && (
        <InsertNote end={insert.end} onClose={insert.close} onGo={form?.source === 'controls' ? show : null} />
      )}
      {adopt.end && <AdoptNote end={adopt.end} onClose={adopt.close} />}
      {moved && <MovedBar moved={moved} />}
      {notMoved && <NotMovedBar message={notMoved.message} />}
      {form === null ? (
        <div className={styles.start}>
          <PageHeading>{filling.start.title}</PageHeading>
          <Intro>{filling.start.intro}</Intro>
          <InsertCards control={insert} blocks={missing} isEmpty={isEmpty} disabled={isBlocked} />
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
            <InsertCards control={insert} blocks={missing} isEmpty={isEmpty} disabled={isBlocked} />
          </Section>
        </div>
      )}
      <span role="status">
        <VisuallyHidden>{told && filling.steps.became(told.label, filling.steps.state[told.state])}</VisuallyHidden>
      </span>
      <AskSelection asking={insert.asking} />
    </div>
  );
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
  const { filling } = useStrings();
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
      {...(action ? { action } : {})}
      onClose={onClose}
    />
  );
}

function AdoptNote({ end, onClose }: { readonly end: AdoptOutcome; readonly onClose: () => void }) {
  const { filling } = useStrings();
  const { typed } = filling;
  switch (end.kind) {
    case 'done':
      return (
        <OutcomeNote
          isGood
          title={typed.adoptedWithLeft(end.fields.length)}
          message={null}
          left={end.left}
          onClose={onClose}
        />
      );
    case 'refused':
      return <OutcomeNote isGood={false} title={typed.refused} message={end.message} left={[]} onClose={onClose} />;
    case 'interrupted':
      return <OutcomeNote isGood={false} title={typed.interrupted} message={end.message} left={[]} onClose={onClose} />;
  }
}

function useAdopt() {
  const { store } = useCase();
  const { documentChanged, say } = usePane();
  const { filling } = useStrings();
  const [isBusy, setBusy] = useState(false);
  const [end, setEnd] = useState<AdoptOutcome | null>(null);
  const run = (): void => {
    setBusy(true);
    setEnd(null);
    void store.adopt().then((outcome) => {
      setBusy(false);
      // With nothing left the steps themselves are the answer.
      if (outcome.kind === 'done' && outcome.left.length === 0)
        say({ text: filling.typed.adopted(outcome.fields.length), tone: 'info' });
      else setEnd(outcome);
      documentChanged();
    });
  };
  return { isBusy, end, run, close: () => setEnd(null) };
}

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXL },
  page: { position: 'relative', minHeight: '100%' },
  blocked: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  start: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  more: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}` },
});
