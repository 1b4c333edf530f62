import type { FormFieldName } from '../notice/notice';

/** What the tags of our controls in a form begin with; Word allows 64 characters for a tag. */
const PREFIX = 'case-author.form.';

/** The tag of the content control that holds a field. It does not change from year to year. */
export function tagOf(field: FormFieldName): string {
  return PREFIX + field;
}

/** The field that a control with this tag holds, of whatever notice; null for anybody else's control. */
export function fieldOfTag(tag: string): FormFieldName | null {
  return tag.startsWith(PREFIX) && tag !== PREFIX ? tag.slice(PREFIX.length) : null;
}
