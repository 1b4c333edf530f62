import type { Engine } from '../../engine';
import { adoptionTargets } from '../../../form/adoption';
import { hintOf } from '../../../form/blocks/field-control';
import { narrativeToWrite } from '../../../form/narrative';
import { findForms } from '../../../form/read/read-form';
import { sheetTitleIn } from '../../../form/year';
import type { FormField } from '../../../notice/notice';
import { goTo } from '../../document/navigation';
import { placeOf } from '../../../draft/place';
import { readOpenDocument } from '../../document/reading';
import { storedValue } from '../case-values';
import { caretToEnd } from '../../document/caret';
import { controlOf, findFieldControls } from './field-controls';
import { paragraphsOf } from './wrap-values';

/**
 * Puts the caret at the end of a field in the document and scrolls to it; false if it is not there any more. Nothing is
 * selected: the pane writes on in the field, and whoever turns to the document then must not type over what stands there.
 */
export async function goToField(engine: Engine, field: FormField): Promise<boolean> {
  return Word.run(async (context) => {
    const control = (await findFieldControls(context)).list.find((one) => one.field === field.name);
    if (!control) return (await goToBound(context, field)) || (await goToTyped(engine, field));
    caretToEnd(controlOf(context, control));
    await context.sync();
    return true;
  });
}

/** Puts the caret where the narrative beside the form is to be written next; false if there is none. */
export async function goToNarrative(engine: Engine): Promise<boolean> {
  const { notice } = engine;
  const { draft } = await readOpenDocument(engine);
  const part = findForms(draft, notice)[0]?.part ?? draft;
  const place = placeOf(draft, narrativeToWrite(part, notice));
  return place !== null && goTo(place);
}

/** Word LTSC 2021 shows an add-in no plain-text control: its words are looked for. */
async function goToBound(context: Word.RequestContext, field: FormField): Promise<boolean> {
  const value = await storedValue(field.name).catch(() => null);
  if (value === null || !field.bound) return false;
  const words = value === '' ? hintOf(field) : value;
  const found = context.document.body.search(words.slice(0, 100), { matchCase: true }).getFirstOrNullObject();
  await context.sync();
  if (found.isNullObject) return false;
  caretToEnd(found);
  await context.sync();
  return true;
}

/** A field without a control: its place in the form. */
async function goToTyped(engine: Engine, { name: field, kind }: FormField): Promise<boolean> {
  const { notice } = engine;
  const { draft } = await readOpenDocument(engine);
  if (kind === 'year') {
    const title = placeOf(draft, sheetTitleIn(findForms(draft, notice)[0]?.part ?? draft)?.index ?? null);
    return title !== null && goTo(title);
  }
  const { targets, missing } = adoptionTargets(draft, notice);
  const target = targets.find((one) => one.field === field);
  const index = target ? paragraphsOf(target)[0] : missing.find((one) => one.field === field)?.paragraph;
  const place = placeOf(draft, index ?? null);
  return place !== null && goTo(place);
}
