import type { FieldLine } from '../../../src/form/field-line';
import type { FoundNarrative } from '../../../src/form/form';
import { followed } from '../../../src/form/narrative-faults';
import type { Block } from '../../../src/form/blocks/new-document';
import type { FormFieldName, Notice } from '../../../src/notice/notice';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import type {
  AdoptOutcome,
  CaseChange,
  FormSession,
  CaseForm,
  CaseState,
  InsertOutcome,
  InsertRequest,
  LeftBehind,
  RemoveOutcome,
  SurplusOutcome,
  TrayEntry,
  Unwritten,
  WriteOutcome,
} from '../../../src/session/form';

export type FieldTexts = Readonly<Partial<Record<FormFieldName, readonly string[]>>>;

/** A case kept in memory: our own interface with nothing of Word behind it. The document's side is written in by `author…`. */
export class MemoryCase implements FormSession {
  source: CaseForm['source'] = 'controls';
  hasForm: boolean;
  blocks: Block[];
  /** What can be taken out again. */
  own: Block[] = [];
  isEmpty = false;
  blocked: string | null = null;
  otherNotice: string | null = null;
  notice: Notice = redcross2022;
  tray: TrayEntry[] = [];
  step: FormFieldName | null = null;
  /** What this pane keeps on the computer. */
  kept: readonly Unwritten[] = [];
  leftBehind: readonly LeftBehind[] = [];
  warnings: readonly string[] = [];
  narrative: FoundNarrative | null = null;
  /** Whether a field that the pane has written is told as changed. */
  tellsOwnWrites = true;
  readonly fixed = new Map<FormFieldName, string>();
  /** Fields of the form without a control. */
  readonly outside = new Set<FormFieldName>();
  /** Calls of each member that change or move something, in order. */
  readonly calls: unknown[][] = [];
  /** Set to make the next calls of a member fail with this message. */
  readonly failing = new Map<keyof FormSession, string>();
  inserting: (request: InsertRequest) => InsertOutcome = (request) => this.insertBlock(request);
  removing: (block: Block) => RemoveOutcome = (block) => {
    this.blocks = this.blocks.filter((each) => each !== block);
    this.own = this.own.filter((each) => each !== block);
    if (block === 'form') this.hasForm = false;
    return { kind: 'done', snapshot: 's1', left: [] };
  };
  adopting: () => AdoptOutcome = () => this.adoptAll();
  /** Set to hold back the answers of `write`. */
  gate: Promise<void> | null = null;
  readonly texts = new Map<FormFieldName, readonly FieldLine[]>();
  private readonly listeners = new Set<(change: CaseChange) => void>();
  private nextId = 1;

  /** `null`: a document without a form. */
  constructor(texts: FieldTexts | null) {
    this.hasForm = texts !== null;
    this.blocks = texts === null ? [] : ['form'];
    for (const [name, lines] of Object.entries(texts ?? {}) as [FormFieldName, readonly string[]][])
      this.set(name, lines);
  }

  /** What the document says in a field. */
  textsOf(name: FormFieldName): readonly string[] {
    return (this.texts.get(name) ?? []).map(({ text }) => text);
  }

  set(name: FormFieldName, texts: readonly string[]): void {
    this.texts.set(
      name,
      texts.filter((text) => text.trim() !== '').map((text) => ({ label: '', text: text.trim() })),
    );
  }

  /** The author writes in the document. */
  authorWrites(name: FormFieldName, texts: readonly string[], isTold = true): void {
    this.set(name, texts);
    if (isTold) this.tell({ kind: 'form', form: this.form() });
  }

  authorGoesTo(field: FormFieldName | null): void {
    this.tell({ kind: 'cursor', field });
  }

  tell(change: CaseChange): void {
    this.listeners.forEach((listener) => listener(change));
  }

  get followers(): number {
    return this.listeners.size;
  }

  form(): CaseForm {
    const { source, warnings } = this;
    return {
      source,
      warnings,
      // As Word does it: what is bound goes along.
      narrative:
        this.narrative &&
        this.narrative.follows.reduce((now, name) => followed(now, name, this.textsOf(name).join(' ')), this.narrative),
      fields: this.notice.form.fields.map(({ name }) => ({
        name,
        lines: this.texts.get(name) ?? [],
        promptLeft: false,
        fixedBecause: this.fixed.get(name) ?? (this.outside.has(name) ? '在文档里写。' : null),
        isOutside: this.outside.has(name),
      })),
    };
  }

  read(): Promise<CaseState> {
    const { own, blocks, isEmpty, blocked, otherNotice, tray, step, leftBehind } = this;
    return this.answer('read', () => ({
      form: this.hasForm ? this.form() : null,
      blocks: [...blocks],
      own: [...own],
      isEmpty,
      blocked,
      otherNotice,
      tray: [...tray],
      leftBehind,
      step,
    }));
  }

  follow(listener: (change: CaseChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  goToNarrative(): Promise<boolean> {
    this.calls.push(['goToNarrative']);
    return this.answer('goToNarrative', () => this.narrative !== null);
  }

  insert(request: InsertRequest): Promise<InsertOutcome> {
    this.calls.push(['insert', request.block, request.place, request.besideSelection, request.year]);
    return this.answer('insert', () => this.inserting(request));
  }

  insertBlock({ block }: InsertRequest, left: Extract<InsertOutcome, { kind: 'done' }>['left'] = []): InsertOutcome {
    this.blocks = [...this.blocks, block];
    if (block === 'form') {
      this.hasForm = true;
      this.set('year', [String(redcross2022.year)]);
    }
    this.isEmpty = false;
    return { kind: 'done', left };
  }

  remove(block: Block): Promise<RemoveOutcome> {
    this.calls.push(['remove', block]);
    return this.answer('remove', () => this.removing(block));
  }

  adopt(): Promise<AdoptOutcome> {
    this.calls.push(['adopt']);
    return this.answer('adopt', () => this.adopting());
  }

  adoptAll(left: Extract<AdoptOutcome, { kind: 'done' }>['left'] = []): AdoptOutcome {
    this.source = 'controls';
    return { kind: 'done', fields: redcross2022.form.fields.map(({ name }) => name), left };
  }

  goTo(field: FormFieldName): Promise<boolean> {
    this.calls.push(['goTo', field]);
    return this.answer('goTo', () => this.hasForm);
  }

  async write(field: FormFieldName, texts: readonly string[], base: readonly string[]): Promise<WriteOutcome> {
    this.calls.push(['write', field, texts]);
    await this.gate;
    return this.answer('write', () => {
      if (comparable(base) !== comparable(this.textsOf(field)))
        return { kind: 'changed', lines: this.texts.get(field) ?? [] };
      this.authorWrites(field, texts, this.tellsOwnWrites);
      return { kind: 'written' };
    });
  }

  selectSurplus(field: FormFieldName): Promise<SurplusOutcome> {
    this.calls.push(['selectSurplus', field]);
    return this.answer('selectSurplus', () => this.done());
  }

  moveSurplusOut(field: FormFieldName): Promise<SurplusOutcome> {
    this.calls.push(['moveSurplusOut', field]);
    return this.answer('moveSurplusOut', () => {
      const limit = redcross2022.form.fields.find(({ name }) => name === field)?.limit?.max ?? 0;
      const text = this.textsOf(field).join('');
      this.authorWrites(field, [text.slice(0, limit)]);
      this.add(field, [text.slice(limit)]);
      return this.done();
    });
  }

  /** With strict limits: what is too long goes into the tray. */
  leave(field: FormFieldName): Promise<void> {
    this.calls.push(['leave', field]);
    return this.answer('leave', () => undefined);
  }

  keep(field: FormFieldName, texts: readonly string[]): Promise<SurplusOutcome> {
    this.calls.push(['keep', field, texts]);
    return this.answer('keep', () => {
      this.add(field, texts);
      return this.done();
    });
  }

  putBack(id: string): Promise<SurplusOutcome> {
    this.calls.push(['putBack', id]);
    return this.answer('putBack', () => {
      const entry = this.tray.find((each) => each.id === id);
      this.tray = this.tray.filter((each) => each !== entry);
      if (entry) this.authorWrites(entry.field, [this.textsOf(entry.field).join('') + entry.texts.join('')]);
      return this.done();
    });
  }

  discard(id: string): Promise<SurplusOutcome> {
    this.calls.push(['discard', id]);
    return this.answer('discard', () => {
      this.tray = this.tray.filter((entry) => entry.id !== id);
      return this.done();
    });
  }

  keepUnwritten(words: readonly Unwritten[]): void {
    this.kept = words;
  }

  forgetLeftBehind(id: string): void {
    this.leftBehind = this.leftBehind.filter((one) => one.id !== id);
  }

  saveStep(field: FormFieldName): Promise<void> {
    this.calls.push(['saveStep', field]);
    return this.answer('saveStep', () => {
      this.step = field;
    });
  }

  add(field: FormFieldName, texts: readonly string[]): TrayEntry {
    const entry = { id: `t${this.nextId++}`, field, texts, continues: true, at: '2022-06-01T08:00:00.000Z' };
    this.tray = [...this.tray, entry];
    return entry;
  }

  private done(): SurplusOutcome {
    return { kind: 'done', tray: [...this.tray] };
  }

  private answer<T>(member: keyof FormSession, value: () => T): Promise<T> {
    const message = this.failing.get(member);
    return message === undefined ? Promise.resolve(value()) : Promise.reject(new Error(message));
  }
}

function comparable(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

const SENTENCE = '区红十字会联合教育部门在全区中小学开设救护课，把心肺复苏拆成二十分钟的微课。';

/** A form filled in but for the contact, the insights and the opinion; 主要做法 is over its limit. */
export const SAMPLE: FieldTexts = {
  year: [String(redcross2022.year)],
  unit: ['江岸区红十字会'],
  headerDate: ['2022年6月1日'],
  caseName: ['“生命教练”进校园：青少年应急救护培训的探索与实践'],
  city: ['江城市红十字会'],
  leader: ['李明 常务副会长'],
  background: [`针对“学过就忘、遇事不敢救”的问题，${SENTENCE}`],
  practices: [1, 2, 3, 4, 5, 6].map((number) => `${number}.${SENTENCE}`),
  results: ['1.三年累计培训师生一万八千余人次。', '2.初二学生在公交站救回突发晕厥的老人。'],
};
