import { type CalendarDate, compareDates, findDate, formatMoment } from '../../text/chinese-date';
import { parseChineseNumber } from '../../text/chinese-number';
import { comparableName } from './comparable-name';
import { compareDays, dayIn } from './day-in-name';
import type { FiledCase } from './filed-case';

/** Which one of several files should be kept. */
export interface Proposal {
  readonly file: string;
  /** A few words. */
  readonly reason: string;
}

/** What speaks for one of several files; null where nothing does. */
export function proposalFor(group: readonly FiledCase[], isSameFile: boolean): Proposal | null {
  return isSameFile
    ? original(group)
    : (onlyForm(group) ?? latestByName(group) ?? latestByDate(group) ?? noCopy(group));
}

/** Of files with the same bytes the one whose name nobody, and no program, has changed. */
function original(group: readonly FiledCase[]): Proposal | null {
  const marks = group.map(({ name }) => COPY.exec(name)?.[0] ?? NUMBERED.exec(name)?.[0] ?? null);
  const [first] = group.filter((_, index) => marks[index] === null);
  const mark = marks.find((one) => one !== null);
  const kept = first ?? group[0];
  if (!kept) return null;
  const isTold = first !== undefined && mark !== undefined;
  return { file: kept.file, reason: isTold ? `内容相同，另一份文件名里有“${mark}”` : '内容相同，留哪一份都一样' };
}

function onlyForm(group: readonly FiledCase[]): Proposal | null {
  const [only, ...others] = group.filter(({ read }) => read.kind === 'form');
  return only && others.length === 0 ? { file: only.file, reason: '只有这一份有申报表' } : null;
}

function noCopy(group: readonly FiledCase[]): Proposal | null {
  const marked = group.flatMap(({ name }) => COPY.exec(name)?.[0] ?? []);
  const [only, ...others] = group.filter(({ name }) => !COPY.test(name));
  const [mark] = marked;
  return only && others.length === 0 && mark !== undefined
    ? { file: only.file, reason: `另一份文件名里有“${mark}”` }
    : null;
}

/** What programs and people add to the name of a copy. */
const COPY = /副本|备份|拷贝|复制|copy|backup|bak(?![a-z])/iu;
/** 案例(2).docx: what a browser, a mail program or WeChat makes of a name that is taken. */
const NUMBERED = /[（(]\d{1,2}[)）](?=\.[a-z]+$)/iu;

/**
 * What the name of a file says, without its ending and the words for a version or a copy. A bare number in brackets stays: it may
 * as well count several cases.
 */
export function stemOf(name: string): string {
  const { words } = versionOf(name);
  const version = /^[（(]/u.test(words) ? '' : words;
  return comparableName(
    name
      .replace(version, '')
      .replace(COPY, '')
      .replace(/\.[^.]*$/u, ''),
  );
}

/** What people add to the name of a later version; the later, the higher. 改革 and the like are words of a case. */
const VERSIONS: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/定稿|终稿|最终(?:稿|版)?|正式(?:稿|版)/u, 3],
  [/(?:修改|修订|修正|更正|订正|补正)(?:稿|版|后)?|改(?:后|好|过|稿|版|(?=[\d)）.\s_-]))|新版|更新/u, 2],
  [/初稿|草稿|旧版?|原稿|原版/u, -1],
];
const NUMBER =
  /(?:^|[^a-z])(v(?:er)?\.?\s*(\d{1,2}))(?!\d)|(第?(\d{1,2}|[一二三四五六七八九十]{1,2})[稿版])|([（(](\d{1,2})[)）])(?=\.[a-z]+$)/iu;
/** 修改2, 最终版（2）: what counts the versions of one kind. */
const COUNTED = /^[\s_-]*(?:[（(](\d{1,2})[）)]|(\d{1,2})(?!\d))/u;

interface Version {
  readonly rank: number;
  /** Of two kinds of one rank, 定稿 and 最终稿, none is the later one, whatever their numbers. */
  readonly kind: string;
  readonly number: number;
  /** What says so in the name. */
  readonly words: string;
}

/** `name` without the date in it, whose digits count nothing. */
function versionOf(name: string): Version {
  for (const [pattern, rank] of VERSIONS) {
    const said = pattern.exec(name);
    if (!said) continue;
    const [word] = said;
    const [counted = '', inBrackets, digits = inBrackets] = COUNTED.exec(name.slice(said.index + word.length)) ?? [];
    const kind = word.replace(/[稿版后]+$/u, '');
    if (digits !== undefined) return { rank, kind, number: Number(digits), words: word + counted };
    return { rank, kind, number: numberIn(name).number, words: word };
  }
  return { rank: 0, kind: '', ...numberIn(name) };
}

function numberIn(name: string): Pick<Version, 'number' | 'words'> {
  const [words = '', digits = '1'] = (NUMBER.exec(name) ?? []).slice(1).filter(Boolean);
  return { words, number: /^\d+$/u.test(digits) ? Number(digits) : (parseChineseNumber(digits) ?? 1) };
}

function compareVersions(one: Version, other: Version): number {
  return one.rank - other.rank || (one.kind === other.kind ? one.number - other.number : 0);
}

function latestByName(group: readonly FiledCase[]): Proposal | null {
  const dated = onlyGreatest(group, ({ name }) => dayIn(name), compareDays);
  if (dated) return { file: dated.file, reason: `文件名里的日期最晚（${dayIn(dated.name)?.words ?? ''}）` };
  const version = ({ name }: FiledCase) => versionOf(name.replace(dayIn(name)?.words ?? '', ' '));
  const latest = onlyGreatest(group, version, compareVersions);
  if (!latest) return null;
  const { words } = version(latest);
  if (words !== '') return { file: latest.file, reason: `文件名里写着“${words}”` };
  const older = group.map(version).find(({ rank }) => rank < 0);
  return { file: latest.file, reason: `另一份文件名里写着“${older?.words ?? ''}”` };
}

/** Files that were saved out of one message are written within moments of each other, in any order, ms. */
const MOMENT = 60_000;

function latestByDate(group: readonly FiledCase[]): Proposal | null {
  const byForm = onlyGreatest(group, formDateOf, compareDates);
  if (byForm) return { file: byForm.file, reason: '表上的日期最晚' };
  const latest = onlyGreatest(
    group,
    ({ modified }) => modified,
    (one, other) => (Math.abs(one - other) < MOMENT ? 0 : one - other),
  );
  if (!latest || latest.modified === null) return null;
  return { file: latest.file, reason: `文件改得最晚（${formatMoment(latest.modified)}）` };
}

function formDateOf({ read }: FiledCase): CalendarDate | null {
  return findDate(read.filledOn ?? '')?.date ?? null;
}

/** The one that is greater than all others; null if there is no such one, or if one of them cannot be compared. */
function onlyGreatest<Value>(
  group: readonly FiledCase[],
  valueOf: (filed: FiledCase) => Value | null,
  compare: (one: Value, other: Value) => number,
): FiledCase | null {
  const greatest = group.filter((filed) => {
    const value = valueOf(filed);
    return group.every((other) => {
      const rival = valueOf(other);
      return other === filed || (value !== null && rival !== null && compare(value, rival) > 0);
    });
  });
  return greatest[0] ?? null;
}
