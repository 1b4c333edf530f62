import { wChild } from '../../../ooxml/dom';
import { html } from '../html';
import { blockStrip, drawBlocks } from './blocks';
import { setChildren } from './children';
import type { DrawnDocument } from './drawn-document';
import { drawNotes } from './notes';
import { partRoot } from './part-root';
import { sectionsOf, type PageEdge, type PageSetup, type Section } from './sections';
import type { Strip } from './strip';

/**
 * The document on sheets, one for each section: nothing is broken into pages, which is the business of a typesetter. The
 * section's headers stand at the top of its sheet and its footers at the bottom; notes and comments follow the last sheet.
 */
export class Pages {
  private sheets: readonly Sheet[] = [];

  constructor(
    private readonly desk: HTMLElement,
    private readonly document: DrawnDocument,
  ) {
    this.arrange();
    this.drawEdges();
  }

  /** Lays the blocks of the body out as they are now. Sections must be as they were; otherwise pages are made anew. */
  arrange(): void {
    const { pkg } = this.document;
    const root = partRoot(pkg, pkg.mainPart);
    const body = root && wChild(root, 'body');
    const sections = body ? sectionsOf(body, pkg) : [];
    if (sections.length !== this.sheets.length)
      this.sheets = sections.map(({ page }) => makeSheet(page, this.document));
    sections.forEach((section, index) => {
      const sheet = this.sheets[index];
      if (!sheet) return;
      sheet.section = section;
      sheet.strip.arrange(section.blocks);
      setChildren(sheet.body, sheet.strip.elements);
    });
    setChildren(this.desk, [...this.sheets.map(({ element }) => element), ...this.desk.querySelectorAll('.notes')]);
  }

  /** Draws headers, footers, notes and comments. */
  drawEdges(): void {
    for (const { header, footer, section } of this.sheets) {
      header.replaceChildren(...drawEdge('页眉', section?.headers ?? [], this.document));
      footer.replaceChildren(...drawEdge('页脚', section?.footers ?? [], this.document));
    }
    for (const old of this.desk.querySelectorAll('.notes')) old.remove();
    const notes = drawNotes(this.document);
    if (notes) this.desk.append(notes);
  }
}

interface Sheet {
  readonly element: HTMLElement;
  readonly header: HTMLElement;
  readonly body: HTMLElement;
  readonly footer: HTMLElement;
  readonly strip: Strip;
  section: Section | null;
}

function makeSheet(page: PageSetup, document: DrawnDocument): Sheet {
  const header = html('header', 'story-edge');
  const body = html('div', 'sheet-body');
  const footer = html('footer', 'story-edge');
  const element = html('section', 'sheet', header, body, footer);
  element.style.width = `${page.width}px`;
  element.style.minHeight = `${page.height}px`;
  element.style.setProperty('--page-left', `${page.left}px`);
  element.style.setProperty('--page-right', `${page.right}px`);
  header.style.minHeight = `${page.top}px`;
  header.style.paddingTop = `${page.header}px`;
  footer.style.minHeight = `${page.bottom}px`;
  footer.style.paddingBottom = `${page.footer}px`;
  const story = document.story(document.pkg.mainPart, page.gridPitch);
  const strip = blockStrip(story, page.width - page.left - page.right);
  return { element, header, body, footer, strip, section: null };
}

function drawEdge(name: string, edges: readonly PageEdge[], document: DrawnDocument): HTMLElement[] {
  return edges.flatMap(({ part, pages }) => {
    const root = partRoot(document.pkg, part);
    if (!root) return [];
    const caption = pages === '' ? [] : [html('div', 'story-edge-name', `${name}（${pages}）`)];
    return [...caption, ...drawBlocks(root, document.story(part, null))];
  });
}
