import { isDateLine } from '../../text/date-line';
import { isLabelledName, isPersonName, isUnitName } from '../../text/names';
import { sameLook } from '../look';
import type { Outline } from '../outline';
import { type Unit, decide } from '../unit';
import { isSectionTitle } from './section-words';

/** The front matter ends after this many lines at the latest. */
const LONGEST_FRONT = 14;
const LONGEST_TITLE_LINE = 60;
const MOST_TITLE_LINES = 5;
/** Sizes that differ by no more than this, in half-points, are meant to be the same. */
const SAME_SIZE = 4;

const NOTE =
  /^[（(【[]?(?:说明|注|备注|案例说明|获奖说明|编者按|编者注|作者系|原载|来源|本文|此文)[：:系原]|^[（(【[].*(?:荣获|获评|入选|被评为|获得|刊发|发表|摘自|示范案例|修订|稿|试行).*[）)】\]]$/u;
const SUBTITLE = /^(?:——|—|――|--|－－|─)\s*\S/u;
const TITLE_STYLE = /^(?:title|标题|文章标题|公文标题|大标题|总标题|主标题|文档标题|案例标题)$/u;
const SUBTITLE_STYLE = /^(?:subtitle|副标题)$/u;

/**
 * The lines above the first part: title (one or more lines), subtitle, unit, remark, date. Called after numbered headings
 * are known, for the front ends where the first of them stands, or where the first sentence of the text begins.
 */
export function classifyFront(outline: Outline): void {
  const front = frontLines(outline);
  const titles: Unit[] = [];
  const names: Unit[] = [];
  for (const unit of front) {
    if (SUBTITLE_STYLE.test(unit.look.style)) {
      decide(unit, 'subtitle', { id: 'subtitle-style', message: `使用副标题样式“${unit.look.style}”` });
    } else if (TITLE_STYLE.test(unit.look.style)) {
      titles.push(unit);
    } else if (NOTE.test(unit.clean)) {
      decide(unit, 'note', { id: 'front-note', message: '标题下方的说明' });
    } else if (isDateLine(unit.clean)) {
      decide(unit, 'date', { id: 'front-date', message: '标题下方单独一行的日期' });
    } else if (titles.length > 0 && SUBTITLE.test(unit.clean)) {
      decide(unit, 'subtitle', { id: 'subtitle-dash', message: '标题下方以破折号开头的一行' });
    } else if (isLabelledName(unit.clean) || (titles.length > 0 && isUnitName(unit.words))) {
      names.push(unit);
    } else if (titles.length > 0 && isPersonName(unit.words) && (names.length > 0 || isSmallName(unit, titles))) {
      names.push(unit);
    } else if (titles.length > 0 && unit.look.alignment === 'right' && unit.clean.length <= 30) {
      names.push(unit);
    } else if (isCentredAboveHeading(unit, titles, outline)) {
      names.push(unit);
    } else if (names.length > 0 && titles.length > 0) {
      // Text between the unit and the first heading is neither title nor name.
      continue;
    } else {
      titles.push(unit);
    }
  }
  dropSmallPrint(titles);
  separateNames(titles, names);
  for (const unit of titles.slice(0, MOST_TITLE_LINES)) decide(unit, 'title', titleReason(unit));
  for (const unit of names) decide(unit, 'byline', { id: 'front-name', message: '标题下方的单位或作者名称' });
}

/** The undecided short lines from the beginning to the first heading, sentence or long line. */
function frontLines(outline: Outline): Unit[] {
  const lines: Unit[] = [];
  for (const unit of outline.units) {
    const role = unit.decision?.role;
    if (role === 'empty' || role === 'annotation' || role === 'picture' || role === 'toc' || role === 'caption')
      continue;
    // A table above the title is a letterhead; one below it ends the front.
    if (role === 'table-cell' && lines.length === 0) continue;
    if (role !== undefined || lines.length >= LONGEST_FRONT) break;
    if (!isFrontLine(unit, lines) && !isCentredAboveHeading(unit, lines, outline)) break;
    // Below a picture that follows the title stands what the picture shows.
    if (lines.length > 0 && outline.previous(unit)?.decision?.role === 'picture') break;
    lines.push(unit);
  }
  return lines;
}

function isFrontLine(unit: Unit, before: readonly Unit[]): boolean {
  if (TITLE_STYLE.test(unit.look.style) || SUBTITLE_STYLE.test(unit.look.style)) return unit.clean.length <= 100;
  if (NOTE.test(unit.clean)) return before.length > 0 && unit.clean.length <= 120;
  if (isSectionTitle(unit.words) && (before.length > 0 || unit.look.alignment !== 'center')) return false;
  // A soft return inside the paragraph of the title; its look is that of the whole paragraph.
  const goesOn = before.some(({ paragraph }) => paragraph === unit.paragraph);
  if (!goesOn && unit.look.outline !== null && before.length > 0 && unit.look.outline >= (before[0]?.look.outline ?? 1))
    return startsAsFront(unit);
  if (/^[一二三四五六七八九十][是要]/u.test(unit.clean)) return false;
  if (before.length > 0 && !goesOn && !startsAsFront(unit) && !continuesTitle(unit, before)) return false;
  return unit.words.length <= LONGEST_TITLE_LINE && !/[。；;，,：:]$/u.test(unit.words);
}

/**
 * Whether a line looks like one of the lines above it, or outdoes them all (the title below small print). A line that does
 * neither is the first heading of the text.
 */
function continuesTitle(unit: Unit, before: readonly Unit[]): boolean {
  const alike = before.some(
    ({ look }) => look.alignment === unit.look.alignment && Math.abs(look.size - unit.look.size) <= SAME_SIZE,
  );
  return alike || (unit.look.alignment === 'center' && before.every(({ look }) => look.size < unit.look.size));
}

/**
 * A short centred line in smaller type between the title and the first numbered heading says who wrote the text, whatever words it uses
 * (本报记者 周明远, □□县红十字会).
 */
function isCentredAboveHeading(unit: Unit, above: readonly Unit[], outline: Outline): boolean {
  const { words, look } = unit;
  if (above.length === 0 || words.length > 30 || look.alignment !== 'center' || /[。；，！？;,：:]/u.test(words))
    return false;
  if (isSectionTitle(words) || look.outline !== null) return false;
  if (!above.some((line) => line.look.alignment === 'center' && line.look.size > look.size + SAME_SIZE)) return false;
  return outline.next(unit)?.decision?.role.startsWith('heading') ?? false;
}

/** What a line says makes it a part of the front, however it looks. */
function startsAsFront(unit: Unit): boolean {
  return (
    isLabelledName(unit.clean) ||
    isUnitName(unit.words) ||
    SUBTITLE.test(unit.clean) ||
    NOTE.test(unit.clean) ||
    isDateLine(unit.clean)
  );
}

/**
 * The first line may be the name of a unit: as the upper line of the title (the unit stands again below the title, or looks like the
 * title), or as the byline above it (it looks different from the title below).
 */
function separateNames(titles: Unit[], names: Unit[]): void {
  const [first, second] = titles;
  if (first === undefined || second === undefined || names.length > 0) return;
  if (isUnitName(first.words) && !sameLook(first.look, second.look)) {
    titles.shift();
    names.push(first);
  }
}

/** A name of a person right below the title: set to the middle like it, but otherwise not like it. */
function isSmallName(unit: Unit, titles: readonly Unit[]): boolean {
  return unit.look.alignment === 'center' && titles.every((title) => !sameLook(title.look, unit.look));
}

/** Lines above the real title (编号：…): without its style where it has one, else not centred and smaller than a centred line. */
function dropSmallPrint(titles: Unit[]): void {
  const styled = titles.find((unit) => TITLE_STYLE.test(unit.look.style));
  if (styled !== undefined) {
    const same = titles.filter((unit) => TITLE_STYLE.test(unit.look.style) || sameLook(unit.look, styled.look));
    titles.splice(0, titles.length, ...same);
    return;
  }
  const centred = titles.filter((unit) => unit.look.alignment === 'center');
  const largest = Math.max(0, ...centred.map((unit) => unit.look.size));
  const kept = titles.filter((unit) => unit.look.alignment === 'center' || unit.look.size >= largest);
  titles.splice(0, titles.length, ...kept);
}

function titleReason(unit: Unit): { id: string; message: string } {
  return TITLE_STYLE.test(unit.look.style)
    ? { id: 'title-style', message: `使用标题样式“${unit.look.style}”` }
    : { id: 'title-place', message: '位于正文之前的短行，是文稿的标题' };
}
