import { nearLabelRemark } from '../../notice/label-match';
import { headerFields } from '../../notice/fields';
import type { FormFieldName, Notice } from '../../notice/notice';
import { findYear, normalDate } from '../../text/chinese-date';
import type { FieldText, FoundForm } from '../form';
import { withoutPrompts } from '../prompts';
import type { FieldPlace, FormPlaces } from './field-place';
import { type Part, saidIn, textOf } from '../../draft/part';

function inDigits(year: string): string {
  return String(findYear(`${year}年`)?.year ?? year);
}

/** What stands in a place. A date that is left open is nothing. */
function textIn({ field, words, date }: FieldPlace): FieldText {
  if (date) return { lines: date.state === 'open' ? [] : [normalDate(date)], promptLeft: false };
  const said = saidIn(words);
  const { lines, found } = withoutPrompts(field.kind === 'year' ? said.map(inDigits) : said, field);
  return { lines, promptLeft: found };
}

const FULLEST = ['written', 'partial', 'open'] as const;

interface Ranked {
  readonly place: FieldPlace;
  readonly text: FieldText;
}

/** The places of one field, those that count first: of dates the ones that say most, of others those with words. */
function ranked(places: readonly FieldPlace[]): Ranked[] {
  const rank = ({ place: { date }, text }: { place: FieldPlace; text: FieldText }) =>
    date ? FULLEST.indexOf(date.state) : text.lines.length > 0 ? 0 : FULLEST.length;
  return places.map((place) => ({ place, text: textIn(place) })).sort((one, other) => rank(one) - rank(other));
}

/** Of each field the place that counts. */
export function chosenPlaces(places: readonly FieldPlace[]): ReadonlyMap<FormFieldName, FieldPlace> {
  return new Map(
    [...byField(places)].flatMap(([name, own]) =>
      ranked(own)
        .slice(0, 1)
        .map(({ place }) => [name, place]),
    ),
  );
}

/** What stands in the places that count; other words in another place of the same field are doubtful. */
export function textsIn({ places, loose }: FormPlaces, notice: Notice): Pick<FoundForm, 'texts' | 'warnings'> {
  const nears = places.flatMap(({ field, near }) => (near === null ? [] : [nearLabelRemark(near, field.label)]));
  const texts: Partial<Record<FormFieldName, FieldText>> = {};
  const doubts: string[] = [];
  for (const [name, own] of byField(places)) {
    const [first, ...others] = ranked(own);
    if (!first) continue;
    texts[name] = withDoubt(first, places, loose);
    const isOther = ({ place: { date }, text }: (typeof others)[number]) =>
      date?.state !== 'partial' && text.lines.length > 0 && text.lines.join('\n') !== first.text.lines.join('\n');
    if (others.some(isOther)) doubts.push(`“${first.place.field.label}”不止一处有内容，取的是第一处，请核对。`);
  }
  // A field without a label may be what nobody knows the place of.
  for (const field of notice.form.fields) {
    const isHeader = field === headerFields(notice).line;
    const words = likeLabels(loose.filter(({ paragraph }) => (paragraph.place.tableDepth === 0) === isHeader));
    const isLabelled = field.kind !== 'date' && field.kind !== 'year';
    if (!texts[field.name] && words.length > 0 && isLabelled)
      texts[field.name] = { lines: [], promptLeft: false, unclear: { words, hasLabel: false } };
  }
  return { texts, warnings: [...new Set(nears), ...doubts] };
}

/** So many labels are named; a longer text is no label. */
const MOST_LABELS = 4;
const LONGEST_LABEL = 15;

/** Of words that nobody knows the place of those that may be labels; where none may be, the first ones. */
function likeLabels(loose: readonly Part[]): string[] {
  const words = loose.map(textOf);
  const labels = words.filter((text) => text.length <= LONGEST_LABEL && /^[^\d。；，、]+$/u.test(text));
  return labels.length > 0 ? labels.slice(0, MOST_LABELS) : words.slice(0, 1);
}

/** A label without an answer, with words after it that answer none: nobody can say that nothing was filled in. */
function withDoubt({ place, text }: Ranked, places: readonly FieldPlace[], loose: readonly Part[]): FieldText {
  const { label } = place;
  if (!label || text.lines.length > 0 || text.promptLeft) return text;
  const labels = places
    .flatMap((other) => other.label?.paragraph.index ?? [])
    .filter((index) => index > label.paragraph.index);
  const next = Math.min(...labels);
  const words = loose.find(({ paragraph: { index } }) => index > label.paragraph.index && index < next);
  return words ? { ...text, unclear: { words: [textOf(words)], hasLabel: true } } : text;
}

function byField(places: readonly FieldPlace[]): Map<FormFieldName, FieldPlace[]> {
  const groups = new Map<FormFieldName, FieldPlace[]>();
  for (const place of places) groups.set(place.field.name, [...(groups.get(place.field.name) ?? []), place]);
  return groups;
}
