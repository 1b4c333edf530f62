import type { Element } from 'slimdom';
import { readContent, parse, type Content } from './content';

/**
 * The text of a document as a reader should see it, taken from the XML without any of the program's own code: what the
 * workbench's page shows is compared with this.
 */
export interface DocumentText {
  /** Paragraphs of the body that have text, text boxes included, in order. */
  readonly body: readonly string[];
  /** Those of all headers and footers that a section refers to, each text once, sorted. */
  readonly edges: readonly string[];
  /** Those of footnotes and endnotes, sorted. */
  readonly notes: readonly string[];
  /** Those of comments, each after its author, in order. */
  readonly comments: readonly string[];
  /** What charts, diagrams, WordArt and shapes say, sorted. */
  readonly graphics: readonly string[];
}

export function readFileText(bytes: Uint8Array): DocumentText {
  const content = readContent(bytes);
  const graphics: string[] = [];
  const read = (part: string): { root: Element; reader: Reader } => {
    const reader = new Reader(content, part, graphics);
    return { root: parse(content.parts.get(part)!), reader };
  };
  const main = read(content.mainPart);
  const body = main.reader.paragraphs(main.root);
  const related = relationships(content, content.mainPart);
  const partsOf = (type: string): string[] =>
    related
      .filter((each) => each.type.endsWith(`/${type}`))
      .flatMap(({ target }) => (content.parts.has(target) ? [target] : []));

  const usedEdges = new Set(
    elements(main.root)
      .filter((each) => /^(?:header|footer)Reference$/.test(each.localName))
      .map((each) => relationshipId(each)),
  );
  const edgeParts = related
    .filter(({ id, type, target }) => usedEdges.has(id) && /(?:header|footer)$/.test(type) && content.parts.has(target))
    .map(({ target }) => target);
  const edges = edgeParts.flatMap((part) => {
    const { root, reader } = read(part);
    return reader.paragraphs(root);
  });
  const notes = ['footnotes', 'endnotes'].flatMap(partsOf).flatMap((part) => {
    const { root, reader } = read(part);
    const normal = root.children.filter((note) => [null, 'normal'].includes(attribute(note, 'type')));
    return normal.flatMap((note) => reader.paragraphs(note));
  });
  const comments = partsOf('comments').flatMap((part) => {
    const { root, reader } = read(part);
    return root.children
      .filter((comment) => comment.localName === 'comment')
      .flatMap((comment) => [attribute(comment, 'author') ?? '未知作者', ...reader.paragraphs(comment)]);
  });
  return {
    body,
    edges: [...new Set(edges)].sort(),
    notes: notes.sort(),
    // An author may have no name.
    comments: comments.map(normalise).filter((text) => text !== ''),
    graphics: graphics
      .map(normalise)
      .filter((text) => text !== '')
      .sort(),
  };
}

/** White space is layout: any amount of it is one blank. */
export function normalise(text: string): string {
  return text.replace(/[\s\u00ad]+/g, ' ').trim();
}

/** Extensions that the page draws; for all others a reader takes the fallback (ISO/IEC 29500-3, 7.6). */
const UNDERSTOOD = ['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16se', 'w16cid', 'a14'];

/** Reads the paragraphs of one story; fields that are open run on from one to the next. */
class Reader {
  private found: { text: string }[] = [];
  private open: ('code' | 'result')[] = [];

  constructor(
    private readonly content: Content,
    private readonly part: string,
    private readonly graphics: string[],
  ) {}

  paragraphs(story: Element): string[] {
    this.found = [];
    this.open = [];
    this.visit(story, { text: '' });
    return this.found.map(({ text }) => normalise(text)).filter((text) => text !== '');
  }

  private visit(node: Element, into: { text: string }): void {
    const down = (): void => node.children.forEach((child) => this.visit(child, into));
    const say = (text: string): void => {
      if (!this.open.includes('code')) into.text += text;
    };
    switch (node.localName) {
      case 'p':
        if (isDrawingMl(node)) {
          this.graphics.push(drawingMlText(node));
        } else {
          const paragraph = { text: '' };
          this.found.push(paragraph);
          node.children.forEach((child) => this.visit(child, paragraph));
        }
        return;
      case 'txbxContent': {
        // A text box is a story of its own.
        const outside = this.open;
        this.open = [];
        down();
        this.open = outside;
        return;
      }
      case 't':
      case 'delText': {
        say(
          isPreserved(node)
            ? (node.textContent ?? '')
            : (node.textContent ?? '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''),
        );
        return;
      }
      case 'tab':
      case 'ptab':
      case 'br':
      case 'cr': {
        say(' ');
        return;
      }
      case 'softHyphen': {
        say('\u00ad');
        return;
      }
      case 'noBreakHyphen': {
        say('\u2011');
        return;
      }
      case 'sym': {
        say(`[sym ${attribute(node, 'char') ?? ''}]`);
        return;
      }
      case 'oMath': {
        say(
          mathText(
            elements(node)
              .filter((each) => each.localName === 't' && isMath(each))
              .map((each) => each.textContent ?? '')
              .join(''),
          ),
        );
        return;
      }
      case 'fldChar': {
        this.passField(attribute(node, 'fldCharType'));
        return;
      }
      case 'ruby':
        for (const name of ['rubyBase', 'rt'])
          node.children.filter((child) => child.localName === name).forEach((child) => this.visit(child, into));
        return;
      case 'AlternateContent': {
        const choice = node.children.find(
          (child) =>
            child.localName === 'Choice' &&
            (child.getAttribute('Requires') ?? '').split(/\s+/).every((each) => UNDERSTOOD.includes(each)),
        );
        const branch = choice ?? node.children.find((child) => child.localName === 'Fallback');
        branch?.children.forEach((child) => this.visit(child, into));
        return;
      }
      case 'textpath':
        this.graphics.push(node.getAttribute('string') ?? '');
        return;
      case 'chart':
        this.readGraphic(relationshipId(node));
        return;
      case 'relIds':
        this.readGraphic([...node.attributes].find((each) => each.localName === 'dm')?.value ?? '');
        return;
      case 'pPr':
      case 'rPr':
      case 'sdtPr':
      case 'tblPr':
      case 'instrText':
      case 'delInstrText':
        return;
      default:
        down();
    }
  }

  private passField(type: string | null): void {
    if (type === 'begin') this.open.push('code');
    else if (type === 'end') this.open.pop();
    else if (this.open.length > 0) this.open[this.open.length - 1] = 'result';
  }

  private readGraphic(id: string): void {
    const target = relationships(this.content, this.part).find((each) => each.id === id)?.target;
    const bytes = target === undefined ? undefined : this.content.parts.get(target);
    if (bytes === undefined) return;
    const all = elements(parse(bytes));
    this.graphics.push(...all.filter((each) => each.localName === 'p' && isDrawingMl(each)).map(drawingMlText));
    const caches = all.filter((each) => each.localName === 'strCache');
    this.graphics.push(
      ...caches.flatMap((cache) =>
        elements(cache)
          .filter((each) => each.localName === 'v')
          .map((each) => each.textContent ?? ''),
      ),
    );
  }
}

/** A formula is set in two dimensions: only which characters it has is compared. */
export function mathText(characters: string): string {
  return `[math ${[...characters.replace(/\s/g, '')].sort().join('')}]`;
}

function elements(root: Element): Element[] {
  return [root, ...root.children.flatMap(elements)];
}

function isDrawingMl(element: Element): boolean {
  return /\/drawingml\/(?:2006\/)?main$/.test(element.namespaceURI ?? '');
}

function isMath(element: Element): boolean {
  return /\/math$/.test(element.namespaceURI ?? '');
}

function drawingMlText(paragraph: Element): string {
  return elements(paragraph)
    .filter((each) => each.localName === 't')
    .map((each) => each.textContent ?? '')
    .join('');
}

function isPreserved(element: Element): boolean {
  return element.getAttributeNS('http://www.w3.org/XML/1998/namespace', 'space') === 'preserve';
}

/** An attribute of WordprocessingML, transitional or strict. */
function attribute(element: Element, name: string): string | null {
  return (
    element.attributes.find((each) => each.localName === name && /wordprocessingml/.test(each.namespaceURI ?? ''))
      ?.value ?? null
  );
}

function relationshipId(element: Element): string {
  return (
    element.attributes.find((each) => each.localName === 'id' && /relationships$/.test(each.namespaceURI ?? ''))
      ?.value ?? ''
  );
}

function relationships(content: Content, part: string): { id: string; type: string; target: string }[] {
  const folder = part.replace(/[^/]*$/, '');
  const bytes = content.parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes === undefined) return [];
  return parse(bytes).children.map((each) => {
    const target = each.getAttribute('Target') ?? '';
    const resolved = new URL(target, `http://package/${folder}`).pathname.slice(1);
    return {
      id: each.getAttribute('Id') ?? '',
      type: each.getAttribute('Type') ?? '',
      target: decodeURIComponent(resolved),
    };
  });
}
