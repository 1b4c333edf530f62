import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { OutcomeNote } from '../parts/outcome-note';
import { Intro } from '../parts/intro';
import { useStrings } from '../strings/strings';
import { reasonOf } from '../use-resource';
import { type GatheredCase, caseNameOf, isReturned, remarksOf, stateOf, unitOf } from './gathered-case';
import { SubPage } from './sub-page';
import { useGather } from './use-gather';

/** What goes back to the units, in one document. */
export function RemarksPage() {
  const { store, view } = useGather();
  const { say } = usePane();
  const { gather, common } = useStrings();
  const { remarksPage: words, table } = gather;
  const styles = useStyles();
  const returned = view.cases.filter(isReturned);
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const waiting = view.cases.filter((gathered) => stateOf(gathered) === 'waiting').length;
  const chosen = returned.filter(({ id }) => !kept.has(id));
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const outcome = await (await store.openDesk()).openRemarks(chosen.map(returnedCase));
      if (outcome.kind === 'opened') say({ text: words.opened, tone: 'info' });
      else setFailure(outcome.message);
    } catch (error) {
      setFailure(`${table.failed}${common.details(reasonOf(error))}`);
    }
    setBusy(false);
  };
  const choose = (id: number, isChosen: boolean): void => {
    const others = [...kept].filter((one) => one !== id);
    setKept(new Set(isChosen ? others : [...others, id]));
  };
  return (
    <SubPage title={words.title}>
      <Intro>{returned.length === 0 ? words.none : words.intro}</Intro>
      {waiting > 0 && <Intro>{words.waiting(waiting)}</Intro>}
      {failure !== null && (
        <OutcomeNote
          isGood={false}
          title={table.openRefused}
          message={failure}
          left={[]}
          onClose={() => setFailure(null)}
        />
      )}
      {returned.length > 0 && (
        <>
          <Button appearance="primary" disabledFocusable={isBusy || chosen.length === 0} onClick={() => void open()}>
            {words.open(chosen.length)}
          </Button>
          <ul className={styles.list} aria-label={words.choose}>
            {returned.map((gathered) => (
              <li key={gathered.id} className={styles.entry}>
                <Checkbox
                  className={styles.check}
                  label={caseNameOf(gathered) || gathered.name}
                  checked={!kept.has(gathered.id)}
                  onChange={(_, { checked }) => choose(gathered.id, checked === true)}
                />
                <ol className={styles.remarks}>
                  {remarksOf(gathered).map((remark, index) => (
                    <li key={index}>{remark}</li>
                  ))}
                </ol>
              </li>
            ))}
          </ul>
        </>
      )}
    </SubPage>
  );
}

function returnedCase(gathered: GatheredCase) {
  return {
    // As the unit calls it.
    file: gathered.file.name,
    caseName: caseNameOf(gathered) || null,
    unit: unitOf(gathered) || null,
    remarks: remarksOf(gathered),
  };
}

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  // The list may be long; what is out of sight is not drawn.
  entry: { contentVisibility: 'auto', containIntrinsicSize: 'auto 96px' },
  check: { marginInlineStart: '-8px' },
  remarks: {
    margin: 0,
    paddingInlineStart: '44px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
