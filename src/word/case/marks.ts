import * as v from 'valibot';
import { FORM_FIELDS, type FormFieldName } from '../../notice/notice';
import { has } from '../capabilities';
import { readSetting, saveSettings } from '../document-settings';
import { controlOf, findFieldControls, type FieldControls } from './field-controls';
import { limitOf } from './field-lines';
import { readField } from './live-field';
import { rangeBehind } from './range-behind';
import { linesOf, placeIn } from './surplus-place';
import { surplusFrom } from '../../form/surplus';

/**
 * Colours of controls as they were before a field was marked, by field: put back when it is within its limit again. They are
 * kept after that, too: the author's undo takes back our change of a colour like any other, and knows nothing of settings.
 */
const SETTING = 'caseAuthor.marks';

const colours = v.record(v.string(), v.string());

/** Red of the frame around a field that is too long. */
const OVER_COLOUR = '#C00000';

/**
 * Shows in the document that a field is too long. Where Word has highlights that are seen on the screen and are in no file
 * (`Range.highlight`, WordApi 1.8) the surplus gets one. Elsewhere the frame of the control gets another colour; that is in
 * the file, so what it was is remembered there too and comes back when the field is within its limit. A colour is a step of
 * the undo stack and ends what can be redone: it is not given while the cursor is in the field.
 */
export class Marks {
  /** Fields with a highlight. */
  private readonly highlighted = new Set<FormFieldName>();

  /** `isOver` is what was read just now. Nothing is asked of Word for a field that neither is nor was marked. */
  async show(controls: FieldControls, field: FormFieldName, isOver: boolean, hasCursor: boolean): Promise<void> {
    // Also where highlights are shown: the document may come from a Word that has none.
    if (!isOver) await this.restore(overWithout(field));
    if (!has('WordApi', '1.8')) {
      if (isOver && !hasCursor) await colourField(field);
      return;
    }
    if (!isOver && !this.highlighted.has(field)) return;
    const control = controls.list.find((one) => one.field === field);
    if (!control) return;
    await Word.run(async (context) => {
      const live = isOver ? await readField(context, control) : null;
      const lines = linesOf(live?.paragraphs ?? []);
      const from = surplusFrom(lines, limitOf(field) ?? Infinity);
      const place = from && placeIn(lines, from);
      const surplus = live && place ? await rangeBehind(context, live, place) : null;
      controlOf(context, control).getRange('Content').removeHighlight();
      surplus?.highlight();
      await context.sync();
      if (surplus) this.highlighted.add(field);
      else this.highlighted.delete(field);
    });
  }

  /** The cursor has left a field that is too long. */
  async leave(field: FormFieldName): Promise<void> {
    if (!has('WordApi', '1.8')) await colourField(field);
  }

  /** Gives the frames of all fields but these their colour back. */
  async restore(over: ReadonlySet<FormFieldName>): Promise<void> {
    const before = formerColours();
    const fixed = FORM_FIELDS.filter((field) => Object.hasOwn(before, field) && !over.has(field));
    if (fixed.length === 0) return;
    await Word.run(async (context) => {
      const { list } = await findFieldControls(context);
      const own = list.filter(({ field }) => fixed.includes(field));
      const marked = own.map(({ field, id }) => ({ field, control: controlOf(context, { id }).load('color') }));
      await context.sync();
      for (const { field, control } of marked) {
        // A colour that the author chose in the meantime stays.
        if (!control.isNullObject && isOurs(control.color)) control.color = before[field] ?? '';
      }
      await context.sync();
    });
  }
}

function formerColours(): Readonly<Record<string, string>> {
  const read = v.safeParse(colours, readSetting(SETTING));
  return read.success ? read.output : {};
}

/** All fields that are marked but this one. */
function overWithout(field: FormFieldName): ReadonlySet<FormFieldName> {
  return new Set(FORM_FIELDS.filter((one) => one !== field));
}

/**
 * What the frame had is saved first: without that it could not be given back. A frame that has the colour already (an undo
 * brought it back) is left alone, or the author could redo nothing.
 */
async function colourField(field: FormFieldName): Promise<void> {
  const former = formerColours();
  await Word.run(async (context) => {
    const { list } = await findFieldControls(context);
    const own = list.filter((one) => one.field === field).map((one) => controlOf(context, one).load('color'));
    await context.sync();
    const there = own.filter(({ isNullObject }) => !isNullObject);
    const [first] = there;
    if (!first || isOurs(first.color)) return;
    if (former[field] !== first.color) await saveSettings({ [SETTING]: { ...former, [field]: first.color } });
    for (const control of there) control.color = OVER_COLOUR;
    await context.sync();
  });
}

function isOurs(colour: string): boolean {
  return colour.toUpperCase() === OVER_COLOUR;
}
