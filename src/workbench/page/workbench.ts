import { UnreadableFile } from '../../ooxml/package/unreadable';
import { browserXml } from '../../ooxml/xml-browser';
import { WordHost, type Traffic } from '../host/word-host';
import { describeFormat } from './caret-format';
import { DocumentView } from './document-view';
import { download } from './download';
import { CommandFailed, runFunctionCommand } from './function-command';
import { byId } from './html';
import { Instruments } from './instruments';
import type { AddIn, RibbonButton } from './manifest';
import type { Notices } from './notices';
import type { PlayedWord } from './played-word';
import { localAddress } from './ribbon';
import { DeskInput } from './input/desk-input';
import { SelectionLink } from './selection-link';
import type { TaskPane } from './task-pane';

/** An open document, the Word that has it open, and what shows it. */
interface OpenDocument {
  readonly name: string;
  readonly host: WordHost;
  readonly view: DocumentView;
  readonly selection: SelectionLink;
  readonly input: DeskInput;
}

/** The document window: what the buttons of the page do. */
export class Workbench {
  private readonly formatLine = byId('caret-format', HTMLElement);
  private readonly instruments = new Instruments();
  private open: OpenDocument | null = null;
  private commandRuns = false;
  /** A document that is on its way here: what is pressed meanwhile is meant for that one, and waits for it. */
  private coming: Promise<void> = Promise.resolve();
  /** How many documents were asked for. */
  private asked = 0;
  /** How many batches have changed a document. */
  private changes = 0;

  constructor(
    private readonly addIn: AddIn,
    private readonly desk: HTMLElement,
    private readonly pane: TaskPane,
    private readonly notices: Notices,
    private word: PlayedWord,
    /** Told when another document is open, with its name. */
    private readonly opened: (name: string) => void,
  ) {
    // The focus goes into the frame of the task pane.
    addEventListener('blur', () => this.open?.host.focusLost());
  }

  /** Opens a document that has to be read first; `failed` is said if it cannot be. */
  openWhenRead(read: Promise<ArrayBuffer>, name: string, failed: string, isSaved = true): Promise<void> {
    // Whatever was said before is no longer so; who waits for the document can tell when it is there.
    this.notices.status(`正在打开“${name}”……`);
    this.asked += 1;
    const own = this.asked;
    // Of two on their way the one that was asked for last is opened, whichever comes first.
    const opened = read.then(
      (buffer) => {
        if (own === this.asked) this.openDocument(new Uint8Array(buffer), name, isSaved);
      },
      () => {
        if (own === this.asked) this.notices.error(failed);
      },
    );
    // Where it cannot be opened, what is pressed meanwhile goes on with the document that stays open.
    this.coming = opened.catch(() => undefined);
    return opened;
  }

  /**
   * Opens a document instead of the one that is open; if it cannot be read, that one stays. A document that was made anew has a
   * name on the screen and no address.
   */
  openDocument(bytes: Uint8Array, name: string, isSaved = true): void {
    this.notices.clear();
    try {
      this.show(this.inWord(bytes, isSaved ? name : null), name);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.notices.error(`不能打开“${name}”：${error.message}`);
      return;
    }
    this.notices.status(`已打开“${name}”。`);
  }

  /** Goes on with the same document in another Word. */
  play(word: PlayedWord): void {
    this.word = word;
    if (this.open === null) return;
    const { host, name } = this.open;
    this.show(this.inWord(host.save(), host.fileName), name);
    this.notices.status(`现在模拟的是 ${this.open.host.profile.title}。`);
  }

  /** A hand that comes from the pane is no slower than what the pane has to write down when it is left: that comes first. */
  async download(): Promise<void> {
    await this.coming;
    await this.pane.settled();
    if (this.open === null) return;
    download(this.open.host.save(), this.open.name.replace(/\.xml$/i, '.docx'));
    this.notices.status(`已下载“${this.open.name}”。`);
  }

  async press(button: RibbonButton): Promise<void> {
    await this.coming;
    if (this.open === null) {
      this.notices.status('请先打开一份文档或示例。');
    } else if (button.action.kind === 'task-pane') {
      this.pane.open(localAddress(button.action.url), button.label, this.open.host);
    } else {
      await this.runCommand(button.label, button.action.name, this.open);
    }
  }

  private async runCommand(label: string, functionName: string, { host }: OpenDocument): Promise<void> {
    // Word ignores a second press while a command of the add-in runs.
    if (this.commandRuns || this.addIn.functionFile === null) return;
    this.commandRuns = true;
    this.notices.clear();
    this.notices.status(`${label}：正在进行……`);
    const before = host.traffic;
    const changesBefore = this.changes;
    try {
      const told = await runFunctionCommand(localAddress(this.addIn.functionFile), functionName, this.addIn.name, host);
      this.notices.status(`${label}：${outcome(told, this.changes > changesBefore)}${spent(before, host.traffic)}`);
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      this.notices.error(`${label}：未完成，${error.message}。`);
    } finally {
      this.commandRuns = false;
    }
  }

  private inWord(bytes: Uint8Array, fileName: string | null): WordHost {
    return WordHost.open(bytes, { ...this.word, xml: browserXml, observer: MutationObserver, fileName });
  }

  /** Puts the keyboard into the document. */
  enterDesk(): void {
    if (this.open !== null) this.desk.focus();
  }

  private leaveDesk(): void {
    document.querySelector<HTMLElement>('#ribbon [role="group"] button')?.focus();
  }

  /** Shows how the paragraph with the caret is set. */
  private caretMoved(): void {
    if (this.open === null) return;
    const { view, host } = this.open;
    this.formatLine.textContent = describeFormat(host.selection.start.paragraph, view.formatting);
  }

  private show(host: WordHost, name: string): void {
    this.open?.input.close();
    this.open?.selection.close();
    this.open?.view.close();
    const view = new DocumentView(this.desk, host.pkg);
    const selection = new SelectionLink(this.desk, view, host, () => this.caretMoved());
    const input = new DeskInput(this.desk, view, host, selection, {
      save: () => void this.download(),
      leave: () => this.leaveDesk(),
      say: (sentence) => this.notices.status(sentence),
    });
    this.open = { name, host, view, selection, input };
    host.onOpened((copy) =>
      this.notices.offer('加载项打开了一份新文档。', '在新标签页中查看', addressToOpen(copy, name)),
    );
    host.onHighlighted(() => view.setHighlights(host.highlights));
    host.onChanged(() => (this.changes += 1));
    this.instruments.attach(host);
    host.onEvent((eventName, data) => this.pane.fire(eventName, data));
    this.desk.scrollTop = 0;
    this.pane.reload(host);
    this.opened(name);
  }
}

/** The address of a workbench with a document in it; it works as long as this page is open. */
function addressToOpen(bytes: Uint8Array, name: string): string {
  const address = new URL(location.href);
  address.searchParams.set('open', URL.createObjectURL(new Blob([bytes.slice()])));
  address.searchParams.set('name', name.replace(/(\.[^.]*)?$/, '（排版前）$1'));
  return address.href;
}

/** A command says in a dialog what the document itself does not show; then this line does not praise it. */
function outcome(told: boolean, changed: boolean): string {
  if (told) return changed ? '已结束，情况见弹出的提示。' : '没有改动文档，原因见弹出的提示。';
  return changed ? '已完成。' : '已完成。文档没有改动。';
}

/** What went over the wire, in words. */
function spent(before: Traffic, after: Traffic): string {
  const bytes = after.bytes - before.bytes;
  return `（与 Word 来回 ${after.batches - before.batches} 次，共 ${after.actions - before.actions} 项操作、${Math.ceil(bytes / 1024)} KB）`;
}
