import { Radio, RadioGroup } from '@fluentui/react-components';
import { Hint } from '../../parts/hint';
import { strings } from '../../strings/strings';
import type { EditorProps } from './editor-props';
import { useFieldEditing } from './use-field-editing';

/** One of the answers that the notice gives; something else that the document says is shown, and stays until one is chosen. */
export function ChoiceEditor({ view, field, readOnly, describedBy }: EditorProps) {
  const { type, onLeave } = useFieldEditing(field.name);
  const text = view.sync.mine.join(' ').trim();
  const choices = field.choices ?? [];
  return (
    <>
      {text !== '' && !choices.includes(text) && (
        <Hint>
          {strings.filling.editors.found} {text}
        </Hint>
      )}
      <RadioGroup
        aria-label={field.label}
        aria-describedby={describedBy}
        layout="horizontal"
        value={text}
        disabled={readOnly}
        onChange={(_, { value }) => {
          type([value]);
          onLeave();
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={choice} data-editor="choice" />
        ))}
      </RadioGroup>
    </>
  );
}
