import path from 'node:path';
import { type Finding, finding, sentencesOf } from '../draft/finding';
import type { CaseFile, CaseFileState } from '../form/summary/case-file';
import type { FiledCase } from '../form/summary/filed-case';
import { type Duplicate, droppedByProposals, duplicatesAmong } from '../form/summary/duplicates';
import { fileForms } from '../form/summary/file-forms';
import { type Aside, type Judged, asidesAmong, isListed, isReturned, isWanted } from '../form/summary/listing';
import type { Proposal } from '../form/summary/proposal';
import type { ReturnedCase } from '../form/summary/returned-units';
import { type SummaryRow, rowOfCase } from '../form/summary/summary-row';
import type { Notice } from '../notice/notice';
import { unreadableRemark } from '../form/summary/unreadable-remark';
import type { Categories } from './categories';
import type { CaseOrFailure } from './read-case';

/** What is told of a form, or of a file without one. */
export interface FileReport {
  readonly file: string;
  /** Which form of the file it is, from 1; null where the file holds no other. */
  readonly form: number | null;
  readonly state: CaseFileState | 'no-form' | 'unreadable';
  readonly row: SummaryRow | null;
  /** Why there is no row for it; null if there is one. */
  readonly leftOut: LeftOut | null;
  readonly remarks: readonly Finding[];
  readonly pending: readonly Finding[];
}

interface LeftOut {
  readonly why: string;
  /** Whether nobody has to see to it. */
  readonly isSettled: boolean;
}

export interface ReportChoice {
  readonly all?: boolean;
  readonly keepProposed?: boolean;
}

/** A form, or a file without one, under a name of its own. */
interface Entry extends FiledCase, Judged {
  readonly read: CaseFile;
  readonly path: string;
}

/** A file that cannot be read. */
interface Unread extends Judged {
  readonly read: 'unreadable';
  readonly file: string;
  readonly path: string;
  readonly failure: { readonly code: string; readonly message: string };
}

/** What is to be told of files, which of them look like the same case, and what goes back to the units. */
export function reportsOf(
  read: readonly CaseOrFailure[],
  categories: Categories,
  { all = false, keepProposed = false }: ReportChoice,
  notice: Notice,
): { files: FileReport[]; duplicates: Duplicate[]; returned: ReturnedCase[] } {
  const found = withAsides(read.flatMap(entriesOf), all);
  const dropped = keepProposed ? droppedByProposals(listedAmong(found)) : new Map<string, Proposal>();
  const entries = found.map((entry) => (dropped.has(entry.file) ? { ...entry, decided: false } : entry));
  const files = entries.map((entry) => reportOf(entry, leftOutOf(entry, dropped.get(entry.file)), categories, notice));
  return { files, duplicates: duplicatesAmong(listedAmong(entries)), returned: returnedAmong(entries) };
}

function entriesOf(one: CaseOrFailure): (Entry | Unread)[] {
  const { file } = one;
  const judged = { path: file, aside: null, decided: null };
  if ('failure' in one) return [{ ...judged, file, read: 'unreadable', failure: one.failure }];
  return fileForms(file, one.digest, one.cases).map(({ name, digest, read }) => ({
    ...judged,
    file: name,
    name: path.basename(file),
    modified: one.modified,
    digest,
    read,
  }));
}

/** `all`: what is no fault of the file, that there is no form in it or that it is not recommended, leaves nothing out. */
function withAsides(entries: readonly (Entry | Unread)[], all: boolean): (Entry | Unread)[] {
  const asides = asidesAmong(entries);
  return entries.map((entry, index) => {
    const aside = asides[index] ?? null;
    return { ...entry, aside, decided: all && aside !== null && !isSettled(aside) ? true : null };
  });
}

function listedAmong(entries: readonly (Entry | Unread)[]): Entry[] {
  return entries.filter((entry): entry is Entry => isListed(entry));
}

/** Whether nobody has to see to it. */
function isSettled({ kind }: Aside): boolean {
  return kind !== 'text' && kind !== 'refused';
}

function leftOutOf(entry: Entry | Unread, kept: Proposal | undefined): LeftOut | null {
  const { aside } = entry;
  if (kept)
    return { why: `与 ${path.basename(kept.file)} 重复，按建议只列那一份（${kept.reason}）。`, isSettled: true };
  if (isListed(entry)) return null;
  if (aside && !isWanted(entry)) return { why: asideSentence(aside), isSettled: isSettled(aside) };
  return entry.read === 'unreadable' ? null : { why: '没有案例名称和申报单位。', isSettled: false };
}

function asideSentence(aside: Aside): string {
  switch (aside.kind) {
    case 'summary':
      return '这是汇总表（附件2），不是申报表。';
    case 'remarks':
      return '这是退回修改意见，不是申报表。';
    case 'official':
      return '这像是一份公文，不是申报表。';
    case 'text':
      return '文件里没有申报表；要列入请加上 --all。';
    case 'refused':
      return '申报意见是“不同意推荐”；要列入请加上 --all。';
    case 'copy':
      return `它是 ${path.basename(aside.of)} 排好版的副本。`;
    case 'narrative':
      return `这是案例正文，申报表在 ${path.basename(aside.of)} 里。`;
  }
}

function reportOf(entry: Entry | Unread, leftOut: LeftOut | null, categories: Categories, notice: Notice): FileReport {
  const { path: file, read } = entry;
  if (read === 'unreadable')
    return { file, form: null, state: read, row: null, leftOut, remarks: [unread(entry.failure)], pending: [] };
  return {
    file,
    form: read.several?.number ?? null,
    state: read.kind === 'form' ? read.state : 'no-form',
    row: leftOut ? null : rowOfCase(read, categories.of(read.caseName ?? '', file), notice),
    leftOut,
    // A narrative whose form came in a file of its own lacks nothing.
    remarks: read.kind === 'text' && leftOut?.isSettled ? [] : read.remarks,
    pending: read.pending?.remarks ?? [],
  };
}

function unread({ message }: Unread['failure']): Finding {
  return finding('unreadable', 'error', message);
}

function returnedAmong(entries: readonly (Entry | Unread)[]): ReturnedCase[] {
  return entries.filter(isReturned).flatMap((entry): ReturnedCase[] => {
    const file = path.basename(entry.path);
    if (entry.read === 'unreadable') {
      const remark = unreadableRemark(entry.failure.code);
      return remark === null ? [] : [{ file, caseName: null, unit: null, remarks: [remark] }];
    }
    const { caseName, unit, remarks } = entry.read;
    return remarks.length === 0 ? [] : [{ file, caseName, unit, remarks: sentencesOf(remarks) }];
  });
}
