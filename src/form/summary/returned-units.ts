import { REMARKS_TITLE } from '../remarks-title';
import { comparableName } from './comparable-name';
import { groupBy } from './group-by';

/** What the authors of one file are to put right. */
export interface ReturnedCase {
  /** Name of the file as they handed it in, without folders. */
  readonly file: string;
  readonly caseName: string | null;
  readonly unit: string | null;
  /** At least one; a sentence each. */
  readonly remarks: readonly string[];
}

/** What goes back to one unit, which reads nothing of the others. */
export interface ReturnedUnit {
  readonly unit: string;
  /** At least one. */
  readonly cases: readonly ReturnedCase[];
}

/** Files by unit, in their order, and those that do not say whose they are: a notice, a damaged file. */
export function returnedUnits<Case extends ReturnedCase>(
  cases: readonly Case[],
): {
  readonly units: readonly (ReturnedUnit & { readonly cases: readonly Case[] })[];
  readonly nobodys: readonly Case[];
} {
  const groups = groupBy(cases, ({ unit }) => comparableName(unit ?? ''));
  const named = [...groups].flatMap(([key, own]) => (key === '' ? [] : [{ unit: own[0]?.unit ?? '', cases: own }]));
  return { units: named, nobodys: groups.get('') ?? [] };
}

/** Longer names are cut: Windows takes 255 characters of a path. */
const LONGEST_NAME = 60;

/** 退回修改意见（望川县红十字会）.docx */
export function remarksFileName({ unit }: ReturnedUnit): string {
  // What Windows takes in no name (Naming Files, Paths, and Namespaces).
  const safe = unit.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_').slice(0, LONGEST_NAME);
  return `${REMARKS_TITLE}（${safe}）.docx`;
}
