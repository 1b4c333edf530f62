import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { FormattedFile } from '../../session/summary';
import { usePane } from '../pane-context';
import { Failure } from '../parts/failure';
import { Section } from '../parts/section';
import { Intro } from '../parts/intro';
import { strings } from '../strings/strings';
import { CaseMark } from './list/case-mark';
import type { FormattedCase } from './store/format-run';
import type { CaseState } from './store/summary-entry';
import { ProgressRow } from './progress-row';
import { SubPage } from './sub-page';
import { useFormat } from './store/use-format';
import { useZip } from './store/use-zip';

/** Formatted copies of all files: as one zip, or each as a new document. */
export function FormatPage() {
  const { session } = usePane();
  const { summary } = strings;
  const { format } = summary;
  const styles = useStyles();
  const { candidates, leftOut, withLeftOut, setWithLeftOut, ...run } = useFormat();
  const { isRunning, total, results, failure, start, stop, openOne, copies } = run;
  const done = results.filter(({ result }) => result.kind === 'formatted');
  const failed = results.length - done.length;
  const nothing = done.filter(({ result }) => isNothing(result)).length;
  const canZip = done.length > 0 && session.webView.downloads;
  const { isZipping, save } = useZip();
  return (
    <SubPage title={format.title}>
      <Intro>{candidates.length === 0 ? format.none : format.intro}</Intro>
      {failure !== null && <Failure message={summary.table.failed} reason={failure} onAction={start} />}
      {leftOut > 0 && !isRunning && (
        <Checkbox
          label={format.withLeftOut(leftOut)}
          checked={withLeftOut}
          onChange={(_, { checked }) => setWithLeftOut(checked === true)}
        />
      )}
      {isRunning ? (
        <ProgressRow label={format.progress(results.length, total)} value={results.length} max={total} onStop={stop} />
      ) : (
        candidates.length > 0 &&
        failure === null && (
          <div className={styles.row}>
            {canZip && (
              <Button
                appearance="primary"
                disabledFocusable={isZipping}
                onClick={() => void save(format.zipName, () => Promise.resolve(copies()))}
              >
                {isZipping ? format.zipping : format.download}
              </Button>
            )}
            <Button appearance={canZip ? 'secondary' : 'primary'} onClick={start}>
              {results.length > 0 ? format.again : format.start(candidates.length)}
            </Button>
          </div>
        )
      )}
      {results.length > 0 && (
        <Section
          title={format.results}
          aside={[
            format.done(done.length - nothing),
            ...(nothing > 0 ? [format.nothing(nothing)] : []),
            ...(failed > 0 ? [format.failed(failed)] : []),
          ].join(' · ')}
        >
          {done.length > 0 && !session.webView.downloads && <p className={styles.oneByOne}>{format.oneByOne}</p>}
          <ul className={styles.list}>
            {results.map((one) => (
              <Result key={one.id} formatted={one} onOpen={() => openOne(one)} />
            ))}
          </ul>
        </Section>
      )}
    </SubPage>
  );
}

function Result({ formatted, onOpen }: { readonly formatted: FormattedCase; readonly onOpen: () => void }) {
  const { format } = strings.summary;
  const styles = useStyles();
  const { name, result } = formatted;
  const isDone = result.kind === 'formatted';
  const state = stateOfResult(result);
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <CaseMark state={state} />
        <span className={styles.name}>{name}</span>
        {isDone && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.open}
            icon={<OpenRegular />}
            aria-label={format.open(name)}
            title={format.open(name)}
            onClick={onOpen}
          >
            {format.openShort}
          </Button>
        )}
      </div>
      {!isDone ? (
        <p className={styles.words}>{result.message}</p>
      ) : (
        <>
          {result.left.length === 0 && <p className={styles.words}>{result.nothing ?? format.fine}</p>}
          <Sentences summary={format.left(result.left.length)} sentences={result.left} />
          <Sentences summary={format.advice(result.advice.length)} sentences={result.advice} />
        </>
      )}
    </li>
  );
}

function isNothing(result: FormattedFile): boolean {
  return result.kind === 'formatted' && result.nothing !== null;
}

/** Advice alone does not make a copy unfinished: the author may well leave everything as it is. */
function stateOfResult(result: FormattedFile): CaseState {
  if (result.kind !== 'formatted') return 'unreadable';
  if (result.left.length > 0) return 'not-ready';
  return isNothing(result) ? 'no-form' : 'ready';
}

/** Nothing where there is nothing to say. */
function Sentences({ summary, sentences }: { readonly summary: string; readonly sentences: readonly string[] }) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <details className={styles.words}>
      <summary>{summary}</summary>
      <ul className={styles.left}>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  oneByOne: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  open: { flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '24px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  words: {
    margin: 0,
    paddingInlineStart: '20px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  left: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
