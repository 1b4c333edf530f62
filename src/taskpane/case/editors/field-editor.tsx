import { ChoiceEditor } from './choice-editor';
import { DateEditor } from './date-editor';
import type { EditorProps } from './editor-props';
import { ItemsEditor } from './items-editor';
import { OpinionEditor } from './opinion-editor';
import { LineEditor, PhoneEditor, ProseEditor } from './text-editors';

/** The editor for the kind of field that the notice says it is. */
export function FieldEditor(props: EditorProps) {
  switch (props.field.kind) {
    case 'line':
    case 'year':
      return <LineEditor {...props} />;
    case 'phone':
      return <PhoneEditor {...props} />;
    case 'choice':
      return <ChoiceEditor {...props} />;
    case 'date':
      return <DateEditor {...props} />;
    case 'prose':
      return <ProseEditor {...props} />;
    case 'itemised':
      return <ItemsEditor {...props} />;
    case 'opinion':
      return <OpinionEditor {...props} />;
  }
}
