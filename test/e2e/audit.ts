import { strFromU8, unzipSync } from 'fflate';
import { Element, parseXmlDocument, type Document } from 'slimdom';
import type { TruthParagraph } from '../drafts';

/**
 * An auditor of its own: it shares no code with the program, reads the saved file itself, and asks of every paragraph
 * what annex 2 of the notice asks of its role. It knows only what formatted drafts need: direct properties, the chain of
 * styles and the document defaults.
 */
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Wanted {
  readonly fonts: readonly string[];
  /** In half-points. */
  readonly size: number;
  readonly alignment: string;
  /** In hundredths of a character. */
  readonly firstLine: number;
}

const FANGSONG = ['仿宋_GB2312', '仿宋'];
const KAITI = ['楷体_GB2312', '楷体'];

const WANTED: Readonly<Partial<Record<TruthParagraph['role'], Wanted>>> = {
  title: { fonts: ['方正小标宋简体', '方正小标宋_GBK'], size: 44, alignment: 'center', firstLine: 0 },
  heading1: { fonts: ['黑体'], size: 32, alignment: 'left', firstLine: 200 },
  heading2: { fonts: KAITI, size: 32, alignment: 'left', firstLine: 200 },
  heading3: { fonts: FANGSONG, size: 32, alignment: 'left', firstLine: 200 },
  heading4: { fonts: FANGSONG, size: 32, alignment: 'left', firstLine: 200 },
  body: { fonts: FANGSONG, size: 32, alignment: 'left', firstLine: 200 },
};

/** What is wrong with a formatted file, one line for each thing; empty if all is well. */
export function audit(before: Uint8Array, after: Uint8Array, truth: readonly TruthParagraph[]): string[] {
  const faults: string[] = [];
  const file = new FormattedFile(after);
  const paragraphs = file.paragraphs();
  const texts = new FormattedFile(before).paragraphs().map(textOf);
  if (paragraphs.length !== texts.length) return [`${texts.length} paragraphs became ${paragraphs.length}`];
  if (truth.length !== texts.length)
    return [`the truth tells of ${truth.length} paragraphs, there are ${texts.length}`];

  paragraphs.forEach((paragraph, index) => {
    const told = truth[index]!;
    const name = `${index} ${told.role} “${told.clean.slice(0, 12)}”`;
    // Blanks typed as an indent are the only characters that may go.
    if (withoutBlanks(textOf(paragraph)) !== withoutBlanks(texts[index]!)) faults.push(`${name}: text changed`);
    const wanted = told.lines ? undefined : WANTED[told.role];
    if (wanted) faults.push(...file.faultsOf(paragraph, wanted, told).map((fault) => `${name}: ${fault}`));
  });
  faults.push(...changedParts(before, after));
  return faults;
}

/** Formatting may write the body, styles and lists; every other part stays as it was, byte for byte. */
const MAY_CHANGE =
  /^(?:word\/(?:document|styles|numbering)\.xml|customXml\/.*|docProps\/custom\.xml|\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/document\.xml\.rels|word\/webextensions\/.*)$/;

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  return Object.entries(old)
    .filter(([name]) => !MAY_CHANGE.test(name))
    .filter(([name, bytes]) => !now[name] || Buffer.compare(bytes, now[name]) !== 0)
    .map(([name]) => `the part ${name} is not what it was`);
}

class FormattedFile {
  private readonly main: Document;
  private readonly styles: readonly Element[];
  private readonly defaults: Element | null;

  constructor(bytes: Uint8Array) {
    const parts = unzipSync(bytes);
    const read = (name: string): Document => parseXmlDocument(strFromU8(parts[name]!).replaceAll(STRICT, W));
    this.main = read('word/document.xml');
    const styles = read('word/styles.xml').documentElement!;
    this.styles = childrenOf(styles, 'style');
    this.defaults = path(styles, 'docDefaults', 'rPrDefault', 'rPr');
  }

  /** Every w:p of the body, tables and controls included, text boxes not. */
  paragraphs(): Element[] {
    return this.main.getElementsByTagNameNS(W, 'p').filter((paragraph) => !inside(paragraph, 'txbxContent'));
  }

  faultsOf(paragraph: Element, wanted: Wanted, told: TruthParagraph): string[] {
    const faults: string[] = [];
    const expect = (what: string, found: unknown, asked: unknown): void => {
      if (found !== asked) faults.push(`${what} is ${String(found)}, not ${String(asked)}`);
    };
    const pPr = path(paragraph, 'pPr');
    const chain = this.chain(valueOf(pPr, 'pStyle') ?? this.defaultStyle());
    const paragraphLevels = [pPr, ...chain.map((style) => path(style, 'pPr'))];
    const property = (element: string, attribute: string): string | null =>
      firstOf(paragraphLevels, (level) => attributeOf(path(level, element), attribute));

    expect('alignment', (property('jc', 'val') ?? 'left').replace('start', 'left'), wanted.alignment);
    expect('first line', Number(property('ind', 'firstLineChars') ?? 0), wanted.firstLine);
    expect('left indent', Number(property('ind', 'leftChars') ?? 0) || Number(property('ind', 'left') ?? 0), 0);
    // A paragraph that shows a picture in its line must not cut it off (issue: exact pitch clips pictures).
    if (paragraph.getElementsByTagNameNS(WP, 'inline').length === 0) {
      expect('line pitch', property('spacing', 'line'), '570');
      expect('line rule', property('spacing', 'lineRule'), 'exact');
    }
    expect('space before', Number(property('spacing', 'before') ?? 0), 0);
    expect('space after', Number(property('spacing', 'after') ?? 0), 0);

    // A run-in heading has two looks; the auditor of the room src/format sees to where one ends.
    const families = told.lead === null ? wanted.fonts : [...wanted.fonts, ...FANGSONG];
    for (const run of runsOf(paragraph)) {
      const rPr = path(run, 'rPr');
      const levels = [rPr, ...this.chain(valueOf(rPr, 'rStyle')), ...chain];
      const runLevels = [
        ...levels.map((level) => (level?.localName === 'style' ? path(level, 'rPr') : level)),
        this.defaults,
      ];
      const font = firstOf(runLevels, (level) => {
        const fonts = path(level, 'rFonts');
        return attributeOf(fonts, 'eastAsiaTheme') ?? attributeOf(fonts, 'eastAsia');
      });
      if (!families.includes(font ?? '')) faults.push(`“${textOf(run).slice(0, 8)}” is set in ${font ?? 'no font'}`);
      const size = firstOf(runLevels, (level) => valueOf(level, 'sz'));
      if (Number(size) !== wanted.size) faults.push(`“${textOf(run).slice(0, 8)}” has the size ${size ?? 'none'}`);
    }
    return faults;
  }

  private chain(id: string | null): Element[] {
    const chain: Element[] = [];
    for (let at = id; at !== null;) {
      const style = this.styles.find((candidate) => attributeOf(candidate, 'styleId') === at);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      at = valueOf(style, 'basedOn');
    }
    return chain;
  }

  private defaultStyle(): string | null {
    const found = this.styles.find(
      (style) =>
        attributeOf(style, 'type') === 'paragraph' && ['1', 'true'].includes(attributeOf(style, 'default') ?? ''),
    );
    return attributeOf(found ?? null, 'styleId');
  }
}

const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** Runs with Chinese text that a reader sees; note marks and superscripts keep their own look. */
function runsOf(paragraph: Element): Element[] {
  return paragraph
    .getElementsByTagNameNS(W, 'r')
    .filter((run) => !inside(run, 'txbxContent', paragraph) && !inside(run, 'del') && !inside(run, 'moveFrom'))
    .filter((run) => /\p{Script=Han}/u.test(textOf(run)) && valueOf(path(run, 'rPr'), 'vertAlign') === null);
}

function textOf(element: Element): string {
  return element
    .getElementsByTagNameNS(W, 't')
    .filter((text) => !inside(text, 'txbxContent', element))
    .map((text) => text.textContent ?? '')
    .join('');
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00a0\u3000\u200b]/gu, '');
}

function inside(element: Element, name: string, below?: Element): boolean {
  for (let node = element.parentNode; node && node !== below; node = node.parentNode) {
    if (node instanceof Element && node.localName === name) return true;
  }
  return false;
}

function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.namespaceURI === W && child.localName === name);
}

function path(element: Element | null | undefined, ...names: string[]): Element | null {
  return names.reduce<Element | null>((at, name) => (at ? (childrenOf(at, name)[0] ?? null) : null), element ?? null);
}

function attributeOf(element: Element | null, name: string): string | null {
  return element?.getAttributeNS(W, name) ?? null;
}

function valueOf(element: Element | null | undefined, name: string): string | null {
  return attributeOf(path(element, name), 'val');
}

function firstOf(levels: readonly (Element | null)[], read: (level: Element | null) => string | null): string | null {
  for (const level of levels) {
    const found = read(level);
    if (found !== null) return found;
  }
  return null;
}
