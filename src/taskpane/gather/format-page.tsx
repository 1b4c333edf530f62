import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { Failure } from '../parts/failure';
import { Section } from '../parts/section';
import { Intro } from '../parts/intro';
import { useStrings } from '../strings/strings';
import { reasonOf } from '../use-resource';
import { CaseMark } from './case-mark';
import { downloadFile } from './download-file';
import type { FormattedCase } from './format-run';
import { ProgressRow } from './progress-row';
import { SubPage } from './sub-page';
import { useFormat } from './use-format';

/** Formatted copies of all files: as one zip, or each as a new document. */
export function FormatPage() {
  const { say } = usePane();
  const { gather } = useStrings();
  const { format } = gather;
  const styles = useStyles();
  const { candidates, isRunning, total, results, failure, start, stop, openOne, zip } = useFormat();
  const done = results.filter(({ result }) => result.kind === 'formatted');
  const failed = results.length - done.length;
  const [isZipping, setZipping] = useState(false);
  const download = async (): Promise<void> => {
    setZipping(true);
    try {
      downloadFile(format.zipName, await zip());
      say({ text: format.downloaded, tone: 'info' });
    } catch (error) {
      say({ text: format.notZipped(reasonOf(error)), tone: 'problem' });
    }
    setZipping(false);
  };
  return (
    <SubPage title={format.title}>
      <Intro>{candidates.length === 0 ? format.none : format.intro}</Intro>
      {failure !== null && <Failure message={gather.table.failed} reason={failure} onAction={start} />}
      {isRunning ? (
        <ProgressRow label={format.progress(results.length, total)} value={results.length} max={total} onStop={stop} />
      ) : (
        candidates.length > 0 &&
        failure === null && (
          <div className={styles.row}>
            {done.length > 0 && (
              <Button appearance="primary" disabledFocusable={isZipping} onClick={() => void download()}>
                {isZipping ? format.zipping : format.download}
              </Button>
            )}
            <Button appearance={done.length > 0 ? 'secondary' : 'primary'} onClick={start}>
              {results.length > 0 ? format.again : format.start(candidates.length)}
            </Button>
          </div>
        )
      )}
      {results.length > 0 && (
        <Section
          title={format.results}
          aside={[format.done(done.length), ...(failed > 0 ? [format.failed(failed)] : [])].join(' · ')}
        >
          <ul className={styles.list}>
            {results.map((one) => (
              <Result key={one.id} formatted={one} onOpen={() => void openOne(one)} />
            ))}
          </ul>
        </Section>
      )}
    </SubPage>
  );
}

function Result({ formatted, onOpen }: { readonly formatted: FormattedCase; readonly onOpen: () => void }) {
  const { format } = useStrings().gather;
  const styles = useStyles();
  const { name, result } = formatted;
  const isDone = result.kind === 'formatted';
  // Advice alone does not make a copy unfinished: the author may well leave everything as it is.
  const state = !isDone ? 'unreadable' : result.left.length === 0 ? 'ready' : 'not-ready';
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <CaseMark state={state} />
        <span className={styles.name}>{name}</span>
        {isDone && (
          <Button
            size="small"
            appearance="subtle"
            icon={<OpenRegular />}
            aria-label={format.open(name)}
            title={format.open(name)}
            onClick={onOpen}
          />
        )}
      </div>
      {!isDone ? (
        <p className={styles.words}>{result.message}</p>
      ) : (
        <>
          {result.left.length === 0 && <p className={styles.words}>{format.fine}</p>}
          <Sentences summary={format.left(result.left.length)} sentences={result.left} />
          <Sentences summary={format.advice(result.advice.length)} sentences={result.advice} />
        </>
      )}
    </li>
  );
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
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  left: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
