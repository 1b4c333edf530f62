import { type CalendarDate, formatDate } from '../../text/chinese-date';
import type { SummaryContent } from '../../form/build/summary-block';
import type { OfficeMemory } from '../../word/summary/office-memory';
import type { SummaryDesk } from '../../word/summary/summary-desk';
import { reasonOf } from '../use-resource';
import type { ChosenFile } from './chosen-files';
import { type GatheredCase, isListed, memoryKey, rowOf } from './gathered-case';
import { type SortOrder, sortCases } from './sort-cases';

/** How often the pane is told while files are read, ms: more often than can be seen would only cost time. */
const TELL_EVERY = 80;

export interface GatherView {
  /** In the order of the table. */
  readonly cases: readonly GatheredCase[];
  readonly isReading: boolean;
  /** Why nothing can be read just now; null if it can. */
  readonly failure: string | null;
  readonly unit: string;
  /** As 2022年6月1日; '' leaves the place open. */
  readonly date: string;
  readonly categories: readonly string[];
}

/** What came of files that were put on the list. */
export interface Added {
  /** New ones. */
  readonly added: number;
  /** Those that could not be read before and are read again. */
  readonly again: number;
}

/** The files that an office has gathered and what it has decided about them. Lives as long as the pane, whatever page is on show. */
export class GatherStore {
  private view: GatherView;
  private desk: Promise<SummaryDesk> | null = null;
  private assigned: Readonly<Record<string, string>> = {};
  private unitIsEntered = false;
  private isRecalled = false;
  private stop: AbortController | null = null;
  private lastId = 0;
  /** By id: what tells whether the very same file is chosen again. */
  private readonly identities = new Map<number, string>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly open: () => Promise<SummaryDesk>,
    today: CalendarDate,
  ) {
    this.view = {
      cases: [],
      isReading: false,
      failure: null,
      unit: '',
      date: formatDate(today),
      categories: [],
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What was told last. */
  snapshot = (): GatherView => this.view;

  /** The desk, for what concerns the open document; a chunk that could not be loaded is asked for again. */
  openDesk(): Promise<SummaryDesk> {
    this.desk ??= this.open().then(
      (desk) => {
        this.recall(desk.recall());
        return desk;
      },
      (error: unknown) => {
        this.desk = null;
        throw error;
      },
    );
    return this.desk;
  }

  /**
   * Puts files on the list and begins to read them. A file that is listed already is not listed twice (those chosen at once
   * are different ones); one that could not be read is read again, since another program may have held it.
   */
  add(chosen: readonly ChosenFile[]): Added {
    const known = new Map(this.view.cases.map((gathered) => [this.identities.get(gathered.id), gathered]));
    const names = new Set(this.view.cases.map(({ name }) => name));
    const added: GatheredCase[] = [];
    const again = new Map<number, GatheredCase>();
    for (const one of chosen) {
      const identity = identityOf(one);
      const listed = known.get(identity);
      if (listed?.reading && listed.reading.kind !== 'read')
        again.set(listed.id, { ...listed, file: one.file, reading: null });
      if (listed) continue;
      const id = ++this.lastId;
      this.identities.set(id, identity);
      const name = unused(one.name, names);
      names.add(name);
      added.push({ id, file: one.file, name, reading: null, included: true, category: '' });
    }
    if (added.length + again.size > 0) {
      const listed = this.view.cases.map((gathered) => again.get(gathered.id) ?? gathered);
      this.tell({ cases: [...listed, ...added] });
      void this.read();
    }
    return { added: added.length, again: again.size };
  }

  /** Reads once more what this computer could not get at. */
  retry(): void {
    const cases = this.view.cases.map((gathered) =>
      gathered.reading?.kind === 'failed' ? { ...gathered, reading: null } : gathered,
    );
    this.tell({ cases });
    void this.read();
  }

  /** Reads what was not read yet. */
  async read(): Promise<void> {
    if (this.stop) return;
    const stop = new AbortController();
    this.stop = stop;
    this.tell({ isReading: true, failure: null });
    try {
      const desk = await this.openDesk();
      for (let waiting = this.waiting(); waiting.length > 0 && !stop.signal.aborted; waiting = this.waiting()) {
        await desk.read(
          waiting.map(({ file }) => file),
          (index, reading) => {
            const read = waiting[index];
            if (read) this.replace(read.id, (gathered) => this.withMemory({ ...gathered, reading }), 'soon');
          },
          stop.signal,
        );
        // What was added meanwhile is read too; what was not told is not asked for again without end.
        const asked = new Set(waiting.map(({ id }) => id));
        if (this.waiting().some(({ id }) => asked.has(id))) break;
      }
    } catch (error) {
      if (this.stop === stop) this.tell({ failure: reasonOf(error) });
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

  setIncluded(id: number, included: boolean): void {
    this.replace(id, (gathered) => ({ ...gathered, included }));
  }

  /** Leaves out all but the first of files that are the same case. */
  keepFirst(names: readonly string[]): void {
    const [first] = this.view.cases.filter(({ name, included }) => included && names.includes(name));
    this.tell({
      cases: this.view.cases.map((gathered) =>
        names.includes(gathered.name) && gathered !== first ? { ...gathered, included: false } : gathered,
      ),
    });
  }

  setCategory(id: number, category: string): void {
    const wanted = category.trim();
    this.replace(id, (gathered) => ({ ...gathered, category: wanted }));
    const changed = this.view.cases.find((gathered) => gathered.id === id);
    const key = changed && memoryKey(changed);
    if (key != null) {
      const { [key]: _, ...others } = this.assigned;
      this.assigned = wanted === '' ? others : { ...others, [key]: wanted };
    }
    const isNew = wanted !== '' && !this.view.categories.includes(wanted);
    if (isNew) this.tell({ categories: [...this.view.categories, wanted] });
    this.remember();
  }

  /** The list that the office chooses from, a category each; what is assigned already stays. */
  setCategories(categories: readonly string[]): void {
    const named = categories.map((category) => category.trim()).filter((category) => category !== '');
    this.tell({ categories: [...new Set(named)] });
    this.remember();
  }

  setUnit(unit: string): void {
    this.unitIsEntered = true;
    this.tell({ unit });
    this.remember();
  }

  setDate(date: string): void {
    this.tell({ date });
  }

  /** Moves a file to a place in the list, counted from 0. */
  move(id: number, to: number): void {
    const moved = this.view.cases.find((gathered) => gathered.id === id);
    if (!moved) return;
    const others = this.view.cases.filter((gathered) => gathered !== moved);
    this.tell({ cases: [...others.slice(0, to), moved, ...others.slice(to)] });
  }

  sort(by: SortOrder): void {
    this.tell({ cases: sortCases(this.view.cases, by) });
  }

  remove(id: number): void {
    this.tell({ cases: this.view.cases.filter((gathered) => gathered.id !== id) });
  }

  clear(): void {
    this.stopReading();
    this.tell({ cases: [] });
  }

  /** What is written into annex 2. */
  content(): SummaryContent {
    const { unit, date, cases } = this.view;
    return { unit: unit.trim() || null, date: date || null, rows: cases.filter(isListed).map(rowOf) };
  }

  private endReading(): void {
    this.stop = null;
    this.tell({ isReading: false });
  }

  private waiting(): GatheredCase[] {
    return this.view.cases.filter(({ reading }) => reading === null);
  }

  private recall({ unit, categories, assigned }: OfficeMemory): void {
    if (this.isRecalled) return;
    this.isRecalled = true;
    // What was entered before the desk had been loaded stays.
    this.assigned = { ...assigned, ...this.assigned };
    const entered = this.unitIsEntered ? this.view.unit : unit;
    this.unitIsEntered ||= unit !== '';
    this.tell({ unit: entered, categories: [...new Set([...categories, ...this.view.categories])] });
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

  private withMemory(gathered: GatheredCase): GatheredCase {
    const key = memoryKey(gathered);
    const category = gathered.category || (key === null ? '' : (this.assigned[key] ?? ''));
    return { ...gathered, category };
  }

  private replace(id: number, change: (gathered: GatheredCase) => GatheredCase, when: 'now' | 'soon' = 'now'): void {
    const cases = this.view.cases.map((gathered) => (gathered.id === id ? change(gathered) : gathered));
    this.tell({ cases }, when);
  }

  private tell(news: Partial<GatherView>, when: 'now' | 'soon' = 'now'): void {
    this.view = { ...this.view, ...news };
    if (!this.unitIsEntered) this.view = { ...this.view, unit: this.cityOfAll() };
    if (when === 'now') this.notify();
    else this.timer ??= setTimeout(() => this.notify(), TELL_EVERY);
  }

  private notify(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.listeners.forEach((listener) => listener());
  }

  /** Where all forms name the same prefecture, it is the one that reports. */
  private cityOfAll(): string {
    const cities = this.view.cases.flatMap(({ reading }) =>
      reading?.kind === 'read' && reading.read.city !== null ? [reading.read.city] : [],
    );
    const [first] = cities;
    return first !== undefined && cities.every((city) => city === first) ? first : '';
  }
}

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
