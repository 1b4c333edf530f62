import type { CaseFile } from './case-file';
import { caseKey, comparableName } from './comparable-name';
import { type Difference, differencesIn } from './differences';
import type { FiledCase } from './filed-case';
import { groupBy } from './group-by';
import { type Proposal, proposalFor, stemOf } from './proposal';

/**
 * Files that look like the same case:
 * - `same-file`: the same bytes under several names;
 * - `same-case`: name and unit alike, or the unit and the names of the files but for the version, and one has no name;
 * - `same-name`: several units with a case of the same name, or files that do not say whose it is.
 */
export interface Duplicate {
  readonly kind: 'same-file' | 'same-case' | 'same-name';
  /** At least two, in the order given. */
  readonly files: readonly string[];
  /** What they have in common and what to do, without a full stop. */
  readonly what: string;
  /** The files, with what tells them apart. */
  readonly candidates: readonly Candidate[];
  /** Which one should be kept; null where nothing speaks for one of them, or where all may well stay. */
  readonly proposal: Proposal | null;
}

export interface Candidate extends Pick<FiledCase, 'file' | 'modified'> {
  readonly unit: string | null;
  /** The date in the head of the form. */
  readonly formDate: string | null;
  /** What this one says in the fields in which the files differ. */
  readonly differs: readonly Difference[];
}

/** Finds what must not reach the table twice. What is told as the same file is not told again as the same case. */
export function duplicatesAmong(cases: readonly FiledCase[]): Duplicate[] {
  const sameFile = groups(cases, digestOf);
  const different = oneOfEach(cases, digestOf);
  const named = different.filter(isNamed);
  const sameCase = groups(named, caseOf);
  // What is proposed to be dropped does not stand for its case.
  const one = oneOfEach(named, caseOf);
  const sameName = groups(one, ({ read }) => nameOf(read));
  const versions = groups(
    different.filter((filed) => hasUnit(filed) && (!isNamed(filed) || one.includes(filed))),
    ({ name, read }) => `${stemOf(name)}\n${comparableName(read.unit ?? '')}`,
  ).filter(isOneCase);
  return [
    ...sameFile.map((group) => duplicate('same-file', group, '内容完全相同，请只留一份')),
    ...sameCase.map((group) =>
      hasUnit(group[0])
        ? duplicate('same-case', group, `是同一个单位的同一个案例（${title(group)}），请只留一份`)
        : duplicate('same-name', group, `案例同名（${title(group)}），都没有写申报单位，请核对`),
    ),
    ...versions.map((group) =>
      duplicate(
        'same-case',
        group,
        '申报单位相同，文件名只差版本，有的没有写案例名称，像是同一个案例，请核对，只留一份',
      ),
    ),
    ...sameName.map((group) => {
      const units = group.every(hasUnit) ? '申报单位不同' : '有的没有写申报单位';
      return duplicate('same-name', group, `案例同名（${title(group)}），${units}，请核对`);
    }),
  ];
}

/**
 * The files that are dropped where every proposal is followed, each with the proposal that another one is kept; one group after
 * the other, since a file may be in several. Groups that `isOpen` does not want are left.
 */
export function droppedByProposals(
  cases: readonly FiledCase[],
  isOpen: (duplicate: Duplicate) => boolean = () => true,
): ReadonlyMap<string, Proposal> {
  const dropped = new Map<string, Proposal>();
  for (;;) {
    const left = cases.filter(({ file }) => !dropped.has(file));
    const next = duplicatesAmong(left).find((duplicate) => duplicate.proposal !== null && isOpen(duplicate));
    if (!next?.proposal) return dropped;
    for (const file of next.files) if (file !== next.proposal.file) dropped.set(file, next.proposal);
  }
}

/** One sentence for the office: the files, and what of them. */
export function duplicateSentence({ files, what }: Duplicate, nameOf: (file: string) => string): string {
  return `${files.map(nameOf).join('、')}：${what}。`;
}

function duplicate(kind: Duplicate['kind'], group: readonly FiledCase[], what: string): Duplicate {
  const differences = differencesIn(group.map(({ read }) => read.fields));
  return {
    kind,
    files: group.map(({ file }) => file),
    what,
    candidates: group.map(({ file, modified, read }, index) => ({
      file,
      modified,
      unit: read.unit,
      formDate: read.filledOn ?? null,
      differs: differences[index] ?? [],
    })),
    proposal: kind === 'same-name' ? null : proposalFor(group, kind === 'same-file'),
  };
}

function title([first]: readonly FiledCase[]): string {
  return first?.read.caseName ?? '';
}

function hasUnit(filed: FiledCase | undefined): boolean {
  return comparableName(filed?.read.unit ?? '') !== '';
}

/** Versions of one case, as their names say, of which one does not say in the form what it is called. */
function isOneCase(group: readonly FiledCase[]): boolean {
  const names = new Set(group.filter(isNamed).map(caseOf));
  return new Set(group.map(({ name }) => name)).size === group.length && !group.every(isNamed) && names.size < 2;
}

function isNamed({ read }: FiledCase): boolean {
  return nameOf(read) !== '';
}

function caseOf({ read }: FiledCase): string {
  return caseKey(read);
}

function digestOf({ digest }: FiledCase): string {
  return digest;
}

function nameOf({ caseName }: CaseFile): string {
  return comparableName(caseName ?? '');
}

function groups(cases: readonly FiledCase[], keyOf: (filed: FiledCase) => string): (readonly FiledCase[])[] {
  return [...groupBy(cases, keyOf).values()].filter(({ length }) => length > 1);
}

/** Of those that are one case: the one that should be kept, else the first. In their order. */
function oneOfEach(cases: readonly FiledCase[], keyOf: (filed: FiledCase) => string): FiledCase[] {
  const kept = new Set(
    [...groupBy(cases, keyOf).values()].map((group) => {
      const proposal = group.length > 1 ? proposalFor(group, keyOf === digestOf) : null;
      return group.find(({ file }) => file === proposal?.file) ?? group[0];
    }),
  );
  return cases.filter((filed) => kept.has(filed));
}
