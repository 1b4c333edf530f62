import type { FormFieldName, Notice } from '../../../notice/notice';
import { can } from '../../host/capabilities';
import { controlOf, type FieldControls } from './field-controls';
import { fieldOf } from '../../../notice/fields';
import { readField } from './live-field';
import { rangeAfter } from '../range-after';
import { linesOf, placeIn } from '../../../form/limits/surplus-place';
import { surplusFrom } from '../../../form/limits/surplus';

/**
 * Shows in the document what of a field is beyond its limit, where Word has highlights that are seen on the screen and are in
 * no file (`Range.highlight`, WordApi 1.8). Elsewhere nothing is marked: a colour would be a step of the author's undo stack,
 * and stay in the file.
 */
export class SurplusHighlight {
  /** Fields with a highlight. */
  private readonly highlighted = new Set<FormFieldName>();

  constructor(private readonly notice: Notice) {}

  /** `isOver` is what was read just now. Nothing is asked of Word for a field that neither is nor was marked. */
  async show(controls: FieldControls, field: FormFieldName, isOver: boolean): Promise<void> {
    if (!can('highlights') || (!isOver && !this.highlighted.has(field))) return;
    const control = controls.list.find((one) => one.field === field);
    if (!control) return;
    await Word.run(async (context) => {
      const live = isOver ? await readField(context, control) : null;
      const lines = linesOf(live?.paragraphs ?? []);
      const { limit } = fieldOf(this.notice, field);
      const from = limit && surplusFrom(lines, limit);
      const place = from && placeIn(lines, from);
      const surplus = live && place ? await rangeAfter(context, live, place) : null;
      controlOf(context, control).getRange('Content').removeHighlight();
      surplus?.highlight();
      await context.sync();
      if (surplus) this.highlighted.add(field);
      else this.highlighted.delete(field);
    });
  }
}
