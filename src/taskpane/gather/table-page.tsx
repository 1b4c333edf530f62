import { Button, Divider, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { InsertPlace } from '../../word/case/case-desk';
import { useGoTo, usePane } from '../pane-context';
import { AskDialog } from '../parts/ask-dialog';
import { copyText } from '../parts/copy-text';
import { DateInput } from '../parts/date-input';
import { OutcomeNote } from '../parts/outcome-note';
import { WarningSection } from '../parts/warning-section';
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
  const { places, place: placeLabel, selectionTitle, selectionAccept, selectionDecline } = useStrings().filling.start;
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
      <p className={styles.intro}>{listed.length === 0 ? table.noRows : table.rows(listed.length)}</p>
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
      <Field label={placeLabel} className={styles.field}>
        <RadioGroup
          layout="horizontal"
          value={place}
          onChange={(_, { value }) => setPlace(value === 'end' ? 'end' : 'cursor')}
        >
          <Radio value="cursor" label={places.cursor} />
          <Radio value="end" label={places.end} />
        </RadioGroup>
      </Field>
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
      {asking && (
        <AskDialog
          title={selectionTitle}
          message={asking.message}
          accept={selectionAccept}
          decline={selectionDecline}
          onAccept={asking.accept}
          onDecline={asking.decline}
        />
      )}
    </SubPage>
  );
}

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  field: { marginTop: tokens.spacingVerticalM },
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
