import { CsvError, parse } from 'csv-parse/sync';
import path from 'node:path';
import { comparableName } from '../form/summary/comparable-name';
import { officeColumn } from '../notice/columns';
import type { Notice } from '../notice/notice';
import { Failure, failureOf } from './failure';
import { readInput } from './files';

/** Which case is of which category, as the office lists it: the notice has no categories of its own. */
export class Categories {
  static readonly NONE = new Categories(new Map());

  private readonly used = new Set<string>();

  private constructor(
    private readonly byName: ReadonlyMap<string, { readonly name: string; readonly category: string }>,
  ) {}

  /**
   * Reads a CSV file of two columns: name of the case, or of its file, and category. A first row with the summary's own
   * column labels is no case. Throws a `Failure`.
   */
  static read(file: string, notice: Notice): Categories {
    if (!officeColumn(notice)) throw new Failure('usage', '这份通知的汇总表各列都取自申报表，用不上 --categories。');
    const byName = new Map<string, { name: string; category: string }>();
    for (const [name = '', category = ''] of rowsOf(file)) {
      if (isHeading(category, notice) || name === '' || category === '') continue;
      byName.set(comparableName(name), { name, category });
    }
    if (byName.size === 0)
      throw new Failure('categories', `${file}：没有读到类别，请给出两列的 CSV：案例名称（或文件名）、案例类别。`);
    return new Categories(byName);
  }

  /** The category of a case, looked for by its name and by that of its file; '' if the list does not say. */
  of(caseName: string, file: string): string {
    const base = path.basename(file);
    const key = [caseName, base, path.parse(base).name].map(comparableName).find((name) => this.byName.has(name));
    if (key === undefined) return '';
    this.used.add(key);
    return this.byName.get(key)?.category ?? '';
  }

  /** Names of the list that no case was found for. */
  get unused(): string[] {
    return [...this.byName].filter(([key]) => !this.used.has(key)).map(([, { name }]) => name);
  }
}

function rowsOf(file: string): string[][] {
  try {
    return parse(textOf(readInput(file)), { bom: true, trim: true, relaxColumnCount: true, skipEmptyLines: true });
  } catch (error) {
    if (error instanceof CsvError)
      throw new Failure('categories', `${file}：不是正确的 CSV，请在表格软件里另存为 CSV 再试。`);
    throw failureOf(error, file);
  }
}

/** Spreadsheets on a Chinese Windows write CSV in GBK, others in UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function isHeading(category: string, notice: Notice): boolean {
  const label = officeColumn(notice)?.label;
  return category === label || category === '类别';
}
