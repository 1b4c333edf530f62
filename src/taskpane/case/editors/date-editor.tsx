import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DateInput, isWholeDate } from '../../parts/date-input';
import { useStrings } from '../../strings/strings';
import { Hint } from './hint';
import type { EditorProps } from './editor-props';
import { useFieldEditing } from './use-field-editing';

/** A date by the browser's own picker. What stands in the document stays as it is until a date is chosen. */
export function DateEditor({ view, field, readOnly, describedBy }: EditorProps) {
  const { filling } = useStrings();
  const { editors } = filling;
  const styles = useStyles();
  const { type, onLeave } = useFieldEditing(field.name);
  const text = view.sync.mine.join(' ').trim();
  return (
    <>
      {text !== '' && (
        <p className={styles.found}>
          <span className={styles.foundLabel}>{editors.dateFound}</span> {text}
        </p>
      )}
      <div className={styles.row}>
        <DateInput
          text={text}
          label={`${field.label}：${editors.date}`}
          describedBy={describedBy}
          readOnly={readOnly}
          isEditor
          // An emptied picker is no answer: there is a button for that.
          onChoose={(chosen) => chosen !== null && type([chosen])}
          onLeave={onLeave}
        />
        {text !== '' && !readOnly && (
          <Button appearance="subtle" className={styles.clear} onClick={() => type([])}>
            {editors.clear}
          </Button>
        )}
      </div>
      {text !== '' && !isWholeDate(text) && <Hint>{editors.dateHint}</Hint>}
    </>
  );
}

const useStyles = makeStyles({
  found: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  foundLabel: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  clear: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
});
