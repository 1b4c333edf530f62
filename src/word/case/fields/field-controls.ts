import { fieldOfTag } from '../../../form/tags';
import type { FormField, FormFieldName } from '../../../notice/notice';
import { can } from '../../host/capabilities';
import { Refusal } from '../../../draft/refusal';
import { labelOf } from '../../../notice/fields';

/** A content control that holds a field, as Word knows it in this session. */
export interface FieldControl {
  readonly field: FormFieldName;
  /** Given anew whenever the document is opened (office-js issues 603, 2501); good for this session only. */
  readonly id: number;
  /** Around whole paragraphs, or else inside one. */
  readonly holdsParagraphs: boolean;
}

/** The controls of the document's fields, in its order. */
export interface FieldControls {
  readonly list: readonly FieldControl[];
  /** How many controls the document has, anybody's; another number means that it is time to look again. */
  readonly count: number;
}

/**
 * All controls that can hold a field. `contentControls` knows rich text only (office-js issues 2160, 6144); plain ones have
 * to be asked for by type, which WordApi 1.5 can.
 */
export function allControls(context: Word.RequestContext): Word.ContentControlCollection {
  return can('plainTextControls')
    ? context.document.getContentControls({
        types: [Word.ContentControlType.richText, Word.ContentControlType.plainText],
      })
    : context.document.contentControls;
}

/** Finds the controls of the fields; one sync. */
export async function findFieldControls(context: Word.RequestContext): Promise<FieldControls> {
  const controls = allControls(context).load('items/id,items/tag,items/subtype');
  await context.sync();
  const list = controls.items.flatMap(({ id, tag, subtype }) => {
    const field = fieldOfTag(tag);
    return field === null ? [] : [{ field, id, holdsParagraphs: !subtype.endsWith('Inline') }];
  });
  return { list, count: controls.items.length };
}

/**
 * The controls of one field, to be changed. Rejects with a `Refusal` where there is none, or where a copy of the form makes
 * it unclear which is meant; what is bound stands in several places rightly.
 */
export function controlsToChange({ list }: FieldControls, field: FormField): [FieldControl, ...FieldControl[]] {
  const [first, ...others] = list.filter((one) => one.field === field.name);
  if (!first) throw new Refusal(`“${labelOf(field)}”的填写框已经不在文档里了。请直接在文档里填写。`);
  if (others.length > 0 && !field.bound)
    throw new Refusal(
      `文档里有 ${others.length + 1} 处“${labelOf(field)}”，不知道该改哪一处。请在文档里删去多余的一份再试。`,
    );
  return [first, ...others];
}

/** The control; a null object if it is not there any more. Where several are asked for, `controls` saves asking for all each time. */
export function controlOf(
  context: Word.RequestContext,
  { id }: Pick<FieldControl, 'id'>,
  controls = allControls(context),
): Word.ContentControl {
  return controls.getByIdOrNullObject(id);
}
