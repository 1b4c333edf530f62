import { boundFields } from '../../form/blocks/case-xml';
import { type FieldLine, textsOf } from '../../form/field-line';
import { fieldOf, hasField } from '../../notice/fields';
import type { FormFieldName, Notice } from '../../notice/notice';
import { can } from '../host/capabilities';
import type { CaseForm } from '../../session/form';
import { linesOfField, withField } from '../../session/case-form';
import { storedValue } from './case-values';
import { findFieldControls } from './fields/field-controls';
import { fieldLines } from '../../form/field-lines';
import { readFields } from './fields/live-field';
import { sameTexts } from '../../form/same-texts';

/**
 * A form that was read from the file, with the texts that its fields have in Word at this moment: the file may lag behind
 * (office-js issue 640). Where Word cannot be asked the file is what there is.
 */
export async function asItIsNow(form: CaseForm, notice: Notice): Promise<CaseForm> {
  if (form.source !== 'controls') return form;
  let now = form;
  for (const [field, lines] of await liveLines(notice).catch(() => [] as const)) {
    if (!sameTexts(textsOf(lines), textsOf(linesOfField(form, field))))
      now = withField(now, fieldOf(notice, field), lines);
  }
  return now;
}

/** The fields that have controls, or data of their own; of several controls the first that holds something counts. */
async function liveLines(notice: Notice): Promise<ReadonlyMap<FormFieldName, readonly FieldLine[]>> {
  const lines = new Map<FormFieldName, readonly FieldLine[]>();
  await Word.run(async (context) => {
    const { list } = await findFieldControls(context);
    for (const [index, live] of (await readFields(context, list)).entries()) {
      const field = list[index]?.field;
      if (field === undefined || !hasField(notice, field) || !live || (lines.get(field)?.length ?? 0) > 0) continue;
      lines.set(field, fieldLines(live, fieldOf(notice, field)));
    }
  });
  if (can('plainTextControls')) return lines;
  for (const field of boundFields(notice)) {
    const value = await storedValue(field);
    if (value !== null) lines.set(field, value === '' ? [] : [{ label: '', text: value }]);
  }
  return lines;
}
