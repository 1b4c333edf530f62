import { MutationObserver } from 'slimdom';
import { nodeXml } from '../../../src/ooxml/xml-node';
import type { XmlElement } from '../../../src/ooxml/xml';
import type { Side } from '../../../src/workbench/host/editing/caret';
import { clipOfText, type Clip } from '../../../src/workbench/host/editing/clip';
import type { EditCommand } from '../../../src/workbench/host/editing/command';
import { piecesOf } from '../../../src/workbench/host/model/content';
import { paragraphsIn } from '../../../src/workbench/host/model/story';
import { WordHost, type HostOptions } from '../../../src/workbench/host/word-host';

/** Somebody who edits a document, and what it looks like afterwards: `|` is the caret, `[` and `]` what is selected. */
export class Typist {
  readonly host: WordHost;

  constructor(bytes: Uint8Array, options: Partial<HostOptions> = {}) {
    this.host = WordHost.open(bytes, { profile: 'web', ...options, xml: nodeXml, observer: MutationObserver });
  }

  /** Goes to a place, given by the text of its paragraph, or selects from one to another. */
  goTo(place: string, side: Side = 'before'): this {
    const range = /^([^[]*)\[(.*)\](.*)$/s.exec(place);
    if (!range) {
      const [before = '', after = ''] = place.split('|');
      const paragraph = this.find(before + after);
      this.host.select({ paragraph, offset: before.length }, { paragraph, offset: before.length }, side);
      return this;
    }
    const [, before = '', selected = '', after = ''] = range;
    const lines = selected.split('\n');
    const first = this.find(lines.length > 1 ? before + (lines[0] ?? '') : before + selected + after);
    const last = lines.length > 1 ? this.find((lines.at(-1) ?? '') + after) : first;
    const end = lines.length > 1 ? (lines.at(-1) ?? '').length : before.length + selected.length;
    this.host.select({ paragraph: first, offset: before.length }, { paragraph: last, offset: end }, side);
    return this;
  }

  /** Types; `\n` is Enter. */
  type(text: string): this {
    for (const line of text.split(/(\n)/)) {
      if (line === '\n') this.does({ kind: 'break-paragraph' });
      else if (line !== '') this.does({ kind: 'type', text: line });
    }
    return this;
  }

  backspace(times = 1): this {
    for (let time = 0; time < times; time++) this.does({ kind: 'erase', direction: 'backward', unit: 'character' });
    return this;
  }

  delete(times = 1): this {
    for (let time = 0; time < times; time++) this.does({ kind: 'erase', direction: 'forward', unit: 'character' });
    return this;
  }

  paste(clip: Clip | string): this {
    return this.does({ kind: 'paste', clip: typeof clip === 'string' ? clipOfText(clip) : clip });
  }

  /** @throws Error if it is refused. */
  does(command: EditCommand): this {
    const { message } = this.host.edit(command);
    if (message !== null) throw new Error(message);
    return this;
  }

  undo(times = 1): this {
    for (let time = 0; time < times; time++) this.does({ kind: 'undo' });
    return this;
  }

  redo(times = 1): this {
    for (let time = 0; time < times; time++) this.does({ kind: 'redo' });
    return this;
  }

  /** The paragraphs, with the caret or the selection in them. */
  get page(): string[] {
    const { start, end } = this.host.selected;
    const isEmpty = start.paragraph === end.paragraph && start.offset === end.offset;
    return this.paragraphs.map((paragraph) => {
      const marks: [number, string][] = [];
      if (paragraph === end.paragraph) marks.push([end.offset, isEmpty ? '|' : ']']);
      if (paragraph === start.paragraph && !isEmpty) marks.push([start.offset, '[']);
      return marks.reduce(
        (text, [offset, mark]) => text.slice(0, offset) + mark + text.slice(offset),
        textOf(paragraph),
      );
    });
  }

  /** The main part as it is in memory. */
  get tree(): string {
    return nodeXml.serialize(this.host.pkg.document(this.host.pkg.mainPart)!);
  }

  /** The body's XML. */
  get xml(): string {
    return this.part(this.host.pkg.mainPart).replace(/^.*<w:body>|<w:sectPr.*$/gs, '');
  }

  part(name: string): string {
    return new TextDecoder().decode(this.host.pkg.bytes(name));
  }

  get paragraphs(): XmlElement[] {
    return paragraphsIn(this.host.pkg.document(this.host.pkg.mainPart)!.documentElement!.firstChild as XmlElement);
  }

  private find(text: string): XmlElement {
    const paragraph = this.paragraphs.find((candidate) => textOf(candidate) === text);
    if (!paragraph) throw new Error(`No paragraph reads “${text}”: ${this.paragraphs.map(textOf).join(' / ')}`);
    return paragraph;
  }
}

function textOf(paragraph: XmlElement): string {
  return piecesOf(paragraph)
    .map(({ text, length }) => text.padEnd(length, '￼'))
    .join('');
}
