import type { CaseFile, CaseFileKind } from './case-file';
import { caseKey, comparableName } from './comparable-name';
import { formattedCopies } from './formatted-copies';
import { isNameless } from './summary-row';

/** A form that was handed in, or a file without one. */
export interface HandedIn {
  /** Its name, with folders, as nothing else is called. */
  readonly file: string;
  /** null: not read yet. */
  readonly read: CaseFile | 'unreadable' | null;
}

/**
 * Why something has no row in the table unless somebody wants it there.
 * - `copy`: it is the formatted copy of another file, called `of`;
 * - `narrative`: it has no form, which came in another file, called `of`;
 * - `text`: it has no form;
 * - `refused`: the opinion is 不同意推荐.
 */
export type Aside =
  | { readonly kind: Exclude<CaseFileKind, 'form'> | 'refused' }
  | { readonly kind: 'copy' | 'narrative'; readonly of: string };

/** Of each in turn, why it is left out; null for a form that may be handed in, and for what was not, or cannot be, read. */
export function asidesAmong(files: readonly HandedIn[]): (Aside | null)[] {
  const copies = formattedCopies(files.map(({ file }) => file));
  const unreadable = new Set(files.filter(({ read }) => read === 'unreadable').map(({ file }) => file));
  const forms = new Map(
    files.flatMap(({ file, read }) => (isRead(read) && isNamedForm(read) ? [[caseKey(read), file]] : [])),
  );
  return files.map(({ file, read }) => {
    const of = copies.get(file);
    // The copy of a file that cannot be read any more stands for it.
    if (of !== undefined && !unreadable.has(of)) return { kind: 'copy', of };
    if (!isRead(read)) return null;
    if (read.kind === 'form') return read.isRefused ? { kind: 'refused' } : null;
    const form = read.kind === 'text' ? forms.get(caseKey(read)) : undefined;
    return form === undefined ? { kind: read.kind } : { kind: 'narrative', of: form };
  });
}

/** What is known of one of them, and decided about it. */
export interface Judged {
  readonly read: HandedIn['read'];
  readonly aside: Aside | null;
  /** Whether somebody wants it in the table; null: nobody has said. */
  readonly decided: boolean | null;
}

/** Whether it is to have a row in the table: as decided, else if it is a form. */
export function isWanted({ aside, decided }: Pick<Judged, 'aside' | 'decided'>): boolean {
  return decided ?? aside === null;
}

/** Whether it has one: nobody could tell whose row it is without a name and a unit. */
export function isListed(judged: Judged): boolean {
  if (!isRead(judged.read)) return false;
  const { caseName, unit } = judged.read;
  return !isNameless({ caseName: caseName ?? '', unit: unit ?? '' }) && isWanted(judged);
}

/**
 * Whether its unit is to put it right, if there is anything to put right: not what somebody has left out, an older version for
 * instance, nor a narrative whose form is there, nor what the program has made itself.
 */
export function isReturned(judged: Judged): boolean {
  const { aside, decided } = judged;
  if (decided === false || aside?.kind === 'narrative') return false;
  return aside === null || aside.kind === 'text' || aside.kind === 'refused' || isListed(judged);
}

function isRead(read: HandedIn['read']): read is CaseFile {
  return read !== null && read !== 'unreadable';
}

function isNamedForm({ kind, caseName }: CaseFile): boolean {
  return kind === 'form' && comparableName(caseName ?? '') !== '';
}
