import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useState } from 'react';
import {
  type ReturnedCase,
  type ReturnedUnit,
  remarksFileName,
  returnedUnits,
} from '../../form/summary/returned-units';
import { usePane } from '../pane-context';
import { Intro } from '../parts/intro';
import { Section } from '../parts/section';
import { strings } from '../strings/strings';
import { type SummaryEntry, caseNameOf, returnedAmong, stateOf, unitOf, unitRemarksOf } from './store/summary-entry';
import { SubPage } from './sub-page';
import { useSummary } from './store/use-summary';
import { useOpen } from './store/use-open';
import { useZip } from './store/use-zip';

/** What goes back to the units: each reads what concerns it, and nothing of the others. */
export function RemarksPage() {
  const { store, view } = useSummary();
  const { session } = usePane();
  const { remarksPage: words, format } = strings.summary;
  const styles = useStyles();
  const open = useOpen();
  const { isZipping, save } = useZip();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const { units, nobodys } = returnedUnits(returnedAmong(view.cases).map(returnedCase));
  const waiting = view.cases.filter((entry) => stateOf(entry) === 'waiting').length;
  const chosen = units.filter(({ unit }) => !kept.has(unit));
  const { downloads } = session.webView;
  const documentFor = async (those: readonly ReturnedUnit[]): Promise<Blob> =>
    (await store.openDesk()).remarksFor(those);
  const files = () =>
    Promise.all(chosen.map(async (unit) => ({ name: remarksFileName(unit), file: await documentFor([unit]) })));
  const choose = (key: string, isChosen: boolean): void => {
    const others = [...kept].filter((one) => one !== key);
    setKept(new Set(isChosen ? others : [...others, key]));
  };
  return (
    <SubPage title={words.title}>
      <Intro>{units.length > 0 ? words.intro : nobodys.length > 0 ? words.noneNamed : words.none}</Intro>
      {waiting > 0 && <Intro>{words.waiting(waiting)}</Intro>}
      {units.length > 0 && (
        <>
          <div className={styles.buttons}>
            {downloads && (
              <Button
                appearance="primary"
                disabledFocusable={isZipping || chosen.length === 0}
                onClick={() => void save(words.zipName, files)}
              >
                {isZipping ? format.zipping : words.download(chosen.length)}
              </Button>
            )}
            <Button
              appearance={downloads ? 'secondary' : 'primary'}
              disabledFocusable={chosen.length === 0}
              onClick={() => open(() => documentFor(chosen), words.openedAll(chosen.length))}
            >
              {words.together}
            </Button>
          </div>
          <ul className={styles.list} aria-label={words.choose}>
            {units.map((unit) => (
              <Unit
                key={unit.unit}
                unit={unit}
                isChosen={!kept.has(unit.unit)}
                onChoose={(isChosen) => choose(unit.unit, isChosen)}
                onOpen={() => open(() => documentFor([unit]), words.opened(unit.unit))}
              />
            ))}
          </ul>
        </>
      )}
      {nobodys.length > 0 && (
        <Section title={words.nobodys}>
          <Intro>{words.nobodysHint}</Intro>
          <div className={styles.nobodys}>
            <Cases cases={nobodys} />
          </div>
        </Section>
      )}
    </SubPage>
  );
}

/** A case as the list calls it: a file may hold several, and several files may be called the same. */
interface NamedCase extends ReturnedCase {
  readonly name: string;
}

interface ReturnedEntry extends ReturnedUnit {
  readonly cases: readonly NamedCase[];
}

interface UnitProps {
  readonly unit: ReturnedEntry;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onOpen: () => void;
}

function Unit({ unit, isChosen, onChoose, onOpen }: UnitProps) {
  const { remarksPage: words } = strings.summary;
  const styles = useStyles();
  const name = unit.unit;
  const count = unit.cases.reduce((sum, { remarks }) => sum + remarks.length, 0);
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <Checkbox
          className={styles.check}
          label={name}
          checked={isChosen}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<OpenRegular />}
          className={styles.open}
          aria-label={words.open(name)}
          onClick={onOpen}
        >
          {words.openShort}
        </Button>
      </div>
      <details className={styles.cases}>
        <summary>{words.summary(unit.cases.length, count)}</summary>
        <Cases cases={unit.cases} />
      </details>
    </li>
  );
}

/** Files, each with what is to be put right in it. */
function Cases({ cases }: { readonly cases: readonly NamedCase[] }) {
  const styles = useStyles();
  return cases.map(({ name, caseName, remarks }) => (
    <div key={name}>
      <p className={styles.case}>{caseName ?? name}</p>
      <ol className={styles.remarks}>
        {remarks.map((remark, index) => (
          <li key={index}>{remark}</li>
        ))}
      </ol>
    </div>
  ));
}

function returnedCase(entry: SummaryEntry): NamedCase {
  return {
    name: entry.name,
    // As the unit calls it.
    file: entry.file.name,
    caseName: caseNameOf(entry) || null,
    unit: unitOf(entry) || null,
    remarks: unitRemarksOf(entry),
  };
}

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  // The list may be long; what is out of sight is not drawn.
  entry: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  check: { marginInlineStart: '-8px', minWidth: 0, overflowWrap: 'anywhere' },
  open: { flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  cases: {
    paddingInlineStart: '24px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  nobodys: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  case: { margin: `${tokens.spacingVerticalXS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  remarks: { margin: 0, paddingInlineStart: '20px' },
});
