import { wAncestor } from '../../../ooxml/dom';
import type { XmlElement } from '../../../ooxml/xml';
import { lengthOf } from '../model/content';
import { setListLevel } from '../model/list-membership';
import type { Position } from '../model/position';
import { DocRange } from '../model/range';
import { paragraphsIn } from '../model/story';
import type { WordDocument } from '../model/word-document';
import { breakParagraph } from './break-paragraph';
import { controlsAt, surroundingsOf, type Caret, type Side } from './caret';
import type { EditCommand, EditOutcome } from './command';
import { eraseAt } from './erase';
import { eraseRange } from './erase-range';
import type { Selected } from './history';
import { showsPrompt } from './home';
import { controlsTouching, demandEditable, demandRemovable } from './locks';
import { paste } from './paste';
import { isEmptied, placesOf } from './placeholder';
import { EditRefused } from './refusal';
import { stepCaret, type Direction, type Unit } from './steps';
import { cellAround, cellBeside } from './tables';
import { isOn, switchTo, toggleRange, type Toggle } from './toggles';
import { TypingRhythm } from './typing-rhythm';
import { appendText, insertMark, typeText, type LookChange } from './type-text';

/** Carries out what the user does with keys, mouse and clipboard. Each command is in the document's XML when it returns. */
export class Editor {
  private readonly rhythm = new TypingRhythm();
  /** What Ctrl+B and the like said about text that is not written yet. */
  private readonly pending = new Map<Toggle, boolean>();
  private side: Side = 'before';
  /** What was selected when an input method began to compose. */
  private heldPlace: Held | null = null;
  /** The controls in or around what was selected when the command began. */
  private touched: readonly XmlElement[] = [];

  constructor(private readonly document: WordDocument) {}

  /** Which side the caret holds to. */
  get caretSide(): Side {
    return this.side;
  }

  get selected(): Selected {
    const { start, end } = this.document.selection;
    const isEmpty = this.document.selection.isEmpty;
    return {
      start: { ...start, side: isEmpty ? this.side : 'after' },
      end: { ...end, side: isEmpty ? this.side : 'before' },
    };
  }

  /** The user moves on. */
  select(start: Caret, end: Caret): void {
    const { selected } = this;
    if (isSame(start, selected.start) && isSame(end, selected.end)) return;
    this.pending.clear();
    this.rhythm.interrupt();
    this.place(start, end);
    const prompted = this.document.selection.isEmpty ? controlsAt(start).find(showsPrompt) : undefined;
    if (prompted) this.selectContent(prompted);
  }

  /** Ranges that have to move along although nobody else names them. */
  get held(): readonly DocRange[] {
    return this.heldPlace ? [this.heldPlace.range] : [];
  }

  /** Keeps what is selected until `returnToPlace`, as a place that moves along with edits. */
  holdPlace(): void {
    const { start, end } = this.selected;
    this.heldPlace = { range: DocRange.of(this.document, start, end), side: start.side };
  }

  /** Selects again what was selected at `holdPlace`; what is selected stays if that is not in the document any more. */
  returnToPlace(): void {
    const held = this.heldPlace;
    this.heldPlace = null;
    if (held === null) return;
    const { start, end } = held.range;
    if ([start, end].some(({ paragraph }) => this.document.body.indexOf(paragraph) < 0)) return;
    this.select(within(start, held.side), within(end, held.range.isEmpty ? held.side : 'before'));
  }

  moveCaret(direction: Direction, unit: Unit): void {
    const { start, end } = this.selected;
    const forward = direction === 'forward';
    if (this.document.selection.isEmpty) {
      const to = stepCaret(this.document, start, direction, unit);
      this.select(to, to);
      return;
    }
    // A selected prompt is left to the outside of its control.
    const inPrompt = controlsAt(start).some(showsPrompt);
    const to: Caret = forward
      ? { ...end, side: inPrompt ? 'after' : 'before' }
      : { ...start, side: inPrompt ? 'before' : 'after' };
    this.select(to, to);
  }

  /** A prompt is selected as a whole. */
  private selectContent(control: XmlElement): void {
    const { paragraphs, paragraph, from, to } = placesOf(this.document, control);
    const last = paragraphs.at(-1) ?? paragraph;
    const end = last === paragraph ? to : lengthOf(last);
    this.place({ paragraph, offset: from, side: 'after' }, { paragraph: last, offset: end, side: 'before' });
  }

  edit(command: EditCommand): EditOutcome {
    if (command.kind === 'undo') return { message: this.undo() ? null : '没有可以撤销的操作。' };
    if (command.kind === 'redo') return { message: this.redo() ? null : '没有可以恢复的操作。' };
    const { history } = this.document;
    const before = this.selected;
    try {
      this.touched = this.controlsTouched();
      const after = this.perform(command);
      this.place(after.start, after.end);
      const left = this.settle();
      const grows = this.rhythm.continues(command, before);
      if (history.commit(before, this.selected, grows)) this.rhythm.ended(command, this.selected);
      return { message: left.length > 0 ? '这个内容控件绑定的数据无法一并更新，只改了文档里的文字。' : null };
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      history.rollBack();
      this.place(before.start, before.end);
      return { message: error.message };
    }
  }

  /** @returns whether there was a step to undo. */
  undo(): boolean {
    return this.turnTo(this.document.history.undo(this.selected));
  }

  /** @returns whether there was a step to bring on again. */
  redo(): boolean {
    return this.turnTo(this.document.history.redo(this.selected));
  }

  private turnTo(selected: Selected | null): boolean {
    this.rhythm.interrupt();
    if (selected) this.place(selected.start, selected.end);
    return selected !== null;
  }

  /** @returns what is selected afterwards. */
  private perform(command: Exclude<EditCommand, { kind: 'undo' | 'redo' }>): Selected {
    switch (command.kind) {
      case 'type':
        return at(this.write(command.text));
      case 'break-paragraph':
        return at(this.writeWith((caret) => breakParagraph(this.document, caret)));
      case 'break-line':
        return at(this.writeWith((caret) => insertMark(this.document, caret, 'br')));
      case 'tab':
        return this.tab(command.back);
      case 'erase':
        return at(this.erase(command));
      case 'paste':
        return at(this.writeWith((caret) => paste(this.document, caret, command.clip)));
      case 'toggle':
        return this.toggle(command.toggle);
    }
  }

  private write(text: string): Caret {
    const control = this.promptedControl();
    if (control) {
      this.demandEditable();
      return this.document.placeholders.replace(control, (run) => appendText(run, text));
    }
    const caret = this.cleared();
    const change = this.takePending();
    return typeText(this.document, caret, text, change);
  }

  /** Makes room at the selection, then writes there. */
  private writeWith(write: (caret: Caret) => Caret): Caret {
    const control = this.promptedControl();
    if (!control) return write(this.cleared());
    this.demandEditable();
    // A control without content has no place for a caret: a character holds it until something is written.
    const caret = this.document.placeholders.replace(control, (run) => appendText(run, HOLDER));
    const end = write({ ...caret });
    return this.withoutHolder(caret, end);
  }

  private withoutHolder(held: Caret, end: Caret): Caret {
    const selection = DocRange.of(this.document, end, end);
    eraseRange(this.document, DocRange.of(this.document, { ...held, offset: held.offset - 1 }, held));
    return { ...selection.start, side: end.side };
  }

  /** The caret where the selection was; what was selected is gone. */
  private cleared(): Caret {
    this.demandEditable();
    const { selection } = this.document;
    if (selection.isEmpty) return this.selected.start;
    return eraseRange(this.document, selection);
  }

  private erase({ direction, unit }: Extract<EditCommand, { kind: 'erase' }>): Caret {
    const { selection } = this.document;
    const control = this.promptedControl();
    if (control) return this.eraseControl(control);
    this.demandEditable();
    return selection.isEmpty
      ? eraseAt(this.document, this.selected.start, direction, unit)
      : eraseRange(this.document, selection);
  }

  /** An empty control goes as a whole. */
  private eraseControl(control: XmlElement): Caret {
    this.demandEditable();
    demandRemovable(control);
    const { paragraphs, paragraph, from, to } = placesOf(this.document, control);
    if (paragraphs.length > 0) {
      // Around paragraphs: the control goes, an empty paragraph stays in its place.
      const start = this.document.placeholders.replace(control, () => undefined);
      const content = paragraph.parentNode;
      control.parentNode?.insertBefore(paragraph, control);
      if (content !== null) control.parentNode?.removeChild(control);
      this.document.rearranged();
      return { ...start, offset: 0, side: 'after' };
    }
    control.parentNode?.removeChild(control);
    this.document.positions.removed(paragraph, from, to);
    this.document.changed(paragraph);
    return { paragraph, offset: from, side: 'before' };
  }

  private tab(back: boolean): Selected {
    const { start } = this.selected;
    const cell = cellAround(start.paragraph);
    if (cell) {
      const beside = cellBeside(this.document, cell, back);
      return beside ? this.contentOf(beside) : this.selected;
    }
    const label = this.document.labels.of(start.paragraph);
    if (label && start.offset === 0) {
      this.demandEditable();
      const level = label.level + (back ? -1 : 1);
      if (level >= 0 && level <= 8) setListLevel(this.document, start.paragraph, level);
      return this.selected;
    }
    if (back) return this.selected;
    return at(this.writeWith((caret) => insertMark(this.document, caret, 'tab')));
  }

  /** What a cell holds, as Tab selects it. */
  private contentOf(cell: XmlElement): Selected {
    const paragraphs = paragraphsIn(cell);
    const first = paragraphs[0] ?? this.document.firstParagraph;
    const last = paragraphs.at(-1) ?? first;
    return {
      start: { paragraph: first, offset: 0, side: 'after' },
      end: { paragraph: last, offset: lengthOf(last), side: 'before' },
    };
  }

  private toggle(toggle: Toggle): Selected {
    this.demandEditable();
    const { selection } = this.document;
    if (selection.isEmpty) {
      this.pending.set(toggle, !(this.pending.get(toggle) ?? this.isOnAtCaret(toggle)));
    } else {
      toggleRange(selection, toggle);
    }
    return this.selected;
  }

  private isOnAtCaret(toggle: Toggle): boolean {
    const { start } = this.selected;
    const run = surroundingsOf(start).anchor?.run;
    const { formatting } = this.document;
    return isOn(run ? formatting.run(run) : formatting.mark(start.paragraph), toggle);
  }

  private takePending(): LookChange | undefined {
    if (this.pending.size === 0) return undefined;
    const changes = [...this.pending].map(([toggle, on]) => switchTo(toggle, on));
    this.pending.clear();
    return (rPr) => changes.forEach((change) => change(rPr));
  }

  private demandEditable(): void {
    const { start, end } = this.selected;
    demandEditable(this.document, start);
    if (!this.document.selection.isEmpty) demandEditable(this.document, end);
  }

  /** The control that shows its prompt and has all of the selection in it. */
  private promptedControl(): XmlElement | null {
    if (this.touched.length === 0) return null;
    const { start, end } = this.selected;
    const control = controlsAt(start).find(showsPrompt);
    return control && controlsAt(end).includes(control) ? control : null;
  }

  private controlsTouched(): XmlElement[] {
    const { paragraphs } = this.document.selection;
    return [...new Set(paragraphs.flatMap(controlsTouching))];
  }

  /**
   * Brings prompts back and carries bound text over.
   * @returns controls whose data could not be written.
   */
  private settle(): XmlElement[] {
    const { document } = this;
    const present = this.touched.filter((control) => wAncestor(control, 'body') === document.body.root);
    for (const control of present) {
      if (showsPrompt(control) || !isEmptied(document, control)) continue;
      const { start, end } = this.document.placeholders.show(control);
      if (this.document.selection.isEmpty && this.selected.start.paragraph === start.paragraph) this.place(start, end);
    }
    const left = present.filter((control) => document.bindings.write(control));
    document.takeUnsettled();
    return left;
  }

  private place(start: Caret, end: Caret): void {
    const isEmpty = start.paragraph === end.paragraph && start.offset === end.offset;
    this.side = isEmpty ? start.side : 'before';
    this.document.select(DocRange.of(this.document, start, end));
  }
}

/** A range, and the side that a caret holds to if it is, or has become, empty. */
interface Held {
  readonly range: DocRange;
  readonly side: Side;
}

/** Undoing moves no positions: one may lie behind the end of its paragraph. */
function within({ paragraph, offset }: Position, side: Side): Caret {
  return { paragraph, offset: Math.min(offset, lengthOf(paragraph)), side };
}

/** Stands in a control while something else than text is written into it. */
const HOLDER = '\u200b';

function at(caret: Caret): Selected {
  return { start: caret, end: caret };
}

function isSame(a: Caret, b: Caret): boolean {
  return a.paragraph === b.paragraph && a.offset === b.offset && a.side === b.side;
}
