import type { Draft, DraftParagraph } from '../draft/draft';
import { isOneLine } from '../notice/fields';
import type { Notice } from '../notice/notice';
import { controlsInside } from '../ooxml/controls';
import type { Adoption, AdoptionTarget, NotAdopted } from './adoption-target';
import { chosenPlaces } from './places/chosen-places';
import type { FieldPlace } from './places/field-place';
import { type Part, isEmpty, isWhole, trimmed } from '../draft/part';
import { findForms } from './read/read-form';
import { fieldOfTag, tagOf } from './tags';

export type { Adoption, AdoptionTarget, NotAdopted } from './adoption-target';

/**
 * What controls are to be put around in a form that was typed by hand, the first of several: at the places by which it is read.
 * Fields that have our control are left out.
 */
export function adoptionTargets(draft: Draft, notice: Notice): Adoption {
  const [form] = findForms(draft, notice);
  const { paragraphs } = form?.part ?? draft;
  const places = chosenPlaces(form?.places.places ?? []);
  const tags = new Set(paragraphs.flatMap(tagsIn));
  const targets: AdoptionTarget[] = [];
  const missing: NotAdopted[] = [];
  for (const field of notice.form.fields.filter(({ kind }) => kind !== 'year')) {
    const { name, label } = field;
    const place = places.get(name);
    const found = place ? targetIn(place, draft) : refusal(`没有找到“${label}”，请在表里补上这一栏再放进窗格填写。`);
    if ('reason' in found) {
      if (!tags.has(tagOf(name))) missing.push({ field: name, ...found });
    } else if (!heldBy(found, draft).some((paragraph) => tagsIn(paragraph).includes(tagOf(name)))) {
      // Name and unit may have controls above a narrative: that of the form is the one that stands in its place.
      targets.push({ field: name, ...found });
    }
  }
  return { targets, missing };
}

type Refusal = Omit<NotAdopted, 'field'>;
type Target = AdoptionTarget extends infer T ? (T extends AdoptionTarget ? Omit<T, 'field'> : never) : never;

function refusal(reason: string, paragraph?: DraftParagraph): Refusal {
  return { reason, paragraph: paragraph?.index ?? null };
}

/** What the control of a place goes around, or why none can. */
function targetIn(place: FieldPlace, draft: Draft): Target | Refusal {
  const target = place.words.length > 0 ? aroundWords(place, draft) : inRoom(place);
  if ('reason' in target) return target;
  const held = heldBy(target, draft);
  const foreign = held.some((one) => one.objects.has('control') && !tagsIn(one).some(fieldOfTag));
  return foreign
    ? refusal(`“${place.field.label}”已经在别的填写框里，没有再套，请直接在文档里填写。`, held[0])
    : target;
}

function aroundWords({ field, words, kind, cells }: FieldPlace, draft: Draft): Target | Refusal {
  const { label } = field;
  const parts = joined(words);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return refusal(`“${label}”没有填写的地方。`);
  if (cells > 1) return refusal(`“${label}”的内容分在几个格里，请合并成一格再放进窗格填写。`, first.paragraph);
  if (parts.length === 1 && (isOneLine(field) || field.kind === 'date' || !isWhole(first))) return stretch(first);
  const range = draft.paragraphs.slice(first.paragraph.index, last.paragraph.index + 1);
  if (range.some(({ place }) => place.tableDepth !== first.paragraph.place.tableDepth))
    return refusal(`“${label}”的格里还有一张表，请改成文字再放进窗格填写。`, first.paragraph);
  const own = new Set(parts.map(({ paragraph }) => paragraph));
  if (parts.every(isWhole) && range.every((one) => one.clean === '' || own.has(one)))
    return { kind: 'paragraphs', paragraphs: range.map(({ index }) => index) };
  return refusal(`“${label}”${inTheWay(kind, parts)}再放进窗格填写。`, first.paragraph);
}

/** What keeps the words from being whole neighbouring paragraphs. */
function inTheWay(kind: FieldPlace['kind'], [first, ...others]: readonly Part[]): string {
  if (first && isWhole(first) && others.every(isWhole)) return '的内容中间有盖章处或日期，请把内容移到一起';
  const isBesideLabel = first && !isWhole({ ...first, end: first.paragraph.text.length });
  if (!isBesideLabel || (kind !== 'line' && kind !== 'label-cell')) return '和日期写在一段里，请把日期另起一行';
  return `的内容和栏目名写在一段里，请在${kind === 'line' ? '栏目名' : '冒号'}后面换行`;
}

/** A place where nothing is written yet: an empty paragraph, or the end of a line after its label. */
function inRoom({ field, room, label, cells }: FieldPlace): Target | Refusal {
  const name = field.label;
  const free = room.find(isWhole);
  if (free) return { kind: 'paragraphs', paragraphs: [free.paragraph.index] };
  if (cells === 0) return refusal(`“${name}”旁边没有填写的地方，请补上一格再放进窗格填写。`, label?.paragraph);
  const last = room.at(-1);
  if (!last) return refusal(`“${name}”没有填写的地方，请在这一格里空出一行再放进窗格填写。`, label?.paragraph);
  const { text } = last.paragraph;
  const isOpenEnd = text.slice(last.start).trim() === '' && /[：:\s]$/u.test(text);
  if (isOneLine(field) && isOpenEnd) return stretch({ ...last, start: text.length, end: text.length });
  return refusal(`“${name}”还没有内容，请先在文档里写上，再放进窗格填写。`, last.paragraph);
}

function stretch({ paragraph, start, end }: Part): Target {
  return { kind: 'stretch', paragraph: paragraph.index, start, end };
}

/** Lines of one paragraph as one part, where nothing else stands between them. */
function joined(lines: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const isNext =
      last?.paragraph === line.paragraph && isEmpty(trimmed(line.paragraph.text, { start: last.end, end: line.start }));
    if (last && isNext) parts[parts.length - 1] = { ...last, end: line.end };
    else parts.push(line);
  }
  return parts;
}

/** The paragraphs that a control goes around or into. */
function heldBy(target: Target, { paragraphs }: Draft): DraftParagraph[] {
  const indexes = target.kind === 'stretch' ? [target.paragraph] : target.paragraphs;
  return indexes.flatMap((index) => paragraphs[index] ?? []);
}

/** Tags of the controls around a paragraph and in it. */
function tagsIn({ element, place }: DraftParagraph): string[] {
  return [...place.controls, ...controlsInside(element).map(({ tag }) => tag)];
}
