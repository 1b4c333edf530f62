import type { EffectiveParagraph, EffectiveRun, Formatting } from '../../ooxml/effective';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';

/**
 * Says in one line how a paragraph is set, as Word's font and paragraph boxes would: a free font on this machine may look
 * like another one, the names never do.
 */
export function describeFormat(paragraph: XmlElement, formatting: Formatting): string {
  const run = Array.from(paragraph.getElementsByTagNameNS(W, 'r'))[0];
  const look = run ? formatting.run(run) : formatting.mark(paragraph);
  return [fontOf(look), sizeOf(look), ...paragraphOf(formatting.paragraph(paragraph))].join(' · ');
}

function fontOf(run: EffectiveRun): string {
  const chinese = run.fonts.eastAsia ?? '未指定字体';
  const latin = run.fonts.ascii ?? chinese;
  return (latin === chinese ? chinese : `${chinese} / ${latin}`) + (run.bold ? ' 加粗' : '');
}

/** Chinese names of type sizes in half-points (GB/T 9704 and Word use the same ones). */
const SIZE_NAMES: Readonly<Record<number, string>> = {
  84: '初号',
  72: '小初',
  52: '一号',
  48: '小一',
  44: '二号',
  36: '小二',
  32: '三号',
  30: '小三',
  28: '四号',
  24: '小四',
  21: '五号',
  18: '小五',
};

function sizeOf(run: EffectiveRun): string {
  const name = SIZE_NAMES[run.size];
  return name === undefined ? `${run.size / 2} 磅` : `${name}（${run.size / 2} 磅）`;
}

const ALIGNMENT_NAMES: Readonly<Record<string, string>> = {
  left: '左对齐',
  center: '居中',
  right: '右对齐',
  both: '两端对齐',
  distribute: '分散对齐',
};

function paragraphOf(look: EffectiveParagraph): string[] {
  return [ALIGNMENT_NAMES[look.alignment] ?? look.alignment, firstLineOf(look), linesOf(look)].filter(
    (part) => part !== '',
  );
}

function firstLineOf({ indent: { firstLine, firstLineChars } }: EffectiveParagraph): string {
  const amount = firstLineChars !== 0 ? firstLineChars : firstLine;
  if (amount === 0) return '';
  const size = firstLineChars !== 0 ? `${Math.abs(amount) / 100} 字符` : `${Math.abs(amount) / 20} 磅`;
  return `${amount > 0 ? '首行缩进' : '悬挂缩进'} ${size}`;
}

function linesOf({ spacing: { line, lineRule } }: EffectiveParagraph): string {
  if (lineRule === 'exact') return `固定值 ${line / 20} 磅`;
  if (lineRule === 'atLeast') return `最小值 ${line / 20} 磅`;
  return `${Math.round((line / 240) * 100) / 100} 倍行距`;
}
