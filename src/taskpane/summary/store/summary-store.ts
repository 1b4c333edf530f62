import { yearOfMost } from '../../../form/summary/year-of-most';
import { type CalendarDate, formatDate } from '../../../text/chinese-date';
import type { SummaryContent } from '../../../form/blocks/summary-block';
import type { OfficeMemory } from '../../../session/summary';
import type { CaseReading, SummarySession } from '../../../session/summary';
import { officeColumn } from '../../../notice/columns';
import type { Notice } from '../../../notice/notice';
import { openedOnce } from '../../opened-once';
import { Store } from '../../store';
import { reasonOf } from '../../use-resource';
import type { ChosenFile } from './chosen-files';
import { type Added, FileList } from './file-list';
import { type SummaryEntry, cityAmong, isListed, memoryKey, rowsOf, withDefaults } from './summary-entry';
import { type SettledGroup, groupKey, settledAs, settledAsProposed } from './settle-duplicates';
import { type SortOrder, sortCases } from './sort-cases';

/** How often the pane is told while files are read, ms: more often than can be seen would only cost time. */
const TELL_EVERY = 80;

export interface SummaryView {
  /** In the order of the table. */
  readonly cases: readonly SummaryEntry[];
  /** Names of what was chosen and is no Word document: a scan perhaps that a unit has sent instead. */
  readonly others: readonly string[];
  readonly isReading: boolean;
  /** Why nothing can be read just now; null if it can. */
  readonly failure: string | null;
  readonly unit: string;
  /** As 2022年6月1日; '' leaves the place open. */
  readonly date: string;
  readonly categories: readonly string[];
  /** Groups of duplicates of which the office has said that all are to stay, see `groupKey`. */
  readonly settled: ReadonlySet<string>;
}

/** The files that an office has entry and what it has decided about them. Lives as long as the pane, whatever page is on show. */
export class SummaryStore extends Store<SummaryView> {
  /** The desk, for what concerns the open document. */
  readonly openDesk: () => Promise<SummarySession>;
  private readonly files = new FileList();
  private assigned: Readonly<Record<string, string>> = {};
  private unitIsEntered = false;
  private isRecalled = false;
  private stop: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    open: () => Promise<SummarySession>,
    today: CalendarDate,
    private readonly notice: Notice,
  ) {
    super({
      cases: [],
      others: [],
      isReading: false,
      failure: null,
      unit: '',
      date: formatDate(today),
      categories: officeColumn(notice)?.choices ?? [],
      settled: new Set(),
    });
    this.openDesk = openedOnce(async () => {
      const desk = await open();
      this.recall(desk.recall());
      return desk;
    });
  }

  /** Puts files on the list and begins to read them. */
  add(chosen: readonly ChosenFile[], others: readonly string[] = []): Added {
    if (others.length > 0) this.show({ others: [...new Set([...this.view.others, ...others])] });
    const { cases, added, again } = this.files.add(this.view.cases, chosen);
    if (added + again > 0) {
      this.show({ cases });
      void this.read();
    }
    return { added, again };
  }

  /** Reads once more what this computer could not get at. */
  retry(): void {
    const cases = this.view.cases.map((entry) =>
      entry.reading?.kind === 'failed' ? { ...entry, reading: null } : entry,
    );
    this.show({ cases });
    void this.read();
  }

  /** Reads what was not read yet. */
  async read(): Promise<void> {
    if (this.stop) return;
    const stop = new AbortController();
    this.stop = stop;
    this.show({ isReading: true, failure: null });
    try {
      const desk = await this.openDesk();
      for (let waiting = this.waiting(); waiting.length > 0 && !stop.signal.aborted; waiting = this.waiting()) {
        await desk.read(
          waiting.map(({ file }) => file),
          (index, reading) => {
            const read = waiting[index];
            if (read) this.take(read.id, reading);
          },
          stop.signal,
        );
        // What was added meanwhile is read too; what was not told is not asked for again without end.
        const asked = new Set(waiting.map(({ id }) => id));
        if (this.waiting().some(({ id }) => asked.has(id))) break;
      }
    } catch (error) {
      if (this.stop === stop) this.show({ failure: reasonOf(error) });
    } finally {
      if (this.stop === stop) this.endReading();
    }
  }

  /** At once, whatever the desk still waits for: what is added from now on is read by a run of its own. */
  stopReading(): void {
    if (!this.stop) return;
    this.stop.abort();
    this.endReading();
  }

  setIncluded(ids: readonly number[], included: boolean): void {
    this.change(ids, (entry) => ({ ...entry, decided: included, duplicateOf: null }));
  }

  /** Of each group of files that are the same case, leaves out all but one; null: all of the group are to stay. */
  settle(groups: readonly SettledGroup[]): void {
    const stay = groups.filter(({ kept }) => kept === null).map(({ files }) => groupKey(files));
    this.show({ cases: settledAs(groups, this.view.cases), settled: new Set([...this.view.settled, ...stay]) });
  }

  /** Settles every group for which something speaks for one of its files. Returns how many files are left out. */
  settleAsProposed(): number {
    const { cases, dropped } = settledAsProposed(this.view.cases, this.view.settled);
    this.show({ cases });
    return dropped;
  }

  setCategory(ids: readonly number[], category: string): void {
    const wanted = category.trim();
    this.change(ids, (entry) => ({ ...entry, category: wanted }));
    for (const entry of this.view.cases) {
      const key = ids.includes(entry.id) ? memoryKey(entry) : null;
      if (key === null) continue;
      const { [key]: _, ...others } = this.assigned;
      this.assigned = wanted === '' ? others : { ...others, [key]: wanted };
    }
    const isNew = wanted !== '' && !this.view.categories.includes(wanted);
    if (isNew) this.show({ categories: [...this.view.categories, wanted] });
    this.remember();
  }

  /** The list that the office chooses from, a category each; what is assigned already stays. */
  setCategories(categories: readonly string[]): void {
    const named = categories.map((category) => category.trim()).filter((category) => category !== '');
    this.show({ categories: [...new Set(named)] });
    this.remember();
  }

  setUnit(unit: string): void {
    this.unitIsEntered = true;
    this.show({ unit });
    this.remember();
  }

  setDate(date: string): void {
    this.show({ date });
  }

  /** Moves a file to a place in the list, counted from 0. */
  move(id: number, to: number): void {
    const moved = this.view.cases.find((entry) => entry.id === id);
    if (!moved) return;
    const others = this.view.cases.filter((entry) => entry !== moved);
    this.show({ cases: [...others.slice(0, to), moved, ...others.slice(to)] });
  }

  sort(by: SortOrder): void {
    this.show({ cases: sortCases(this.view.cases, by) });
  }

  remove(id: number): void {
    const removed = this.view.cases.find((entry) => entry.id === id);
    const others = this.view.cases.filter((entry) => entry !== removed);
    this.show({
      cases: others.map((entry) => (entry.duplicateOf === removed?.name ? { ...entry, duplicateOf: null } : entry)),
    });
  }

  clear(): void {
    this.stopReading();
    this.show({ cases: [], others: [], settled: new Set() });
  }

  /** What is written into annex 2. */
  content(): SummaryContent {
    const { unit, date, cases } = this.view;
    const listed = cases.filter(isListed);
    const year = yearOfMost(listed.flatMap(({ reading }) => (reading?.kind === 'read' ? [reading.read] : [])));
    return { unit: unit.trim() || null, date: date || null, year, rows: rowsOf(listed, this.notice) };
  }

  private endReading(): void {
    this.stop = null;
    this.show({ isReading: false });
  }

  private waiting(): SummaryEntry[] {
    return this.view.cases.filter(({ reading }) => reading === null);
  }

  private recall({ unit, categories, assigned }: OfficeMemory): void {
    if (this.isRecalled) return;
    this.isRecalled = true;
    // What was entered before the desk had been loaded stays.
    this.assigned = { ...assigned, ...this.assigned };
    const entered = this.unitIsEntered ? this.view.unit : unit;
    this.unitIsEntered ||= unit !== '';
    this.show({ unit: entered, categories: [...new Set([...categories, ...this.view.categories])] });
  }

  private remember(): void {
    void this.openDesk().then(
      (desk) => {
        // As it is then: with what the desk remembered itself.
        const { unit, categories } = this.view;
        desk.remember({ unit: this.unitIsEntered ? unit : '', categories, assigned: this.assigned });
      },
      // What cannot be loaded is told where it is needed.
      () => undefined,
    );
  }

  private withMemory(entry: SummaryEntry): SummaryEntry {
    const key = memoryKey(entry);
    const category = entry.category || (key === null ? '' : (this.assigned[key] ?? ''));
    return { ...entry, category };
  }

  private take(id: number, reading: CaseReading): void {
    const cases = this.view.cases.flatMap((entry) =>
      entry.id === id ? this.files.read(entry, reading).map((one) => this.withMemory(one)) : [entry],
    );
    this.show({ cases }, 'soon');
  }

  private change(ids: readonly number[], change: (entry: SummaryEntry) => SummaryEntry): void {
    this.show({ cases: this.view.cases.map((entry) => (ids.includes(entry.id) ? change(entry) : entry)) });
  }

  protected override show(news: Partial<SummaryView>, when: 'now' | 'soon' = 'now'): void {
    this.view = { ...this.view, ...news, ...(news.cases && { cases: withDefaults(news.cases) }) };
    if (!this.unitIsEntered) this.view = { ...this.view, unit: cityAmong(this.view.cases)?.name ?? '' };
    if (when === 'now') this.tell();
    else this.timer ??= setTimeout(() => this.tell(), TELL_EVERY);
  }

  protected override tell(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    super.tell();
  }
}
