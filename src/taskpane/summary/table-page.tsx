import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { InsertPlace } from '../../session/form';
import type { ParagraphPlace } from '../../draft/finding';
import { useGoTo, usePane } from '../pane-context';
import { AskSelection } from '../parts/dialog/ask-selection';
import { useCopy } from '../parts/use-copy';
import { DateInput } from '../parts/date-input';
import { Hint } from '../parts/hint';
import { OutcomeNote } from '../parts/outcome-note';
import { PlaceChoice } from '../parts/place-choice';
import { WarningSection } from '../parts/warning-section';
import { Intro } from '../parts/intro';
import { strings } from '../strings/strings';
import { cityAmong } from './store/summary-entry';
import { rowsAsText } from './store/rows-as-text';
import { SubPage } from './sub-page';
import { useSummary, useListed } from './store/use-summary';
import { useTable } from './store/use-table';
import { useTableWarnings } from './store/use-table-warnings';

/** Annex 2: who reports and when, what to look at before, and where the table goes. */
export function TablePage() {
  const { store, view, notice } = useSummary();
  const { table } = strings.summary;
  const styles = useStyles();
  const goTo = useGoTo();
  const listed = useListed();
  const warnings = useTableWarnings();
  const { busy, asking, end, insert, update, open, close } = useTable();
  const [place, setPlace] = useState<InsertPlace>('cursor');
  const text = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLDivElement>(null);
  // The button stands below it, on a page that may be long.
  useEffect(() => {
    if (end) note.current?.scrollIntoView({ block: 'nearest' });
  }, [end]);
  const copy = useCopy(table.copied);
  const { value, ensure } = usePane().overview;
  useEffect(ensure, [ensure]);
  const isThere = value?.hasSummary === true;
  const isOff = busy !== null || listed.length === 0;
  const city = cityAmong(view.cases);
  const isProposed = city !== null && view.unit === city.name;
  const unitHint = !isProposed
    ? table.unitHint
    : city.others > 0
      ? table.unitFromMost(city.forms, city.others)
      : table.unitFromForms;
  const goThere = (at: ParagraphPlace | null) => (at === null ? [] : [{ label: table.goThere, run: () => goTo(at) }]);
  return (
    <SubPage title={table.title}>
      <Intro>
        {listed.length === 0 ? table.noRows : isThere ? table.rowsBeside(listed.length) : table.rows(listed.length)}
      </Intro>
      <Field label={table.unit} hint={<Hint>{unitHint}</Hint>}>
        <Input value={view.unit} onChange={(_, { value }) => store.setUnit(value)} />
      </Field>
      <div className={styles.date}>
        <span aria-hidden>{table.date}</span>
        <DateInput text={view.date} label={table.date} onChoose={(date) => store.setDate(date ?? '')} />
      </div>
      <WarningSection title={table.attention} warnings={warnings} />
      <div ref={note}>
        {end && (
          <OutcomeNote
            isInset
            isGood={end.isGood}
            title={end.title}
            message={end.message}
            left={end.left}
            actions={end.isThere ? [{ label: table.updateThere, run: update }, ...goThere(end.place)] : []}
            onClose={close}
          />
        )}
      </div>
      {isThere || (
        <div className={styles.place}>
          <PlaceChoice place={place} onChoose={setPlace} />
        </div>
      )}
      <div className={styles.buttons}>
        {/* One button for both: the focus stays on it when the table is there. */}
        <Button appearance="primary" disabledFocusable={isOff} onClick={isThere ? update : () => insert(place)}>
          {busy === 'insert'
            ? table.inserting
            : busy === 'update'
              ? table.updating
              : isThere
                ? table.update
                : table.insert}
        </Button>
        <Button disabledFocusable={isOff} onClick={open}>
          {table.open}
        </Button>
        <Button disabledFocusable={listed.length === 0} onClick={() => copy(text.current)}>
          {table.copy}
        </Button>
      </div>
      {isThere && <Hint>{table.updateHint}</Hint>}
      {/* Only to be copied from. */}
      <textarea
        ref={text}
        readOnly
        aria-hidden
        tabIndex={-1}
        className={styles.hidden}
        value={rowsAsText(notice, listed)}
      />
      <AskSelection asking={asking} />
    </SubPage>
  );
}

const useStyles = makeStyles({
  place: { marginTop: tokens.spacingVerticalM },
  date: { display: 'flex', flexDirection: 'column', gap: '2px', marginTop: tokens.spacingVerticalM },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', padding: 0, border: 'none', opacity: 0 },
});
