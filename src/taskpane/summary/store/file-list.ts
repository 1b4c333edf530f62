import { fileForms } from '../../../form/summary/file-forms';
import type { CaseReading } from '../../../session/summary';
import type { ChosenFile } from './chosen-files';
import type { SummaryEntry } from './summary-entry';

/** What came of files that were put on the list. */
export interface Added {
  /** New ones. */
  readonly added: number;
  /** Those that could not be read before and are read again. */
  readonly again: number;
}

/** Knows files again, and gives every case on the list a number of its own. */
export class FileList {
  private lastId = 0;
  /** By id: what tells whether the very same file is chosen again. */
  private readonly identities = new Map<number, string>();

  /**
   * Puts files on the list. A file that is listed already is not listed twice (those chosen at once are different ones); one
   * that could not be read is to be read again, since another program may have held it.
   */
  add(
    cases: readonly SummaryEntry[],
    chosen: readonly ChosenFile[],
  ): Added & { readonly cases: readonly SummaryEntry[] } {
    const known = new Map(cases.map((entry) => [this.identities.get(entry.id), entry]));
    const names = new Set(cases.map(({ name }) => name));
    const added: SummaryEntry[] = [];
    const again = new Map<number, SummaryEntry>();
    for (const one of chosen) {
      const identity = identityOf(one);
      const listed = known.get(identity);
      if (listed?.reading && listed.reading.kind !== 'read')
        again.set(listed.id, { ...listed, file: one.file, reading: null });
      if (!listed) {
        const name = unused(one.name, names);
        names.add(name);
        added.push({ ...UNREAD, id: this.newId(identity), file: one.file, name });
      }
    }
    const listed = cases.map((entry) => again.get(entry.id) ?? entry);
    return { cases: [...listed, ...added], added: added.length, again: again.size };
  }

  /** What was read of a file: a case for each form in it. */
  read(entry: SummaryEntry, reading: CaseReading): SummaryEntry[] {
    if (reading.kind !== 'read') return [{ ...entry, reading }];
    const forms = fileForms(entry.name, reading.digest, [reading.read, ...reading.others]);
    return forms.map(({ name, digest, read }, index) => {
      const id = index === 0 ? entry.id : this.newId(this.identities.get(entry.id));
      return { ...entry, id, name, reading: { kind: 'read', digest, read } };
    });
  }

  private newId(identity: string | undefined): number {
    const id = ++this.lastId;
    if (identity !== undefined) this.identities.set(id, identity);
    return id;
  }
}

const UNREAD = {
  reading: null,
  aside: null,
  decided: null,
  duplicateOf: null,
  included: true,
  category: '',
} as const;

function identityOf({ file, name }: ChosenFile): string {
  return [name, file.size, file.lastModified].join('\n');
}

/** 申报表.docx, then 申报表（2）.docx: files of several units are often called the same. */
function unused(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  let candidate = name;
  for (let number = 2; taken.has(candidate); number += 1)
    candidate = `${name.slice(0, dot)}（${number}）${name.slice(dot)}`;
  return candidate;
}
