import { Checkbox, Combobox, Field, Option, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { IconTool } from '../parts/icon-tool';
import { Section } from '../parts/section';
import { useStrings } from '../strings/strings';
import { CaseMark } from './case-mark';
import { type GatheredCase, caseNameOf, remarksOf, stateOf } from './gathered-case';
import { SubPage } from './sub-page';
import { useGather } from './use-gather';

export interface CasePageProps {
  readonly id: number;
  readonly focusCategory: boolean;
}

/** One file: what was read, what is wrong with it, and what the office decides about it. */
export function CasePage({ id, focusCategory }: CasePageProps) {
  const { store, view, show } = useGather();
  const { gather } = useStrings();
  const { details } = gather;
  const styles = useStyles();
  const place = view.cases.findIndex((gathered) => gathered.id === id);
  const gathered = view.cases[place];
  if (!gathered) return <SubPage title={details.none}>{null}</SubPage>;
  const { reading, included, name } = gathered;
  const state = stateOf(gathered);
  const remarks = remarksOf(gathered);
  const read = reading?.kind === 'read' ? reading.read : null;
  const step = (label: string, icon: ReactElement, by: -1 | 1) => {
    const other = view.cases[place + by];
    const go = (): void => other && show({ kind: 'case', id: other.id, focusCategory: false });
    return <IconTool label={label} icon={icon} disabled={!other} onClick={go} />;
  };
  return (
    <SubPage
      title={caseNameOf(gathered) || name}
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
        {gather.state[state]}
      </p>
      <dl className={styles.facts}>
        <Fact name={details.file} value={name} />
        {read && (
          <>
            <Fact name={details.caseName} value={read.caseName} />
            <Fact name={details.unit} value={read.unit} />
            <Fact name={details.city} value={read.city} />
          </>
        )}
      </dl>
      {read && (
        <>
          <Category gathered={gathered} takeFocus={focusCategory} />
          <Checkbox
            className={styles.include}
            label={details.include}
            checked={included}
            onChange={(_, { checked }) => store.setIncluded(id, checked === true)}
          />
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
    </SubPage>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  const { details } = useStrings().gather;
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.fact}>{value ?? <span className={styles.none}>{details.none}</span>}</dd>
    </>
  );
}

/** Chosen from the office's list, or typed: what is new goes on the list. */
function Category({ gathered, takeFocus }: { readonly gathered: GatheredCase; readonly takeFocus: boolean }) {
  const { store, view } = useGather();
  const { details } = useStrings().gather;
  const styles = useStyles();
  const [typed, setTyped] = useState(gathered.category);
  // Enter may have chosen from the list already: what was typed until then is no category of its own.
  const latest = useRef(typed);
  const type = (text: string): void => {
    latest.current = text;
    setTyped(text);
  };
  const take = (category: string): void => {
    type(category);
    if (category.trim() !== gathered.category) store.setCategory(gathered.id, category);
  };
  // Where nothing was typed yet, all are to choose from.
  const isTyped = typed.trim() !== gathered.category;
  const offered = view.categories.filter((category) => !isTyped || category.includes(typed.trim()));
  return (
    <Field label={details.category} hint={details.categoryHint} className={styles.category}>
      <Combobox
        autoFocus={takeFocus}
        freeform
        inlinePopup
        value={typed}
        selectedOptions={[gathered.category]}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && take(optionValue)}
        onBlur={() => take(latest.current)}
        // In an input method Enter ends the composition: what stands there is pinyin perhaps.
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take(latest.current)}
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
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  fact: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
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
