import { leadingBlanks } from '../../text/blanks';
import { isDateLine } from '../../text/date-line';
import { isLabelledName, isPersonName, isUnitName } from '../../text/names';
import { sameLook } from '../look';
import type { Neighbours } from '../neighbours';
import { type Line, decide, isOpen, styledRole } from '../line';
import { type Role, isHeading } from '../roles';
import { isSectionTitle } from './section-words';
import { textsOf } from './texts';

const FRONT_ROLES: ReadonlySet<Role | null> = new Set<Role>(['title', 'subtitle', 'byline', 'note', 'date']);

/** The front matter ends after this many lines at the latest. */
const LONGEST_FRONT = 14;
const LONGEST_TITLE_LINE = 60;
const MOST_TITLE_LINES = 5;
/** A line that begins so far in, in characters, was pushed to the middle. */
const PUSHED = 4;
/** Sizes that differ by no more than this, in half-points, are meant to be the same. */
const SAME_SIZE = 4;

const NOTE =
  /^[（(【[]?(?:说明|注|备注|案例说明|获奖说明|编者按|编者注|作者系|原载|来源|本文|此文)[：:系原]|^[（(【[].*(?:荣获|获评|入选|被评为|获得|刊发|发表|摘自|示范案例|修订|稿|试行).*[）)】\]]$/u;
/** What an office writes above a title, or a form asks for: never a title itself, wherever it stands. */
const SMALL_PRINT =
  /^(?:(?:案例|文件|档案|登记|申报)?(?:编号|序号|类别)|密级|保密期限|份号|紧急程度|档案号|发文字号|文号|存档)[ \u3000]*[：:]|^(?:(?:绝密|机密|秘密)(?:[★☆]|$)|内部(?:资料|文件|材料)(?:[\s\u3000，]|$))|^附件?[ \u3000]*[0-9一二三四五六七八九十]*[：:]|[☐☑☒✓✔]|(?:^|[^□])□[^□]/u;
const SUBTITLE = /^(?:——|—|――|--|－－|─)\s*\S/u;
const TITLE_STYLE = /^(?:title|标题|文章标题|公文标题|大标题|总标题|主标题|文档标题|案例标题)$/u;
const SUBTITLE_STYLE = /^(?:subtitle|副标题)$/u;

/**
 * The lines above the first part: title (one or more lines), subtitle, byline, remark, date. Called after numbered headings
 * are known, for the front ends where the first of them stands, or where the first sentence of the text begins. A file may
 * hold several texts, each with a front: a cover, a letter and the case, or two cases.
 */
export function classifyFronts(outline: Neighbours): void {
  for (const allLines of textsOf(outline)) classifyFront(frontLines(allLines, outline), outline);
}

function classifyFront(front: readonly Line[], outline: Neighbours): void {
  const titles: Line[] = [];
  const names: Line[] = [];
  const subtitles: Line[] = [];
  for (const line of front) {
    if (line.decision !== null) {
      if (line.decision.role === 'title') titles.push(line);
      if (line.decision.role === 'byline') names.push(line);
    } else if (SUBTITLE_STYLE.test(line.look.style)) {
      subtitles.push(line);
    } else if (TITLE_STYLE.test(line.look.style)) {
      titles.push(line);
    } else if (SMALL_PRINT.test(line.clean)) {
      decide(line, 'note', { id: 'small-print', message: '标题旁边的编号、密级一类的小字' });
    } else if (NOTE.test(line.clean)) {
      decide(line, 'note', { id: 'front-note', message: '标题下方的说明' });
    } else if (isDateLine(line.clean) && titles.length > 0 && line.look.alignment === 'center') {
      // Below the title it stands in the middle like the unit; the date at the end of a text stands at the right.
      names.push(line);
    } else if (isDateLine(line.clean)) {
      decide(line, 'date', { id: 'front-date', message: '标题下方单独一行的日期' });
    } else if (titles.length > 0 && SUBTITLE.test(line.clean)) {
      decide(line, 'subtitle', { id: 'subtitle-dash', message: '标题下方以破折号开头的一行' });
    } else if (isLabelledName(line.clean) || (titles.length > 0 && isUnitName(line.words))) {
      names.push(line);
    } else if (titles.length > 0 && isPersonName(line.words) && (names.length > 0 || isSmallName(line, titles))) {
      names.push(line);
    } else if (titles.length > 0 && line.look.alignment === 'right' && line.clean.length <= 30) {
      names.push(line);
    } else if (titles.length === 0 && isAboveTitle(line, outline)) {
      decide(line, 'note', { id: 'small-print', message: '标题上方的小字' });
    } else if (isCentredAboveHeading(line, titles, outline)) {
      names.push(line);
    } else if (names.length > 0 && titles.length > 0) {
      // Text between the byline and the first heading is neither title nor name.
      continue;
    } else {
      titles.push(line);
    }
  }
  if (titles.length === 0) titles.push(...subtitles.splice(0, 1));
  for (const line of subtitles)
    decide(line, 'subtitle', { id: 'subtitle-style', message: `使用副标题样式“${line.look.style}”` });
  dropSmallPrint(titles);
  separateNames(titles, names);
  for (const line of titles.slice(0, MOST_TITLE_LINES).filter(isOpen)) decide(line, 'title', titleReason(line));
  for (const line of names.filter(isOpen))
    decide(line, 'byline', { id: 'front-name', message: '标题下方的单位、作者或日期' });
}

/** The undecided short lines from the beginning of a text to the first heading, sentence or long line. */
function frontLines(allLines: readonly Line[], outline: Neighbours): Line[] {
  const lines: Line[] = [];
  for (const line of allLines) {
    const role = line.decision?.role;
    if (
      role === 'empty' ||
      role === 'annotation' ||
      role === 'picture' ||
      role === 'toc' ||
      role === 'caption' ||
      role === 'letterhead'
    )
      continue;
    // A table above the title is a letterhead; one below it ends the front.
    if (role === 'table-cell' && lines.length === 0) continue;
    if (lines.length >= LONGEST_FRONT) break;
    if (FRONT_ROLES.has(styledRole(line))) {
      lines.push(line);
      continue;
    }
    if (role !== undefined) break;
    const above = lines.filter(({ clean }) => !SMALL_PRINT.test(clean));
    const isFront = isFrontLine(line, above, outline) || isCentredAboveHeading(line, above, outline);
    if (!isFront && !isAboveTitle(line, outline)) break;
    // Below a picture that follows the title stands what the picture shows.
    if (above.length > 0 && outline.previous(line)?.decision?.role === 'picture') break;
    lines.push(line);
  }
  return lines;
}

function isFrontLine(line: Line, before: readonly Line[], outline: Neighbours): boolean {
  if (TITLE_STYLE.test(line.look.style) || SUBTITLE_STYLE.test(line.look.style)) return line.clean.length <= 100;
  if (SMALL_PRINT.test(line.clean)) return line.clean.length <= LONGEST_TITLE_LINE;
  if (NOTE.test(line.clean)) return before.length > 0 && line.clean.length <= 120;
  if (isSectionTitle(line.words) && (before.length > 0 || line.look.alignment !== 'center')) return false;
  // A soft return inside the paragraph of the title; its look is that of the whole paragraph.
  const goesOn = before.some(({ paragraph }) => paragraph === line.paragraph);
  if (!goesOn && line.look.outline !== null && before.length > 0 && line.look.outline >= (before[0]?.look.outline ?? 1))
    return startsAsFront(line);
  if (/^[一二三四五六七八九十][是要]/u.test(line.clean)) return false;
  if (before.length > 0 && !goesOn && !startsAsFront(line) && !continuesTitle(line, before)) return false;
  return isShort(line) || isCutTitle(line, outline);
}

function isShort({ words }: Line): boolean {
  return words.length <= LONGEST_TITLE_LINE && !/[。；;，,：:]$/u.test(words);
}

/** A title in two lines may be cut after a comma. */
function isCutTitle(line: Line, outline: Neighbours): boolean {
  const next = outline.next(line);
  if (!/[，,]$/u.test(line.words) || next?.decision !== null || !isShort(next)) return false;
  return (
    isInTheMiddle(line) && (next.paragraph === line.paragraph || isInTheMiddle(next)) && sameLook(line.look, next.look)
  );
}

/** So many lines may stand between small print and the title. */
const MOST_SMALL_PRINT = 3;

/** A short line at the edge with the title below it, centred and in larger type: 内部资料　注意保存. */
function isAboveTitle(line: Line, outline: Neighbours): boolean {
  if (line.look.alignment === 'center' || !isShort(line)) return false;
  let next = outline.next(line);
  for (let count = 0; count < MOST_SMALL_PRINT && next?.decision === null && isShort(next); count++) {
    if (next.look.alignment === 'center' && next.look.size > line.look.size + SAME_SIZE) return true;
    next = outline.next(next);
  }
  return false;
}

/**
 * Whether a line looks like one of the lines above it, or outdoes them all (the title below small print). A line that does
 * neither is the first heading of the text.
 */
function continuesTitle(line: Line, before: readonly Line[]): boolean {
  const alike = before.some(
    (above) =>
      (above.look.alignment === line.look.alignment && Math.abs(above.look.size - line.look.size) <= SAME_SIZE) ||
      (sameLook(above.look, line.look) && isInTheMiddle(above) && isInTheMiddle(line)),
  );
  return alike || (line.look.alignment === 'center' && before.every(({ look }) => look.size < line.look.size));
}

/** Centred, or pushed there by an indent or by blanks. */
function isInTheMiddle({ look, paragraph, start, end }: Line): boolean {
  const typed = leadingBlanks(paragraph.text.slice(start, end));
  return look.alignment === 'center' || look.indent + charactersWide(typed) >= PUSHED;
}

/** Blanks of full width count as one character, all others as a half. */
function charactersWide(blanks: string): number {
  return [...blanks].reduce((width, blank) => width + (blank === '\u3000' ? 1 : 0.5), 0);
}

/**
 * A short centred line in smaller type between the title and the first numbered heading says who wrote the text, whatever words it uses
 * (本报记者 周明远, □□县红十字会).
 */
function isCentredAboveHeading(line: Line, above: readonly Line[], outline: Neighbours): boolean {
  const { words, look } = line;
  if (above.length === 0 || words.length > 30 || look.alignment !== 'center' || /[。；，！？;,：:]/u.test(words))
    return false;
  if (isSectionTitle(words) || look.outline !== null) return false;
  if (!above.some((line) => line.look.alignment === 'center' && line.look.size > look.size + SAME_SIZE)) return false;
  const next = outline.next(line)?.decision;
  return next != null && isHeading(next.role);
}

/** What a line says makes it a part of the front, however it looks. */
function startsAsFront(line: Line): boolean {
  return (
    isLabelledName(line.clean) ||
    isUnitName(line.words) ||
    SUBTITLE.test(line.clean) ||
    NOTE.test(line.clean) ||
    isDateLine(line.clean)
  );
}

/**
 * The first line may be the name of a unit: as the upper line of the title (the unit stands again below the title, or looks like the
 * title), or as the byline above it (it looks different from the title below).
 */
function separateNames(titles: Line[], names: Line[]): void {
  const [first, second] = titles;
  if (first === undefined || second === undefined || names.length > 0) return;
  if (isUnitName(first.words) && !sameLook(first.look, second.look)) {
    titles.shift();
    names.push(first);
  }
}

/** A name of a person right below the title: set to the middle like it, but otherwise not like it. */
function isSmallName(line: Line, titles: readonly Line[]): boolean {
  return line.look.alignment === 'center' && titles.every((title) => !sameLook(title.look, line.look));
}

/** Lines above the real title (编号：…): without its style where it has one, else not centred and smaller than a centred line. */
function dropSmallPrint(titles: Line[]): void {
  const styled = titles.find((line) => TITLE_STYLE.test(line.look.style));
  if (styled !== undefined) {
    const same = titles.filter((line) => TITLE_STYLE.test(line.look.style) || sameLook(line.look, styled.look));
    titles.splice(0, titles.length, ...same);
    return;
  }
  const centred = titles.filter((line) => line.look.alignment === 'center');
  const largest = Math.max(0, ...centred.map((line) => line.look.size));
  const kept = titles.filter((line) => line.look.alignment === 'center' || line.look.size >= largest);
  titles.splice(0, titles.length, ...kept);
}

function titleReason(line: Line): { id: string; message: string } {
  return TITLE_STYLE.test(line.look.style)
    ? { id: 'title-style', message: `使用标题样式“${line.look.style}”` }
    : { id: 'title-place', message: '位于正文之前的短行，是文稿的标题' };
}
