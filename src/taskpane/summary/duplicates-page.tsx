import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { Fragment } from 'react';
import type { Candidate, Duplicate } from '../../form/summary/duplicates';
import { formatMoment } from '../../text/chinese-date';
import { usePane } from '../pane-context';
import { Intro } from '../parts/intro';
import { strings } from '../strings/strings';
import { groupKey } from './store/settle-duplicates';
import { SubPage } from './sub-page';
import { useOpen } from './store/use-open';
import { useDuplicates, useSummary } from './store/use-summary';

/** What looks like the same case, before it reaches the table twice. */
export function DuplicatesPage() {
  const { store } = useSummary();
  const { say } = usePane();
  const { duplicatesPage: words } = strings.summary;
  const styles = useStyles();
  const duplicates = useDuplicates();
  const proposals = duplicates.filter(({ proposal }) => proposal !== null).length;
  return (
    <SubPage title={words.title}>
      <Intro>{duplicates.length === 0 ? words.none : words.intro}</Intro>
      {proposals > 0 && (
        <Button
          appearance="primary"
          className={styles.asProposed}
          onClick={() => say({ text: words.settled(store.settleAsProposed()), tone: 'info' })}
        >
          {words.asProposed(proposals)}
        </Button>
      )}
      <ul className={styles.list}>
        {duplicates.map((duplicate) => (
          <Group key={groupKey(duplicate.files)} duplicate={duplicate} />
        ))}
      </ul>
    </SubPage>
  );
}

function Group({ duplicate }: { readonly duplicate: Duplicate }) {
  const { store } = useSummary();
  const { say } = usePane();
  const { duplicatesPage: words } = strings.summary;
  const styles = useStyles();
  const { kind, files, what, candidates, proposal } = duplicate;
  const keepAll = (): void => {
    store.settle([{ files, kept: null }]);
    say({ text: words.allKept, tone: 'info' });
  };
  return (
    <li className={styles.group}>
      <h3 className={styles.kind}>{words.kinds[kind]}</h3>
      <p className={styles.what}>{what}。</p>
      <ul className={styles.candidates}>
        {candidates.map((candidate) => (
          <Choice key={candidate.file} candidate={candidate} duplicate={duplicate} />
        ))}
      </ul>
      {kind !== 'same-name' && proposal === null && <p className={styles.what}>{words.noProposal}</p>}
      <Button size="small" appearance="subtle" aria-label={words.allOf(files[0] ?? '')} onClick={keepAll}>
        {words.all}
      </Button>
    </li>
  );
}

/** One file of a group, with what tells it from the others. */
function Choice({ candidate, duplicate }: { readonly candidate: Candidate; readonly duplicate: Duplicate }) {
  const { store, view } = useSummary();
  const { say } = usePane();
  const open = useOpen();
  const { duplicatesPage: words, list } = strings.summary;
  const styles = useStyles();
  const { file, modified, formDate, unit, differs } = candidate;
  const { files, proposal } = duplicate;
  const isProposed = proposal?.file === file;
  const entry = view.cases.find(({ name }) => name === file);
  const facts = [
    ...(modified === null ? [] : [words.fileDate(formatMoment(modified))]),
    ...(formDate === null ? [] : [words.formDate(formDate)]),
    ...(unit === null ? [] : [unit]),
  ];
  const keep = (): void => {
    store.settle([{ files, kept: file }]);
    say({ text: words.kept(file, files.length - 1), tone: 'info' });
  };
  return (
    <li className={mergeClasses(styles.candidate, isProposed && styles.proposed)}>
      <p className={styles.file}>{file}</p>
      <p className={styles.facts}>
        {facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && ' · '}
            <span className={styles.fact}>{fact}</span>
          </Fragment>
        ))}
      </p>
      {differs.map(({ label, text }) => (
        <p key={label} className={styles.facts}>
          {words.differs(label, text)}
        </p>
      ))}
      {isProposed && <p className={styles.reason}>{words.proposed(proposal.reason)}</p>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance={isProposed ? 'primary' : 'secondary'}
          aria-label={words.keepThis(file)}
          onClick={keep}
        >
          {words.keep}
        </Button>
        {entry && (
          <Button
            size="small"
            appearance="subtle"
            icon={<OpenRegular />}
            aria-label={words.openThis(file)}
            onClick={() => open(entry.file, list.openedFile(entry.file.name))}
          >
            {words.open}
          </Button>
        )}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  asProposed: { marginBottom: tokens.spacingVerticalL },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  group: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  kind: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  what: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  candidates: {
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  candidate: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    overflowWrap: 'anywhere',
  },
  // Shadows are not drawn in forced colours.
  proposed: {
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderInlineStartWidth: '4px', borderInlineStartColor: 'Highlight' },
  },
  file: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  facts: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  // Stays whole where the line is broken.
  fact: { display: 'inline-block' },
  reason: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorBrandForeground1 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});
