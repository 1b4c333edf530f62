import * as v from 'valibot';
import { Package } from '../../ooxml/package/package';
import type { XmlElement, XmlEngine } from '../../ooxml/xml';
import type { Gate } from './batch/host-object';
import { Interpreter } from './batch/interpreter';
import { References } from './batch/references';
import { CustomXmlCalls } from './common/custom-xml-calls';
import { FileCopies } from './common/file-copies';
import { Failure, FileType, Method } from './common/office-codes';
import { failure, success } from './common/reply';
import { handedOut } from './common/handed-out';
import type { Side } from './editing/caret';
import { clipOf, type Clip } from './editing/clip';
import type { EditCommand, EditOutcome } from './editing/command';
import { Editor } from './editing/editor';
import type { Selected } from './editing/history';
import { settleChanged } from './editing/settle';
import { Recorder, type ObserverClass } from './editing/recorder';
import type { Direction, Unit } from './editing/steps';
import { WordEvents, type EditedBy } from './events/word-events';
import { Faults, type Fault } from './faults';
import { Journal } from './journal';
import type { Changes } from './model/changes';
import { lengthOf } from './model/content';
import type { Position } from './model/position';
import { DocRange } from './model/range';
import { WordDocument } from './model/word-document';
import { OfficeError } from './office-error';
import { documentObject } from './objects/document';
import { serviceObject } from './objects/services';
import { profileWith, type Profile, type ProfileName } from './profile';
import type { Quirks } from './quirks';
import { demand, supports } from './requirements';
import type { OfficeMethods } from './wire';

export interface HostOptions {
  readonly profile: ProfileName;
  readonly xml: XmlEngine;
  /** `MutationObserver` of the DOM that `xml` makes: undo is made of what it tells. */
  readonly observer: ObserverClass;
  /** Differences from the profile's quirks. */
  readonly quirks?: Partial<Quirks>;
  /** Failures to order. */
  readonly faults?: readonly Fault[];
  /** Milliseconds per round trip; none without it, so that tests do not wait. */
  readonly latency?: number;
  /** Milliseconds that edits gather before the add-in hears of them. */
  readonly eventDelay?: number;
  /** Opened for reading only: every write is refused. */
  readonly readOnly?: boolean;
  /** Opened from a file that cannot be written to: it may be changed, and saved elsewhere. */
  readonly readOnlyFile?: boolean;
  /** The fonts of this computer; those of the profile without it. */
  readonly fonts?: readonly string[];
  /** Name of the file, for `Office.context.document.url`; null for a document that has never been saved: it has no address. */
  readonly fileName?: string | null;
}

/** What the add-in's own batches cost so far. */
export interface Traffic {
  /** Batches of the add-in itself: each is one `context.sync`. */
  readonly batches: number;
  readonly actions: number;
  /** Characters of requests and replies together. */
  readonly bytes: number;
}

/**
 * Word, without a window: answers what office.js asks, over a document whose XML is changed at once. Whoever owns the
 * window (a page, a test) carries the messages, see `OfficeWire`.
 */
export class WordHost implements OfficeMethods {
  readonly profile: Profile;
  /** What shall go wrong. */
  readonly faults: Faults;
  /** What happened. */
  readonly journal = new Journal();
  private readonly references = new References();
  private readonly interpreter: Interpreter;
  private readonly events: WordEvents;
  private readonly copies = new FileCopies();
  private readonly document: WordDocument;
  private readonly customXml: CustomXmlCalls;
  private readonly editor: Editor;
  private readonly eventListeners = new Set<(name: string, data: unknown) => void>();
  private readonly editListeners = new Set<(changes: Changes) => void>();
  private readonly changeListeners = new Set<(changes: Changes) => void>();
  private readonly openedListeners = new Set<(bytes: Uint8Array) => void>();
  private readonly completionListeners = new Set<(id: string, status: number) => void>();
  private counted: Traffic = { batches: 0, actions: 0, bytes: 0 };
  private copyBeforeChange: Uint8Array | null = null;
  private readonly copyAsOpened: Uint8Array | null;

  /** @throws UnreadableFile */
  static open(bytes: Uint8Array, options: HostOptions): WordHost {
    const recorder = new Recorder(options.observer);
    return new WordHost(Package.open(bytes, recorder.watching(options.xml)), recorder, options);
  }

  private constructor(
    readonly pkg: Package,
    recorder: Recorder,
    private readonly options: HostOptions,
  ) {
    this.profile = profileWith(options.profile, options.quirks);
    this.copyAsOpened = this.profile.quirks.fileCopy === 'as-opened' ? pkg.save() : null;
    this.faults = new Faults(options.faults);
    const { readOnly = false, readOnlyFile = false, fonts = this.profile.fonts } = options;
    this.document = new WordDocument(pkg, options.xml, this.profile, { readOnly, readOnlyFile, fonts }, recorder);
    this.editor = new Editor(this.document);
    this.document.undoStack = this.editor;
    this.customXml = new CustomXmlCalls(this.document);
    const roots = {
      document: documentObject(this.document),
      service: (name: string) => serviceObject(name, this.document),
    };
    this.events = new WordEvents(this.document, options.eventDelay ?? EVENT_DELAY, (data) =>
      this.fire('richApiMessage', data),
    );
    this.interpreter = new Interpreter(roots, this.references, this.events, this.gate());
    this.document.onSelected(() => {
      this.fire('documentSelectionChanged', {});
      this.events.selectionMoved();
    });
  }

  get traffic(): Traffic {
    return this.counted;
  }

  /** How many copies the add-in has open: 0 if it closes what it opens. */
  get openFileCopies(): number {
    return this.copies.openCount;
  }

  save(): Uint8Array {
    return this.pkg.save();
  }

  /** What is selected; it moves along with edits. */
  get selection(): { readonly start: Readonly<Position>; readonly end: Readonly<Position> } {
    return this.document.selection;
  }

  /** What the add-in shows for the moment (`range.highlight()`); it moves along with edits and is in no file. */
  get highlights(): readonly { readonly start: Readonly<Position>; readonly end: Readonly<Position> }[] {
    return this.document.highlights.ranges;
  }

  /** The add-in highlighted something, or stopped to. */
  onHighlighted(listener: () => void): void {
    this.document.highlights.onChanged(listener);
  }

  /** What is selected, with the side that the caret holds to. */
  get selected(): Selected {
    return this.editor.selected;
  }

  /** The user selects, or the caret moves: raises what events of the selection there are; at the edge of a control `side` tells whether the caret is in it. */
  select(start: Position, end: Position, side: Side = 'before'): void {
    const isEmpty = start.paragraph === end.paragraph && start.offset === end.offset;
    this.editor.select({ ...start, side: isEmpty ? side : 'after' }, { ...end, side });
    this.keepPositions();
  }

  selectAll(): void {
    const { firstParagraph, lastParagraph } = this.document;
    this.select(
      { paragraph: firstParagraph, offset: 0 },
      { paragraph: lastParagraph, offset: lengthOf(lastParagraph) },
    );
  }

  /** Whether nothing is selected but a place. */
  get isCaret(): boolean {
    return this.document.selection.isEmpty;
  }

  /** Whether a paragraph is one of the body, which can be selected and edited. */
  holds(paragraph: XmlElement): boolean {
    return this.document.body.indexOf(paragraph) >= 0;
  }

  /** The arrow keys; a selection is left at its edge. */
  moveCaret(direction: Direction, unit: Unit): void {
    this.editor.moveCaret(direction, unit);
    this.keepPositions();
  }

  /** To the start or the end of the document. */
  moveToEdge(direction: Direction): void {
    const { firstParagraph, lastParagraph } = this.document;
    const paragraph = direction === 'backward' ? firstParagraph : lastParagraph;
    const place = { paragraph, offset: direction === 'backward' ? 0 : lengthOf(paragraph) };
    this.select(place, place, direction === 'backward' ? 'before' : 'after');
  }

  /** The user edits, at what is selected. It is in the XML, and told to `onEdited` and `onChanged`, when this returns. */
  edit(command: EditCommand): EditOutcome {
    const outcome = this.editor.edit(command);
    this.keepPositions();
    const changes = this.tellChanges('user');
    if (changes) for (const listener of this.editListeners) listener(changes);
    return outcome;
  }

  /**
   * The user begins to compose with an input method, at what is selected. The document knows nothing of it until the end;
   * the place moves along with what others do to the document, wherever they put the selection.
   */
  beginComposition(): void {
    this.editor.holdPlace();
  }

  /** The composition is over: what it replaces, or the place it is to be written at, is selected again. */
  endComposition(): void {
    this.editor.returnToPlace();
    this.keepPositions();
  }

  get canUndo(): boolean {
    return this.document.history.canUndo;
  }

  get canRedo(): boolean {
    return this.document.history.canRedo;
  }

  /** What is selected, for the clipboard. */
  copy(): Clip {
    return clipOf(this.document, this.document.selection);
  }

  /** The user edits, through the functions of `model/` instead of a command. */
  editWith(edit: (document: WordDocument) => void): void {
    edit(this.document);
    settleChanged(this.document);
    this.edited();
  }

  /**
   * To be called after the user has edited the XML by something else than `edit`. What changed is known if that went through
   * the model, which logs it; whoever changed the XML by other means changed everything.
   */
  edited(): void {
    if (this.document.changes.isEmpty) this.document.rearranged();
    this.commitStep(this.editor.selected);
    this.tellChanges('user');
  }

  /**
   * Somebody else at the same document edits it: co-authoring. Positions and objects that the add-in holds move along,
   * events say `Remote`, and tracked changes carry that person's name.
   * @param edit changes the document through the functions of `model/`.
   */
  editRemotely(author: string, edit: (document: WordDocument) => void): void {
    this.document.revisions.by(author, () => edit(this.document));
    settleChanged(this.document);
    this.commitStep(this.editor.selected);
    this.tellChanges('co-author');
  }

  /** The user clicked out of the document, into the task pane. */
  focusLost(): void {
    this.events.focusLost();
  }

  /** Events for the add-in's window: `documentSelectionChanged`, ... */
  onEvent(listener: (name: string, data: unknown) => void): void {
    this.eventListeners.add(listener);
  }

  /** The add-in or the user selected something. */
  onSelected(listener: () => void): void {
    this.document.onSelected(() => listener());
  }

  /** After each edit of the user, with what it changed. */
  onEdited(listener: (changes: Changes) => void): void {
    this.editListeners.add(listener);
  }

  /** After each batch and each edit of the user that changed something. */
  onChanged(listener: (changes: Changes) => void): void {
    this.changeListeners.add(listener);
  }

  /** null if the document has never been saved. */
  get fileName(): string | null {
    return this.options.fileName ?? null;
  }

  /** The add-in opened a document of its own (`createDocument(...).open()`). */
  onOpened(listener: (bytes: Uint8Array) => void): void {
    this.openedListeners.add(listener);
  }

  /**
   * A ribbon command called `event.completed()`.
   * @param listener gets the id that the command was fired with, and 0 unless the add-in has no such function.
   */
  onCommandCompleted(listener: (id: string, status: number) => void): void {
    this.completionListeners.add(listener);
  }

  appContext(): Readonly<Record<string, unknown>> {
    return {
      _id: 'workbench',
      _appName: WORD_WEB_APP,
      _appVersion: '16.0',
      _appUILocale: 'zh-CN',
      _dataLocale: 'zh-CN',
      _docUrl: addressOf(this.options),
      _clientMode: this.options.readOnly ? READ_ONLY : READ_WRITE,
      _settings: this.document.addInSettings.read(),
      _reason: 0,
      _osfControlType: 1,
      _eToken: '',
      _requirementMatrix: JSON.stringify(this.profile.requirementSets),
    };
  }

  async executeMethod(dispatchId: number, data: Readonly<Record<string, unknown>>): Promise<unknown> {
    const { latency = 0 } = this.options;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    switch (dispatchId) {
      case Method.requestBatch: {
        const [customData, , , , body] = v.parse(batchMessage, data).ArrayData;
        const before = this.counted.batches;
        const reply = this.executeBatch(body, customData);
        if (this.counted.batches > before) await this.holdReply(this.counted.batches);
        return success({ Data: [200, [], reply] });
      }
      case Method.openFileCopy:
        return this.openFileCopy(v.parse(openCopy, data));
      case Method.fileSlice: {
        const { 2: handle, 3: index } = v.parse(copySlice, data);
        const slice = this.copies.slice(handle, index);
        return slice ? success({ 0: this.sliceData(slice), 1: slice.length }) : failure(Failure.indexOutOfRange);
      }
      case Method.closeFileCopy:
        return this.copies.close(v.parse(closeCopy, data)[2]) ? SUCCESS : failure(Failure.invalidParameter);
      case Method.loadSettings:
        return success({ Properties: Object.entries(this.document.addInSettings.read()) });
      case Method.saveSettings:
        return this.saveSettings(v.parse(settingsMessage, data).DdaSettingsMethod.Properties);
      case Method.commandCompleted: {
        const { 0: id, 1: status } = v.parse(completion, data);
        this.journal.write(`功能区命令 ${id} 已结束（状态 ${status}）`, [], status !== 0);
        for (const listener of this.completionListeners) listener(id, status);
        return SUCCESS;
      }
      default: {
        const reply = this.customXml.answer(dispatchId, data);
        if (reply !== undefined) {
          this.commitStep(this.editor.selected);
          this.tellChanges('add-in');
          return reply;
        }
        this.journal.write(`加载项调用了通用接口的第 ${dispatchId} 号方法，这里没有实现`, [], true);
        return failure(Failure.operationNotSupported);
      }
    }
  }

  /**
   * Carries out a batch.
   * @param customData what the client sends along; `WacPartition` marks a batch that the client sends for itself.
   */
  executeBatch(request: string, customData = ''): string {
    const own = customData !== CLIENTS_OWN && !isCleanUp(request);
    if (own) this.counted = { ...this.counted, batches: this.counted.batches + 1 };
    const number = this.counted.batches;
    const before = this.profile.quirks.fileCopy === 'before-last-change' ? this.pkg.save() : null;
    let selected = this.editor.selected;
    const { response, statements } = this.interpreter.run(request, (index) => {
      settleChanged(this.document);
      if (!own) return;
      if (this.profile.quirks.undoEntries === 'per-action') {
        this.commitStep(selected);
        selected = this.editor.selected;
      }
      this.faults.failIfOrdered(number, index);
      this.counted = { ...this.counted, actions: this.counted.actions + 1 };
    });
    settleChanged(this.document);
    this.commitStep(selected);
    const reply = JSON.stringify(response);
    if (own) {
      this.counted = { ...this.counted, bytes: this.counted.bytes + request.length + reply.length };
      const { Error: error, Results: results } = response;
      const place = error?.Location ? `${error.Location} 处 ` : '';
      const failure = error ? `，失败：${place}${error.Code}（${error.Message}）` : '';
      this.journal.write(`第 ${number} 次同步：${results.length} 个操作${failure}`, statements, error !== undefined);
    }
    this.keepPositions();
    if (this.tellChanges('add-in')) this.copyBeforeChange = before;
    for (const bytes of this.document.opened.splice(0)) for (const listener of this.openedListeners) listener(bytes);
    return reply;
  }

  private sliceData(slice: Uint8Array): number[] | string {
    const bytes = [...slice];
    if (this.profile.quirks.sliceData === 'bytes') return bytes;
    return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
  }

  /** Faults of the wire: a reply that is late, or never comes. */
  private async holdReply(batch: number): Promise<void> {
    const delay = this.faults.delayOf(batch);
    if (delay === 0) return;
    this.journal.write(
      delay === Infinity ? `第 ${batch} 次同步的回应按安排丢失` : `第 ${batch} 次同步的回应按安排推迟 ${delay} 毫秒`,
      [],
      true,
    );
    await new Promise<void>((resolve) => {
      if (delay !== Infinity) setTimeout(resolve, delay);
    });
  }

  private openFileCopy({ 0: type, 1: sliceSize }: v.InferOutput<typeof openCopy>): unknown {
    if (type !== FileType.compressed) return failure(Failure.fileTypeNotSupported);
    const bytes = handedOut(this.copyAsOpened ?? this.copyBeforeChange ?? this.pkg.save(), this.document);
    const handle = this.copies.open(bytes, sliceSize);
    return handle === null ? failure(Failure.internalError) : success({ 0: handle, 1: bytes.length });
  }

  private saveSettings(properties: readonly (readonly [string, string])[]): unknown {
    if (this.document.refusesWrites) return failure(Failure.settingsCannotSave);
    this.document.addInSettings.write(Object.fromEntries(properties));
    this.commitStep(this.editor.selected);
    return SUCCESS;
  }

  private gate(): Gate {
    const { requirementSets, notAllowed } = this.profile;
    return {
      allowsNullInCollections: this.profile.quirks.nullInCollectionLoad === 'null',
      has: (set) => supports(requirementSets, set),
      pass: (set, member, writes) => {
        demand(requirementSets, set, member);
        if (notAllowed.has(member)) throw new OfficeError('NotAllowed', `${member} isn't supported by this Word.`);
        if (writes && this.document.refusesWrites) {
          throw new OfficeError('AccessDenied', `${member}: the document is protected or opened for reading only.`);
        }
      },
    };
  }

  /** Only what the add-in can still name has to move along with later edits. */
  private keepPositions(): void {
    const ranges = [this.document.selection, ...this.editor.held, ...this.document.highlights.ranges];
    for (const { target } of this.references.objects) if (target instanceof DocRange) ranges.push(target);
    this.document.positions.keepOnly(ranges.flatMap(({ start, end }) => [start, end]));
  }

  /** What was changed by somebody else than the user can be undone as well. */
  private commitStep(before: Selected): void {
    this.document.history.commit(before, this.editor.selected);
  }

  /** @returns what there was to tell. */
  private tellChanges(by: EditedBy): Changes | null {
    const changes = this.document.changes.take();
    if (changes === null) return null;
    for (const listener of this.changeListeners) listener(changes);
    this.events.edited(changes, by);
    return changes;
  }

  private fire(name: string, data: unknown): void {
    for (const listener of this.eventListeners) listener(name, data);
  }
}

/** How long Word really waits is not documented; "debounced" is all that #4351 says. */
const EVENT_DELAY = 300;

/** `OSF.AppName.WordWebApp` and `OSF.ClientMode` of the client's script. */
const WORD_WEB_APP = 8;
const READ_WRITE = 1;
const READ_ONLY = 0;

const CLIENTS_OWN = 'WacPartition';

/** When `Word.run` ends the client gives its objects back; the add-in does not wait for that batch. */
function isCleanUp(request: string): boolean {
  return !/"ActionType":[2-5],"Name":"(?!_RemoveReference")/.test(request) && request.includes('"_RemoveReference"');
}

const SUCCESS = success({});

const batchMessage = v.object({
  ArrayData: v.looseTuple([v.string(), v.unknown(), v.unknown(), v.unknown(), v.string()]),
});
const completion = v.object({ 0: v.string(), 1: v.number() });
const openCopy = v.object({ 0: v.number(), 1: v.number() });
const copySlice = v.object({ 2: v.number(), 3: v.number() });
const closeCopy = v.object({ 2: v.number() });
const settingsMessage = v.object({
  DdaSettingsMethod: v.object({ Properties: v.array(v.tuple([v.string(), v.string()])) }),
});

/** Typings of `Document.url`: nothing if the address is unavailable. */
function addressOf({ fileName = '文档.docx' }: HostOptions): string {
  return fileName === null ? '' : `https://workbench.invalid/${encodeURIComponent(fileName)}`;
}
