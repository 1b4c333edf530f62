import { FluentProvider, Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useState } from 'react';
import type { Notice } from '../notice/notice';
import type { OptionDefinition } from '../notice/options';
import type { WordConnection } from '../word/connect';
import { CrashScreen } from './parts/crash-screen';
import { StatusLine } from './parts/status-line';
import { HomeScreen } from './home/home-screen';
import { PaneProvider, usePane } from './pane-context';
import { useRun } from './run/use-run';
import { StringsProvider, stringsFor, useStrings } from './strings/strings';
import { usePaneTheme } from './theme';
import { useNoStrayDrops } from './use-no-stray-drops';
import { VisuallyHidden } from './parts/visually-hidden';

const CaseScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "case" */ './case/case-screen')).CaseScreen,
}));
const ParagraphsScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "paragraphs" */ './paragraphs/paragraphs-screen')).ParagraphsScreen,
}));
const GatherScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "gather" */ './gather/gather-screen')).GatherScreen,
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
  const strings = stringsFor(connection.language);
  useEffect(() => {
    document.documentElement.lang = connection.language;
    document.title = strings.common.appName;
  }, [connection, strings]);
  // Not a class: Fluent UI gives the provider's classes to its portals too, and one as high as the pane would cover it.
  return (
    <FluentProvider theme={theme} style={{ height: '100%', colorScheme }}>
      <StringsProvider value={strings}>
        <CrashScreen>
          <PaneProvider session={connection.session} options={options}>
            <Pages notice={notice} />
          </PaneProvider>
        </CrashScreen>
      </StringsProvider>
    </FluentProvider>
  );
}

type Page = 'case' | 'home' | 'paragraphs' | 'gather' | 'options';

function Pages({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const strings = useStrings();
  const { session, summary, documentChanged } = usePane();
  const control = useRun(session, documentChanged);
  const [chosen, setPage] = useState<Page | null>(null);
  const page = chosen ?? 'home';
  const { showEarlier } = control;
  // Home reads what the document is; who has a form in it comes to go on with it. Decided once, unless the author was quicker.
  if (chosen === null && summary.value !== null)
    setPage(summary.value.hasForm && control.run.kind === 'idle' ? 'case' : 'home');

  useEffect(() => {
    const show = (changed: () => void): void => {
      session.lastOutcome().then(
        (last) => {
          if (last === null) return;
          changed();
          showEarlier(last.at, last.outcome);
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
  return (
    <div className={styles.pages}>
      <header className={styles.header}>
        <VisuallyHidden as="h1">{strings.common.appName}</VisuallyHidden>
        <TabList
          size="small"
          selectedValue={page}
          disabled={busy}
          onTabSelect={(_, data) => setPage(PAGES.find((name) => name === data.value) ?? 'home')}
          aria-label={strings.tabs.label}
        >
          {PAGES.map((name) => (
            <Tab key={name} id={`tab-${name}`} value={name} aria-controls="page" className={styles.tab}>
              {strings.tabs[name]}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.main}>
        <div id="page" role="tabpanel" aria-labelledby={`tab-${page}`} className={styles.page}>
          <Suspense fallback={<Spinner className={styles.waiting} aria-label={strings.home.loading} />}>
            {page === 'case' && <CaseScreen notice={notice} />}
            {page === 'home' && <HomeScreen control={control} />}
            {page === 'paragraphs' && <ParagraphsScreen />}
            {page === 'gather' && <GatherScreen notice={notice} />}
            {page === 'options' && <OptionsScreen />}
          </Suspense>
        </div>
      </main>
      <StatusLine />
    </div>
  );
}

const PAGES: readonly Page[] = ['case', 'home', 'paragraphs', 'gather', 'options'];

const useStyles = makeStyles({
  pages: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  header: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Five names in English have to fit 320 px.
  tab: { paddingInline: '6px' },
  main: { flexGrow: 1, minHeight: 0 },
  page: { height: '100%', overflowY: 'auto', overflowX: 'hidden' },
  waiting: { padding: tokens.spacingVerticalXXL },
});
