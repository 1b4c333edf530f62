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
  private readonly sheets: readonly Sheet[];

  constructor(
    private readonly holder: HTMLElement,
    private readonly document: DrawnDocument,
  ) {
    const sections = this.sections();
    this.sheets = sections.map(({ page }) => makeSheet(page, document));
    this.fill(sections);
    holder.replaceChildren(...this.sheets.map(({ element }) => element));
    this.drawEdges();
  }

  /** Lays the blocks of the body out as they are now; false if there are other sections, which need other sheets. */
  arrange(): boolean {
    const sections = this.sections();
    if (sections.length !== this.sheets.length) return false;
    this.fill(sections);
    return true;
  }

  /** Draws headers, footers, notes and comments. */
  drawEdges(): void {
    for (const { header, footer, section } of this.sheets) {
      header.replaceChildren(...drawEdge('页眉', section?.headers ?? [], this.document));
      footer.replaceChildren(...drawEdge('页脚', section?.footers ?? [], this.document));
    }
    for (const old of this.holder.querySelectorAll('.notes')) old.remove();
    const notes = drawNotes(this.document);
    if (notes) this.holder.append(notes);
  }

  private sections(): Section[] {
    const { pkg } = this.document;
    const root = partRoot(pkg, pkg.mainPart);
    const body = root && wChild(root, 'body');
    return body ? sectionsOf(body, pkg) : [];
  }

  private fill(sections: readonly Section[]): void {
    this.sheets.forEach((sheet, index) => {
      sheet.section = sections[index] ?? null;
      sheet.strip.arrange(sheet.section?.blocks ?? []);
      setChildren(sheet.body, sheet.strip.elements);
    });
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
