import type { CaseFile } from './case-file';
import { comparableName } from './comparable-name';
import { groupBy } from './group-by';

/** A file among many. */
export interface FiledCase {
  readonly file: string;
  /** The same for two files with the same bytes. */
  readonly digest: string;
  readonly read: CaseFile;
}

/**
 * Files that look like the same case:
 * - `same-file`: the same bytes under several names;
 * - `same-case`: name and unit alike;
 * - `same-name`: several units with a case of the same name, or files that do not say whose it is.
 */
export interface Duplicate {
  readonly kind: 'same-file' | 'same-case' | 'same-name';
  /** At least two, in the order given. */
  readonly files: readonly string[];
  /** One sentence for the office. */
  readonly message: string;
}

/** Finds what must not reach the table twice. What is told as the same file is not told again as the same case. */
export function duplicatesAmong(cases: readonly FiledCase[]): Duplicate[] {
  const sameFile = groups(cases, ({ digest }) => digest);
  const different = firstOfEach(cases, ({ digest }) => digest);
  const named = different.filter(({ read }) => nameOf(read) !== '');
  const caseOf = ({ read }: FiledCase) => `${nameOf(read)}\n${comparableName(read.unit ?? '')}`;
  const sameCase = groups(named, caseOf);
  const sameName = groups(firstOfEach(named, caseOf), ({ read }) => nameOf(read));
  return [
    ...sameFile.map((group) => duplicate('same-file', group, '内容完全相同，请只留一份')),
    ...sameCase.map((group) =>
      hasUnit(group[0])
        ? duplicate('same-case', group, `是同一个单位的同一个案例（${title(group)}），请只留一份`)
        : duplicate('same-name', group, `案例同名（${title(group)}），都没有写申报单位，请核对`),
    ),
    ...sameName.map((group) => {
      const units = group.every(hasUnit) ? '申报单位不同' : '有的没有写申报单位';
      return duplicate('same-name', group, `案例同名（${title(group)}），${units}，请核对`);
    }),
  ];
}

function duplicate(kind: Duplicate['kind'], group: readonly FiledCase[], what: string): Duplicate {
  const files = group.map(({ file }) => file);
  return { kind, files, message: `${files.join('、')}：${what}。` };
}

function title([first]: readonly FiledCase[]): string {
  return first?.read.caseName ?? '';
}

function hasUnit(filed: FiledCase | undefined): boolean {
  return comparableName(filed?.read.unit ?? '') !== '';
}

function nameOf({ caseName }: CaseFile): string {
  return comparableName(caseName ?? '');
}

function groups(cases: readonly FiledCase[], keyOf: (filed: FiledCase) => string): (readonly FiledCase[])[] {
  return [...groupBy(cases, keyOf).values()].filter(({ length }) => length > 1);
}

function firstOfEach(cases: readonly FiledCase[], keyOf: (filed: FiledCase) => string): FiledCase[] {
  return [...groupBy(cases, keyOf).values()].flatMap((group) => group.slice(0, 1));
}
