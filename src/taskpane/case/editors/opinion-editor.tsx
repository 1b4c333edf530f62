import { Label, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { verdictOf } from '../../../form/opinion';
import { useStrings } from '../../strings/strings';
import type { Texts } from '../texts';
import { useCase } from '../use-case';
import type { EditorProps } from './editor-props';
import { ProseEditor } from './text-editors';
import { useFieldEditing } from './use-field-editing';

/** The opinion must be explicit: one of two choices with its wording, and the whole text free. */
export function OpinionEditor(props: EditorProps) {
  const { notice } = useCase();
  const { filling } = useStrings();
  const styles = useStyles();
  const label = useId();
  const { type, onLeave } = useFieldEditing(props.field.name);
  const { agree, disagree, wordings } = notice.form.verdicts;
  const { mine } = props.view.sync;
  const verdict = verdictOf(mine.join('\n'), notice);
  const choose = (value: string): void => {
    if (value !== 'agree' && value !== 'disagree') return;
    type(withVerdict(mine, wordings[value], wordings[value === 'agree' ? 'disagree' : 'agree']));
    onLeave();
  };
  return (
    <>
      <div>
        <Label id={label} className={styles.label}>
          {filling.editors.verdict}
        </Label>
        <RadioGroup
          aria-labelledby={label}
          layout="horizontal"
          value={verdict === 'agree' || verdict === 'disagree' ? verdict : ''}
          disabled={props.readOnly}
          onChange={(_, data) => choose(data.value)}
        >
          <Radio value="agree" label={agree} />
          <Radio value="disagree" label={disagree} />
        </RadioGroup>
      </div>
      <ProseEditor {...props} rows={3} />
    </>
  );
}

/** The author's own words stay: only the sentence of the other choice gives way. */
function withVerdict(texts: Texts, chosen: string, other: string): Texts {
  if (texts.some((text) => text.includes(other))) return texts.map((text) => text.replace(other, chosen));
  return [...texts.filter((text) => text.trim() !== ''), chosen];
}

const useStyles = makeStyles({
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
