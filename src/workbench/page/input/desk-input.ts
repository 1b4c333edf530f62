import type { XmlElement } from '../../../ooxml/xml';
import type { EditCommand } from '../../host/editing/command';
import type { WordHost } from '../../host/word-host';
import type { DocumentView } from '../document-view';
import type { SelectionLink } from '../selection-link';
import { fillClipboard, readClipboard } from './clipboard';
import { commandOfInput, commandOfKey, hasModifier } from './commands';

/** What the keys of the page do besides editing. */
export interface DeskActions {
  /** Ctrl+S. */
  save(): void;
  /** F6: on to the next part of the window. */
  leave(): void;
  /** Says why an edit was refused. */
  say(sentence: string): void;
}

/**
 * Lets a person write on the desk. The browser has the caret, the selection and the input method; whatever it would do to
 * the page is prevented and done to the document instead, from which the page is drawn again. Only while an input method
 * composes does the browser write into the page itself, which is not drawn again meanwhile, whoever changes the document;
 * what comes of it is written into the document at the end, where its place has moved to by then.
 */
export class DeskInput {
  private readonly stop = new AbortController();
  /** The paragraph that an input method writes into. */
  private composing: XmlElement | null = null;
  private hasSaid = false;

  constructor(
    private readonly desk: HTMLElement,
    private readonly view: DocumentView,
    private readonly host: WordHost,
    private readonly link: SelectionLink,
    private readonly actions: DeskActions,
  ) {
    desk.contentEditable = 'true';
    desk.spellcheck = false;
    desk.setAttribute('role', 'textbox');
    desk.setAttribute('aria-multiline', 'true');
    const { signal } = this.stop;
    desk.addEventListener('beforeinput', (event) => this.beforeInput(event), { signal });
    desk.addEventListener('keydown', (event) => this.keyDown(event), { signal });
    desk.addEventListener('compositionstart', () => this.compositionStart(), { signal });
    desk.addEventListener('compositionend', ({ data }) => this.compositionEnd(data), { signal });
    desk.addEventListener('copy', (event) => this.copy(event), { signal });
    desk.addEventListener('cut', (event) => this.cut(event), { signal });
    desk.addEventListener('paste', (event) => this.paste(event), { signal });
    for (const name of ['dragstart', 'drop'] as const) {
      desk.addEventListener(name, (event) => event.preventDefault(), { signal });
    }
  }

  close(): void {
    this.stop.abort();
    this.desk.contentEditable = 'inherit';
    this.desk.setAttribute('role', 'document');
    this.desk.removeAttribute('aria-multiline');
  }

  private beforeInput(event: InputEvent): void {
    // Chromium lets nobody prevent what an input method writes.
    if (this.composing !== null || event.inputType === 'insertCompositionText') return;
    event.preventDefault();
    this.link.follow();
    const command = commandOfInput(event.inputType, event.data ?? event.dataTransfer?.getData('text/plain') ?? null);
    if (command) this.perform(command);
  }

  private keyDown(event: KeyboardEvent): void {
    // `Process` is what a key is that an input method has taken.
    if (event.isComposing || event.key === 'Process') return;
    this.link.follow();
    if (this.moveByKey(event) || this.actByKey(event)) {
      event.preventDefault();
      return;
    }
    const command = commandOfKey(event);
    if (command === null) return;
    event.preventDefault();
    this.perform(command);
  }

  /** Moves that the browser would get wrong: it knows no controls, and only what is drawn. */
  private moveByKey(event: KeyboardEvent): boolean {
    if (event.shiftKey || event.altKey || !this.link.isInBody) return false;
    const unit = hasModifier(event) ? 'word' : 'character';
    if (event.key === 'ArrowLeft') this.link.act(() => this.host.moveCaret('backward', unit));
    else if (event.key === 'ArrowRight') this.link.act(() => this.host.moveCaret('forward', unit));
    else if (unit === 'word' && event.key === 'Home') this.link.act(() => this.host.moveToEdge('backward'));
    else if (unit === 'word' && event.key === 'End') this.link.act(() => this.host.moveToEdge('forward'));
    else return false;
    return true;
  }

  private actByKey(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (event.key === 'F6') this.actions.leave();
    else if (hasModifier(event) && key === 's') this.actions.save();
    else if (hasModifier(event) && key === 'a') this.link.act(() => this.host.selectAll());
    else return false;
    return true;
  }

  private perform(command: EditCommand): void {
    if (!this.link.isInBody) {
      this.actions.say('这里不是正文（页眉页脚、批注、文本框等），不能在工作台里改动。');
      return;
    }
    const { message } = this.link.edit(command);
    // What was said of the last edit does not hold for this one.
    if (message !== null || this.hasSaid) this.actions.say(message ?? '');
    this.hasSaid = message !== null;
  }

  /**
   * The browser replaces what is selected by what is composed. Within a paragraph that is drawn again at the end; the end
   * of a paragraph it must not take away.
   */
  private compositionStart(): void {
    this.link.read();
    const { start, end } = this.host.selection;
    if (start.paragraph !== end.paragraph) this.perform({ kind: 'erase', direction: 'backward', unit: 'character' });
    this.composing = this.host.selection.start.paragraph;
    this.host.beginComposition();
    this.link.pause();
    this.view.hold();
  }

  private compositionEnd(text: string): void {
    const { composing } = this;
    if (composing === null) return;
    this.composing = null;
    this.link.resume();
    this.view.invalidate(composing);
    this.view.release();
    this.link.act(() => this.host.endComposition());
    if (text !== '') this.perform({ kind: 'type', text });
  }

  private copy(event: ClipboardEvent): void {
    this.link.follow();
    if (!this.link.isInBody || event.clipboardData === null) return;
    event.preventDefault();
    if (!this.host.isCaret) fillClipboard(event.clipboardData, this.host.copy());
  }

  private cut(event: ClipboardEvent): void {
    this.copy(event);
    if (!this.host.isCaret) this.perform({ kind: 'erase', direction: 'backward', unit: 'character' });
  }

  private paste(event: ClipboardEvent): void {
    event.preventDefault();
    this.link.follow();
    const clip = event.clipboardData && readClipboard(event.clipboardData);
    if (clip) this.perform({ kind: 'paste', clip });
    else this.actions.say('剪贴板里没有文字，图片和文件不能粘贴到工作台。');
  }
}
