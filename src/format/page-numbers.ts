import { type Finding, finding } from '../draft/finding';
import type { Notice, PageNumbers } from '../notice/notice';
import type { ResolvedOptions } from '../notice/options';
import { pointsOf, sizeLabel } from '../notice/sizes';
import { descendants, isNamed, wAttribute } from '../ooxml/dom';
import { W } from '../ooxml/namespaces';
import type { Package } from '../ooxml/package/package';

/**
 * What is left to the author where a notice numbers pages: headers and footers that a document has are never changed. Whether
 * it has numbers is not always to be seen, since some kinds of Word hand out a document without its footers.
 */
export function pageNumbersLeft(pkg: Package, notice: Notice, options: ResolvedOptions): Finding[] {
  const { pageNumbers } = notice.typography;
  if (!pageNumbers || hasPageNumbers(pkg)) return [];
  const message = `通知要求有页码：${phraseOf(pageNumbers, options)}。已有文档的页眉和页脚不改，还没有页码的，请在 Word 里加上。`;
  return [finding('page-numbers', 'advice', message, { clause: pageNumbers.clause, steps: stepsOf(pageNumbers) })];
}

function phraseOf({ position, format, font, size, firstPage }: PageNumbers, { fonts }: ResolvedOptions): string {
  return [
    position === 'center' ? '在页脚居中' : '在页脚外侧（单页居右、双页居左）',
    `${sizeLabel(pointsOf(size))}${fonts[font]?.name ?? font}`,
    ...(format === 'dashes' ? ['写成“— 1 —”的样子'] : []),
    ...(firstPage ? [] : ['第一页不写']),
  ].join('，');
}

function stepsOf({ position, firstPage }: PageNumbers): string[] {
  // Ticked after the numbers are in, odd and even pages would leave the footers of even pages empty.
  if (position === 'outside') {
    return [
      `双击页脚，在“页眉和页脚”选项卡勾选${firstPage ? '' : '“首页不同”和'}“奇偶页不同”`,
      `光标放在${firstPage ? '' : '第一页以外的'}单页上：“插入”选项卡 → 页码 → 页面底端，选居右的`,
      '再放到双页上：同样插入，选居左的',
    ];
  }
  return ['“插入”选项卡 → 页码 → 页面底端', ...(firstPage ? [] : ['在“页眉和页脚”选项卡勾选“首页不同”'])];
}

/** Whether a header or footer counts pages; the code of a field may be cut over several runs. */
function hasPageNumbers(pkg: Package): boolean {
  return pkg.relationships(pkg.mainPart).some(({ type, target, external }) => {
    const root = external || !/\/(?:header|footer)$/u.test(type) ? null : pkg.document(target)?.documentElement;
    if (root == null) return false;
    let codes = '';
    for (const element of descendants(root)) {
      if (isNamed(element, W, 'instrText')) codes += element.textContent ?? '';
      else if (isNamed(element, W, 'fldSimple')) codes += ` ${wAttribute(element, 'instr') ?? ''} `;
      else if (isNamed(element, W, 'fldChar')) codes += ' ';
    }
    return /\bPAGE\b/iu.test(codes);
  });
}
