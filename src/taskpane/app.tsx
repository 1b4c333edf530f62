import { FluentProvider, Spinner, Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useMemo, useState } from 'react';
import type { Notice } from '../notice/notice';
import type { OptionDefinition } from '../notice/options';
import type { WordConnection } from '../word/connect';
import { urgentLines } from '../session/format-verdict';
import { FOOT_HEIGHT, HEAD_HEIGHT } from './case/edges';
import { CrashScreen } from './frame/crash-screen';
import { SlowBar } from './frame/slow-bar';
import { StatusLine } from './frame/status-line';
import { LeftoversBar } from './frame/leftovers-bar';
import { HelpLink } from './frame/help-link';
import { HomeScreen } from './home/home-screen';
import { PaneProvider, usePane } from './pane-context';
import { useRun } from './run/use-run';
import { strings } from './strings/strings';
import { usePaneTheme } from './theme';
import { useOutsideChanges } from './use-outside-changes';
import { useNoStrayDrops } from './use-no-stray-drops';
import { useFocusHome } from './parts/focus/use-focus-home';
import { VisuallyHidden } from './parts/visually-hidden';

const CaseScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "case" */ './case/case-screen')).CaseScreen,
}));
const LeftBehindLine = lazy(async () => ({
  default: (await import(/* webpackChunkName: "case" */ './case/left-behind-line')).LeftBehindLine,
}));
const ParagraphsScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "paragraphs" */ './paragraphs/paragraphs-screen')).ParagraphsScreen,
}));
const SummaryScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "summary" */ './summary/summary-screen')).SummaryScreen,
}));
const OptionsScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "options" */ './options/options-screen')).OptionsScreen,
}));

export interface AppProps {
  readonly connection: WordConnection;
  readonly notice: Notice;
  readonly options: readonly OptionDefinition[];
}

/** The pane: theme, words and the pages. */
export function App({ connection, notice, options }: AppProps) {
  const [office, setOffice] = useState(connection.theme);
  useEffect(() => connection.onThemeChanged(setOffice), [connection]);
  const { theme, colorScheme } = usePaneTheme(office);
  useNoStrayDrops();
  // Not a class: Fluent UI gives the provider's classes to its portals too, and one as high as the pane would cover it.
  return (
    <FluentProvider theme={theme} style={{ height: '100%', colorScheme }}>
      <CrashScreen>
        <PaneProvider session={connection.session} options={options}>
          <Pages notice={notice} />
        </PaneProvider>
      </CrashScreen>
    </FluentProvider>
  );
}

type Page = 'case' | 'home' | 'paragraphs' | 'summary' | 'options';

function Pages({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const { session, overview, version, documentChanged, say, setFoot } = usePane();
  const control = useRun(session, documentChanged);
  const place = useFocusHome<HTMLDivElement>();
  const [chosen, setPage] = useState<Page | null>(null);
  const page = chosen ?? 'home';
  // What waits there is known once its page has been opened, as it is first where there is a form.
  const [wasAtCase, setWasAtCase] = useState(false);
  if (page === 'case' && !wasAtCase) setWasAtCase(true);
  const go = (next: Page): void => {
    // What was said is about the page that is left.
    say(null);
    setPage(next);
  };
  const { showEarlier } = control;
  // Home reads what the document is; who has a form in it comes to go on with it, and who has nothing yet comes for what can
  // be put in. Decided once, unless the author was quicker.
  if (chosen === null && overview.value !== null) {
    const { hasForm, paragraphs } = overview.value;
    setPage((hasForm || paragraphs === 0) && control.run.kind === 'idle' ? 'case' : 'home');
  }

  useEffect(() => {
    const show = (changed: () => void): void => {
      session.lastOutcome().then(
        (last) => {
          if (last === null) return;
          changed();
          showEarlier(last.at, last.outcome);
          // The author pressed the button in the ribbon, maybe with another page open: what is left must not go unseen.
          if (urgentLines(last.outcome) !== null) setPage('home');
        },
        // The report of an earlier run is a courtesy; if it cannot be read, Home shows the document as it is.
        () => undefined,
      );
    };
    // What the pane reads when it opens is the document after that run already.
    show(() => undefined);
    return session.onOutcomeLeft(() => show(documentChanged));
  }, [session, documentChanged, showEarlier]);

  // A run owns the document: roles and options must not change under it.
  const busy = control.run.kind === 'running';
  const { outdate } = control;
  const [pauses, setPauses] = useState(0);
  const outside = useMemo(() => {
    const onPause = (): void => {
      outdate();
      // What was said was said of the document before.
      say(null);
      setPauses((previous) => previous + 1);
    };
    const onReturn = (): void => {
      onPause();
      documentChanged();
    };
    return { onPause, onReturn };
  }, [outdate, say, documentChanged]);
  useOutsideChanges(session, version, busy, outside);
  return (
    <div className={styles.pages}>
      <header className={styles.header}>
        <VisuallyHidden as="h1">{strings.common.appName}</VisuallyHidden>
        <TabList
          size="small"
          selectedValue={page}
          disabled={busy}
          onTabSelect={(_, data) => go(PAGES.find((name) => name === data.value) ?? 'home')}
          aria-label={strings.tabs.label}
        >
          {PAGES.map((name) => (
            <Tab key={name} id={`tab-${name}`} value={name} aria-controls="page" className={styles.tab}>
              {strings.tabs[name]}
            </Tab>
          ))}
        </TabList>
        <HelpLink chapter={strings.tabs[page]} />
      </header>
      <LeftoversBar busy={busy} page={page} pauses={pauses} />
      <main className={styles.main}>
        <div
          ref={place}
          id="page"
          role="tabpanel"
          aria-labelledby={`tab-${page}`}
          className={mergeClasses(styles.page, page === 'case' && styles.withEdges)}
        >
          <Suspense fallback={<Spinner className={styles.waiting} aria-label={strings.home.loading} />}>
            {page === 'case' && <CaseScreen notice={notice} />}
            {page === 'home' && <HomeScreen control={control} onFill={() => go('case')} />}
            {page === 'paragraphs' && <ParagraphsScreen />}
            {page === 'summary' && <SummaryScreen notice={notice} />}
            {page === 'options' && <OptionsScreen />}
          </Suspense>
        </div>
      </main>
      {page !== 'case' && wasAtCase && (
        <Suspense fallback={null}>
          <LeftBehindLine notice={notice} onGo={() => go('case')} />
        </Suspense>
      )}
      <SlowBar />
      <div ref={setFoot} role="status" className={styles.foot} />
      <StatusLine />
    </div>
  );
}

const PAGES: readonly Page[] = ['case', 'home', 'paragraphs', 'summary', 'options'];

const useStyles = makeStyles({
  pages: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Five names have to fit 320 px.
  tab: { paddingInline: '6px' },
  main: { flexGrow: 1, minHeight: 0 },
  foot: { flexShrink: 0 },
  page: { height: '100%', overflowY: 'auto', overflowX: 'hidden' },
  // The caret, and whatever gets the focus, comes to stand between them.
  withEdges: { scrollPaddingTop: HEAD_HEIGHT, scrollPaddingBottom: FOOT_HEIGHT },
  waiting: { padding: tokens.spacingVerticalXXL },
});
