import { Button, Label, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { offeredWording, verdictOf, withVerdict } from '../../../form/opinion';
import { strings } from '../../strings/strings';
import { useCase } from '../use-case';
import type { EditorProps } from './editor-props';
import { Hint } from '../../parts/hint';
import { ProseEditor } from './text-editors';
import { useFieldEditing } from './use-field-editing';

/** The opinion must be explicit: one of two choices, a wording to be taken over, and the whole text free. */
export function OpinionEditor(props: EditorProps) {
  const { notice } = useCase();
  const { filling } = strings;
  const styles = useStyles();
  const label = useId();
  const { type, onLeave } = useFieldEditing(props.field.name);
  const { agree, disagree } = notice.form.verdicts;
  const { mine } = props.view.sync;
  const verdict = verdictOf(mine.join('\n'), notice);
  const choose = (value: string): void => {
    if (value !== 'agree' && value !== 'disagree') return;
    type(withVerdict(mine, value, notice));
    onLeave();
  };
  // The sentence judges the case: whoever signs it takes it over himself.
  const wording = offeredWording(mine, notice);
  const take = (text: string): void => {
    type([text]);
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
          <Radio value="agree" label={agree} data-editor="choice" />
          <Radio value="disagree" label={disagree} data-editor="choice" />
        </RadioGroup>
      </div>
      <ProseEditor {...props} rows={3} />
      {wording !== null && !props.readOnly && (
        <div className={styles.offer}>
          <Hint>{strings.filling.editors.wording(wording)}</Hint>
          <Button size="small" onClick={() => take(wording)}>
            {strings.filling.editors.useWording}
          </Button>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  label: { color: tokens.colorNeutralForeground2 },
});
