import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DateInput, isWholeDate } from '../../parts/date-input';
import { strings } from '../../strings/strings';
import { Hint } from '../../parts/hint';
import { useCase, usePage } from '../use-case';
import { yearOfForm } from '../store/case-view';
import type { EditorProps } from './editor-props';
import { useFieldEditing } from './use-field-editing';

/** A date, typed or picked. What stands in the document stays as it is until it is a whole one. */
export function DateEditor({ view, field, readOnly, describedBy }: EditorProps) {
  const { filling } = strings;
  const { editors } = filling;
  const styles = useStyles();
  const { type, onLeave } = useFieldEditing(field.name);
  const { store, notice } = useCase();
  const { phase } = usePage(store);
  const form = phase.kind === 'ready' ? phase.state.form : null;
  const text = view.sync.mine.join(' ').trim();
  return (
    <>
      {text !== '' && (
        <p className={styles.found}>
          <span className={styles.foundLabel}>{editors.found}</span> {text}
        </p>
      )}
      <div className={styles.row}>
        <DateInput
          text={text}
          label={`${field.label}：${editors.date}`}
          describedBy={describedBy}
          readOnly={readOnly}
          year={yearOfForm(form, notice)}
          isEditor
          // An emptied box is no answer: there is a button for that.
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
  foundLabel: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  clear: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
});
