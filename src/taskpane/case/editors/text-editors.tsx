import { strings } from '../../strings/strings';
import { Hint } from '../../parts/hint';
import type { EditorProps } from './editor-props';
import { TextBox } from './text-box';
import { useFieldEditing } from './use-field-editing';

/** One line: a name, a unit. */
export function LineEditor({ view, field, readOnly, describedBy }: EditorProps) {
  const { type, ...editing } = useFieldEditing(field.name);
  return (
    <TextBox
      oneLine
      label={field.label}
      describedBy={describedBy}
      readOnly={readOnly}
      value={view.sync.mine.join(' ')}
      onText={(value) => type(value === '' ? [] : [value])}
      {...editing}
    />
  );
}

/** A telephone number: its shape is checked, nothing is forced upon it. */
export function PhoneEditor(props: EditorProps) {
  const { filling } = strings;
  return (
    <>
      <LineEditor {...props} />
      <Hint>{filling.editors.phoneHint}</Hint>
    </>
  );
}

/** Paragraphs. */
export function ProseEditor({
  view,
  field,
  readOnly,
  describedBy,
  rows = 5,
}: EditorProps & { readonly rows?: number }) {
  const { type, ...editing } = useFieldEditing(field.name);
  return (
    <TextBox
      rows={rows}
      label={field.label}
      describedBy={describedBy}
      readOnly={readOnly}
      invalid={view.reading.state === 'over'}
      value={view.sync.mine.join('\n')}
      onText={(value) => type(value === '' ? [] : value.split('\n'))}
      {...editing}
    />
  );
}
