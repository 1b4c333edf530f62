import { Button, Checkbox, Combobox, Field, Option, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { sentencesOf } from '../../draft/finding';
import { formatMoment } from '../../text/chinese-date';
import { Hint } from '../parts/hint';
import { IconTool } from '../parts/icon-tool';
import { isComposing } from '../parts/is-composing';
import { Section } from '../parts/section';
import { officeColumn } from '../../notice/columns';
import { strings } from '../strings/strings';
import { CaseMark } from './list/case-mark';
import { type SummaryEntry, caseNameOf, isListable, isWithoutName, remarksOf, stateOf } from './store/summary-entry';
import { asideWords } from './store/standing';
import { SubPage } from './sub-page';
import { useSummary } from './store/use-summary';
import { useOpen } from './store/use-open';

/** One file: what was read, what is wrong with it, and what the office decides about it. */
export function CasePage({ id }: { readonly id: number }) {
  const { store, view, notice, show } = useSummary();
  const { summary } = strings;
  const { details } = summary;
  const styles = useStyles();
  const openFile = useOpen();
  const place = view.cases.findIndex((entry) => entry.id === id);
  const entry = view.cases[place];
  if (!entry) return <SubPage title={details.none}>{null}</SubPage>;
  const { reading, included, name } = entry;
  const state = stateOf(entry);
  const remarks = remarksOf(entry);
  const read = reading?.kind === 'read' ? reading.read : null;
  const isUnknown = isWithoutName(entry) && entry.aside === null;
  const why = isUnknown ? summary.table.nameless(`“${name}”`) : asideWords(entry);
  const column = officeColumn(notice);
  const step = (label: string, icon: ReactElement, by: -1 | 1) => {
    const other = view.cases[place + by];
    const go = (): void => other && show({ kind: 'case', id: other.id });
    return <IconTool label={label} icon={icon} disabled={!other} onClick={go} />;
  };
  return (
    <SubPage
      title={caseNameOf(entry) || name}
      from={id}
      aside={
        <span>
          {step(details.previous, <ArrowUpRegular />, -1)}
          {step(details.next, <ArrowDownRegular />, 1)}
        </span>
      }
    >
      <p className={styles.state}>
        <CaseMark state={state} />
        {summary.state[state]}
      </p>
      <dl className={styles.facts}>
        <Fact name={details.file} value={name} />
        <Fact name={details.modified} value={formatMoment(entry.file.lastModified)} />
        {read && (
          <>
            <Fact name={details.caseName} value={read.caseName} />
            <Fact name={details.unit} value={read.unit} />
            <Fact name={details.city} value={read.city} />
          </>
        )}
      </dl>
      <Button
        size="small"
        icon={<OpenRegular />}
        className={styles.open}
        onClick={() => openFile(entry.file, summary.list.openedFile(entry.file.name))}
      >
        {details.openFile}
      </Button>
      {read && (
        <>
          {column && <Category entry={entry} label={column.label} />}
          <Checkbox
            className={styles.include}
            label={details.include}
            checked={included}
            disabled={!isListable(entry)}
            onChange={(_, { checked }) => store.setIncluded([id], checked === true)}
          />
          {why !== null && <p className={styles.none}>{why}</p>}
        </>
      )}
      {reading !== null && (
        <Section title={details.remarks}>
          {remarks.length === 0 ? (
            <p className={styles.none}>{details.noRemarks}</p>
          ) : (
            <ol className={styles.remarks}>
              {remarks.map((remark, index) => (
                <li key={index}>{remark}</li>
              ))}
            </ol>
          )}
        </Section>
      )}
      {read?.pending && (
        <Section title={details.pending}>
          <ol className={styles.remarks}>
            {sentencesOf(read.pending.remarks).map((remark, index) => (
              <li key={index}>{remark}</li>
            ))}
          </ol>
        </Section>
      )}
    </SubPage>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  const { details } = strings.summary;
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.fact}>{value ?? <span className={styles.none}>{details.none}</span>}</dd>
    </>
  );
}

/** Chosen from the office's list, or typed: what is new goes on the list. */
function Category({ entry, label }: { readonly entry: SummaryEntry; readonly label: string }) {
  const { store, view } = useSummary();
  const { details } = strings.summary;
  const styles = useStyles();
  const [typed, setTyped] = useState(entry.category);
  // Enter may have chosen from the list already: what was typed until then is no category of its own.
  const latest = useRef(typed);
  const type = (text: string): void => {
    latest.current = text;
    setTyped(text);
  };
  const take = (category: string): void => {
    type(category);
    if (category.trim() !== entry.category) store.setCategory([entry.id], category);
  };
  // Where nothing was typed yet, all are to choose from.
  const isTyped = typed.trim() !== entry.category;
  const offered = view.categories.filter((category) => !isTyped || category.includes(typed.trim()));
  return (
    <Field label={label} hint={<Hint>{details.categoryHint}</Hint>} className={styles.category}>
      <Combobox
        freeform
        inlinePopup
        value={typed}
        selectedOptions={[entry.category]}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && take(optionValue)}
        onBlur={() => take(latest.current)}
        // In an input method Enter ends the composition: what stands there is pinyin perhaps.
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && take(latest.current)}
      >
        {offered.map((category) => (
          <Option key={category}>{category}</Option>
        ))}
      </Combobox>
    </Field>
  );
}

const useStyles = makeStyles({
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  facts: { margin: `${tokens.spacingVerticalM} 0 0` },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  open: { marginBottom: tokens.spacingVerticalS },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  category: { marginTop: tokens.spacingVerticalXS },
  include: { marginTop: tokens.spacingVerticalS, marginInlineStart: '-8px' },
  remarks: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
});
