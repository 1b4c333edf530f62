import type { Clip, ClipParagraph, ClipRun, ClipTable } from '../../host/editing/clip';
import type { Toggle } from '../../host/editing/toggles';

/**
 * What is taken from a web page: its paragraphs with bold, italic and underline, links as their text, list items with their
 * numbers typed, tables cell by cell. Pictures, colours, fonts, sizes and everything that could run stay behind.
 * @param body of a document that was parsed apart (`DOMParser`): nothing in it runs or loads.
 */
export function clipOfHtml(body: Element): Clip {
  const reader = new HtmlReader();
  reader.read(body, { toggles: new Set(), preformatted: false });
  return { blocks: reader.finish(), endsParagraph: false };
}

interface Context {
  readonly toggles: ReadonlySet<Toggle>;
  /** White space counts (`<pre>`). */
  readonly preformatted: boolean;
}

class HtmlReader {
  private readonly blocks: (ClipParagraph | ClipTable)[] = [];
  private runs: ClipRun[] = [];

  read(parent: Element, context: Context): void {
    for (const node of Array.from(parent.childNodes)) {
      if (node.nodeType === TEXT) this.addText(node.textContent ?? '', context);
      else if (node.nodeType === ELEMENT) this.readElement(node as Element, context);
    }
  }

  finish(): (ClipParagraph | ClipTable)[] {
    this.endParagraph();
    return this.blocks;
  }

  private readElement(element: Element, context: Context): void {
    const name = element.localName;
    if (IGNORED.has(name) || isHidden(element)) return;
    if (name === 'br') {
      this.runs.push({ text: '\n', toggles: [] });
    } else if (name === 'table') {
      this.readTable(element);
    } else if (BLOCKS.has(name)) {
      this.endParagraph();
      if (name === 'li') this.runs.push({ text: markOf(element), toggles: [] });
      this.read(element, contextIn(element, context));
      this.endParagraph();
    } else {
      this.read(element, contextIn(element, context));
    }
  }

  private readTable(table: Element): void {
    this.endParagraph();
    const rows = Array.from(table.querySelectorAll('tr'))
      .filter((row) => row.closest('table') === table)
      .map((row) => Array.from(row.children).filter(isCell).map(cellOf))
      .filter((cells) => cells.length > 0);
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows });
  }

  private addText(text: string, { toggles, preformatted }: Context): void {
    const before = this.runs.at(-1)?.text ?? ' ';
    let shown = preformatted ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
    if (!preformatted && /[ \n]$/.test(before)) shown = shown.replace(/^ /, '');
    if (shown !== '') this.runs.push({ text: shown, toggles: [...toggles] });
  }

  private endParagraph(): void {
    const runs = trimmed(this.runs);
    this.runs = [];
    if (runs.length > 0) this.blocks.push({ kind: 'paragraph', runs });
  }
}

const TEXT = 3;
const ELEMENT = 1;

const IGNORED = new Set(
  'script style template noscript head meta link title iframe object embed svg math canvas audio video img button input select textarea'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || styleOf(element, 'display') === 'none';
}

function contextIn(element: Element, { toggles, preformatted }: Context): Context {
  const inside = new Set(toggles);
  const name = element.localName;
  if (name === 'b' || name === 'strong') inside.add('bold');
  if (name === 'i' || name === 'em') inside.add('italic');
  if (name === 'u') inside.add('underline');
  const weight = styleOf(element, 'font-weight');
  if (weight === 'bold' || Number(weight) >= 600) inside.add('bold');
  // Editors on the web wrap what they copy in a b that is not bold.
  else if (weight !== '') inside.delete('bold');
  if (styleOf(element, 'font-style') === 'italic') inside.add('italic');
  if (/\bunderline\b/.test(styleOf(element, 'text-decoration')) && name !== 'a') inside.add('underline');
  return { toggles: inside, preformatted: preformatted || name === 'pre' };
}

function styleOf(element: Element, property: string): string {
  const declaration = (element.getAttribute('style') ?? '')
    .split(';')
    .map((part) => part.split(':'))
    .find(([name]) => name?.trim().toLowerCase() === property);
  return declaration?.[1]?.trim().toLowerCase() ?? '';
}

/** What a browser shows before a list item. */
function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '• ';
  const items = Array.from(list.children).filter(({ localName }) => localName === 'li');
  return `${Number(list.getAttribute('start') ?? 1) + items.indexOf(item)}. `;
}

function isCell({ localName }: Element): boolean {
  return localName === 'td' || localName === 'th';
}

/** A cell is one paragraph here; several become lines of it. */
function cellOf(cell: Element): ClipParagraph {
  const reader = new HtmlReader();
  reader.read(cell, contextIn(cell, { toggles: new Set(), preformatted: false }));
  const paragraphs = reader.finish().flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat()));
  const runs = paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph.runs : [{ text: '\n', toggles: [] }, ...paragraph.runs],
  );
  return { kind: 'paragraph', runs };
}

/** Blanks and line breaks at the ends of a paragraph are not shown by a browser. */
function trimmed(runs: readonly ClipRun[]): ClipRun[] {
  const kept = [...runs];
  for (let last = kept.at(-1); last && /^[ \n]*$/.test(last.text); last = kept.at(-1)) kept.pop();
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.replace(/[ \n]+$/, '') };
  while (kept[0] && /^[ \n]*$/.test(kept[0].text)) kept.shift();
  return kept;
}
