import { propertiesXml } from '../../format/style-xml';
import type { PageNumbers } from '../../notice/notice';
import type { ResolvedOptions } from '../../notice/options';
import { pointsOf } from '../../notice/sizes';
import { R, W } from '../../ooxml/namespaces';
import type { NewPart } from '../../ooxml/package/new-package';
import { escapeXml } from '../../ooxml/xml-text';
import type { Wml } from './wml';

/** What a new document needs for its page numbers: of its one section, of its settings, and the footers themselves. */
export interface PageFooters {
  /** First in w:sectPr. */
  readonly references: Wml;
  /** Last in w:sectPr. */
  readonly titlePage: Wml;
  /** First in w:settings. */
  readonly settings: Wml;
  readonly parts: readonly NewPart[];
}

export const NO_FOOTERS: PageFooters = { references: '', titlePage: '', settings: '', parts: [] };

/** Footers with page numbers. A first page without one has no footer of its own, and so an empty one (17.10.6 titlePg). */
export function pageFooters(numbers: PageNumbers, options: ResolvedOptions, owner: string): PageFooters {
  const isOutside = numbers.position === 'outside';
  // Single pages are bound at their left.
  const footers = isOutside
    ? ([
        ['default', 'right'],
        ['even', 'left'],
      ] as const)
    : ([['default', 'center']] as const);
  return {
    references: footers
      .map(([type]) => `<w:footerReference w:type="${type}" xmlns:r="${R}" r:id="${idOf(type)}"/>`)
      .join(''),
    titlePage: numbers.firstPage ? '' : '<w:titlePg/>',
    settings: isOutside ? '<w:evenAndOddHeaders/>' : '',
    parts: footers.map(([type, alignment], index) => ({
      name: `/word/footer${index + 1}.xml`,
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
      xml: footerXml(alignment, numbers, options),
      owner,
      relationship: 'footer',
      id: idOf(type),
    })),
  };
}

/** Id of the relationship by which the section knows a footer. */
function idOf(type: 'default' | 'even'): string {
  return `footer-${type}`;
}

function footerXml(alignment: string, { format, font, size }: PageNumbers, { fonts }: ResolvedOptions): Wml {
  const name = fonts[font]?.name ?? font;
  const halfPoints = pointsOf(size) * 2;
  const look = propertiesXml([
    ['rFonts', { ascii: name, hAnsi: name, eastAsia: name, cs: name }],
    ['sz', { val: halfPoints }],
    ['szCs', { val: halfPoints }],
  ]);
  const run = (text: string) => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  const page = `<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`;
  const content = format === 'dashes' ? run('— ') + page + run(' —') : page;
  return `<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="${alignment}"/></w:pPr>${content}</w:p></w:ftr>`;
}
