import { Button, Divider, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { InsertPlace } from '../../word/case/case-desk';
import { useGoTo, usePane } from '../pane-context';
import { AskSelection } from '../parts/ask-selection';
import { copyText } from '../parts/copy-text';
import { DateInput } from '../parts/date-input';
import { OutcomeNote } from '../parts/outcome-note';
import { PlaceChoice } from '../parts/place-choice';
import { WarningSection } from '../parts/warning-section';
import { Intro } from '../parts/intro';
import { useStrings } from '../strings/strings';
import { rowsAsText } from './rows-as-text';
import { SubPage } from './sub-page';
import { useGather, useListed } from './use-gather';
import { useTable } from './use-table';
import { useTableWarnings } from './use-table-warnings';

/** Annex 2: who reports and when, what to look at before, and where the table goes. */
export function TablePage() {
  const { store, view, notice } = useGather();
  const { say } = usePane();
  const { table } = useStrings().gather;
  const styles = useStyles();
  const goTo = useGoTo();
  const listed = useListed();
  const warnings = useTableWarnings();
  const { busy, asking, end, insert, update, open, close } = useTable();
  const [place, setPlace] = useState<InsertPlace>('cursor');
  const text = useRef<HTMLTextAreaElement>(null);
  const isOff = busy !== null || listed.length === 0;
  const copy = async (): Promise<void> => {
    const isCopied = text.current !== null && (await copyText(text.current));
    say(isCopied ? { text: table.copied, tone: 'info' } : { text: table.copyFailed, tone: 'problem' });
  };
  return (
    <SubPage title={table.title}>
      <Intro>{listed.length === 0 ? table.noRows : table.rows(listed.length)}</Intro>
      <Field label={table.unit} hint={table.unitHint}>
        <Input value={view.unit} onChange={(_, { value }) => store.setUnit(value)} />
      </Field>
      <div className={styles.date}>
        <span aria-hidden>{table.date}</span>
        <DateInput text={view.date} label={table.date} onChoose={(date) => store.setDate(date ?? '')} />
      </div>
      <WarningSection title={table.attention} warnings={warnings} />
      {end && (
        <OutcomeNote
          isGood={end.isGood}
          title={end.title}
          message={end.message}
          left={end.left}
          {...(end.place ? { action: { label: table.goThere, run: goTo.bind(null, end.place) } } : {})}
          onClose={close}
        />
      )}
      <div className={styles.place}>
        <PlaceChoice place={place} onChoose={setPlace} />
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isOff} onClick={() => insert(place)}>
          {busy === 'insert' ? table.inserting : table.insert}
        </Button>
        <Button disabledFocusable={isOff} onClick={open}>
          {table.open}
        </Button>
        <Button disabledFocusable={listed.length === 0} onClick={() => void copy()}>
          {table.copy}
        </Button>
      </div>
      <Divider className={styles.divider} />
      <Button disabledFocusable={isOff} onClick={update}>
        {busy === 'update' ? table.updating : table.update}
      </Button>
      <p className={styles.hint}>{table.updateHint}</p>
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
    marginTop: tokens.spacingVerticalS,
  },
  divider: { marginBlock: tokens.spacingVerticalL },
  hidden: { position: 'absolute', width: '1px', height: '1px', padding: 0, border: 'none', opacity: 0 },
  hint: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
});
