import type { FormField } from '../../../notice/notice';
import type { FieldView } from '../store/case-view';

export interface EditorProps {
  readonly view: FieldView;
  /** What the notice says of the field. */
  readonly field: FormField;
  /** Nothing may be changed. */
  readonly readOnly: boolean;
  /** Id of the sentences that describe the field. */
  readonly describedBy: string;
  /** To the next field; null in the last one. */
  readonly onNext: (() => void) | null;
}
