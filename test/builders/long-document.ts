import { docx } from './docx';
import { list, p, r, style, table, type Xml } from './wordml';

const SENTENCE = '县红十字会组织志愿者走进乡镇，开展应急救护培训，让更多群众学会自救互救。';

/** A manuscript of that many paragraphs: every twentieth a numbered heading. */
export function longDocument(paragraphs: number): Uint8Array {
  return docx({
    styles: [
      style('a', 'Normal', {
        default: true,
        run: { fonts: '仿宋_GB2312', size: 16 },
        paragraph: { spacing: { line: 570, lineRule: 'exact' }, ind: { firstLineChars: 200, firstLine: 640 } },
      }),
      style('1', 'heading 1', { basedOn: 'a', run: { fonts: '黑体' }, paragraph: { outlineLvl: 0 } }),
    ],
    lists: [list(1, [['decimal', '%1、']])],
    body: Array.from({ length: paragraphs }, (_, index) => longParagraph(index)),
  });
}

function longParagraph(index: number): Xml {
  if (index % 20 === 0) return p('基本做法', { style: '1', list: [1, 0] });
  return p(r(SENTENCE.repeat(1 + (index % 3))) + r(`（第${index}段）`, { bold: true }));
}

/** One table of that many rows, four cells each. */
export function longTable(rows: number): Uint8Array {
  return docx({
    body: [table(Array.from({ length: rows }, (_, row) => [`${row}`, '城关镇', '应急救护培训', '2316 人次']))],
  });
}

/** One table of that many cells, four a row, each with a look of its own, as offices fill them in. */
export function longSheet(cells: number): Uint8Array {
  const look = { fonts: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', hint: 'eastAsia' }, size: 10.5 } as const;
  const cell = (index: number) => p(r(`第${index}号应急救护员`, look), { jc: 'center', mark: look });
  const rows = Array.from({ length: cells / 4 }, (_, row) => [0, 1, 2, 3].map((column) => cell(row * 4 + column)));
  return docx({ body: [p('应急救护员登记表'), table(rows)] });
}
