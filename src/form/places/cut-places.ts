import type { LabelMatcher, LabelStart } from '../../notice/label-match';
import { fieldOf } from '../../notice/fields';
import type { Notice } from '../../notice/notice';
import { type Part, textOf, within } from '../../draft/part';
import { answerPlaces } from './field-answer';
import { type FieldPlace, placesOf } from './field-place';

/** Several labels may stand in one cell, each with its answer below it: an answer ends before the label of a field that has no other place. */
export function cutAtLabels(places: readonly FieldPlace[], matcher: LabelMatcher, notice: Notice): FieldPlace[] {
  return places.flatMap((place) => cut(place, places, matcher, notice));
}

function cut(place: FieldPlace, all: readonly FieldPlace[], matcher: LabelMatcher, notice: Notice): FieldPlace[] {
  const [head] = place.words.slice(1).flatMap((line) => {
    const label = labelOf(textOf(line), matcher);
    return label && label.field !== place.field.name && placesOf(all, label.field).length === 0
      ? [{ line, label }]
      : [];
  });
  const at = place.room.findIndex(({ paragraph }) => paragraph === head?.line.paragraph);
  const holder = place.room[at];
  if (!head || !holder) return [place];
  const { line, label } = head;
  const above = line.start > holder.start ? [{ ...holder, end: line.start }] : [];
  const below: Part[] = [{ ...holder, start: line.start + label.end }, ...place.room.slice(at + 1)];
  const about = {
    kind: 'label-cell',
    label: within(line, { start: 0, end: label.words }),
    near: null,
    cells: 1,
  } as const;
  return [
    {
      ...place,
      words: place.words.slice(0, place.words.indexOf(line)),
      room: [...place.room.slice(0, at), ...above],
    },
    ...answerPlaces(fieldOf(notice, label.field), below, about, notice).flatMap((next) =>
      cut(next, [...all, next], matcher, notice),
    ),
  ];
}

/** A label in the notice's words with nothing after it, or a colon or a dash. */
function labelOf(text: string, matcher: LabelMatcher): LabelStart | null {
  const label = matcher.begin(text);
  const isAlone = label && (label.words === text.length || label.marked);
  return isAlone && label.exact ? label : null;
}
