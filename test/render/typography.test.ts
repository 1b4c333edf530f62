import { formatDocument } from '../../src/format/format-document';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { nodeXml } from '../../src/ooxml/xml-node';
import { docx, list, p, r, style, type Fonts, type Xml } from '../builders/docx';
import { findLibreOffice } from '../setup/libreoffice';
import { standIns } from './faces';
import { faultsOf, pitches, type Expected } from './measure';
import { render, type Rendering } from './pdf';

/**
 * The proof on paper: LibreOffice lays the formatted document out, and the PDF is measured. Exact line spacing in a
 * document whose page has a line grid, indents in characters, and the face of every single character.
 */

const soffice = findLibreOffice();
const fonts = process.platform === 'linux' && soffice !== undefined ? standIns() : null;
const measured = soffice !== undefined && fonts !== null ? test : test.skip;
if (fonts === null) {
  process.stderr.write(
    'test/render 跳过：需要 Linux、LibreOffice、poppler-utils 和字体 fonts-noto-cjk、fonts-noto-cjk-extra。\n',
  );
}

const MARGIN = { left: 90 };

const TITLE = '以“五个一”机制建强乡村应急救护队伍';
const BYLINE = '青禾市松岭区红十字会';
const H1 = '一、背景介绍';
const H1_AUTOMATIC = '主要做法';
const H2_LEAD = '（一）建强“三支队伍”。';
const H2_REST =
  '区红十字会从卫生院、学校和蓝天救援队里选拔了48名救护师资，分片包干到12个乡镇，每月开展一次集中培训，做到“村村有人会、户户有人懂”——全区持证救护员达到4903人……';
const H3 = '1.坚持固定阵地与流动课堂相结合';
const BODY =
  '松岭区地处山区，常住人口30.6万人，救护车平均到达时间超过25分钟。2022年以来，区红十字会坚持“人民至上、生命至上”，把应急救护培训送进机关、学校、企业和村社区，先后举办培训班85期，发放救护员证4903本，群众知晓率由39%提高到88%，CPR和AED的使用方法逐步普及。';

const EXPECTED: readonly Expected[] = [
  { place: 'centred', parts: [{ text: TITLE, face: '小标宋', size: 22 }] },
  { place: 'centred', parts: [{ text: BYLINE, face: '楷体', size: 16 }] },
  { place: 'indented', parts: [{ text: H1, face: '黑体', size: 16 }] },
  { place: 'indented', parts: [{ text: BODY, face: '仿宋', size: 16 }] },
  { place: 'indented', parts: [{ text: `一、${H1_AUTOMATIC}`, face: '黑体', size: 16 }] },
  {
    place: 'indented',
    parts: [
      { text: H2_LEAD, face: '楷体', size: 16 },
      { text: H2_REST, face: '仿宋', size: 16 },
    ],
  },
  { place: 'indented', parts: [{ text: H3, face: '仿宋', size: 16 }] },
  { place: 'indented', parts: [{ text: BODY, face: '仿宋', size: 16 }] },
];

/** The same text as people send it: copied from the web, spaced by hand, half of it bold, on a page with a line grid. */
function messy(): Uint8Array {
  const web: Fonts = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '微软雅黑', hint: 'default' };
  const theme: Fonts = { asciiTheme: 'minorEastAsia', hAnsiTheme: 'minorEastAsia', eastAsiaTheme: 'minorEastAsia' };
  return docx({
    styles: [style('a', 'Normal', { default: true, paragraph: { jc: 'both' }, run: { size: 10.5 } })],
    lists: [list(1, [['chineseCounting', '%1、']])],
    body: [
      p(r(TITLE, { fonts: '黑体', size: 18, bold: true }), {
        jc: 'left',
        ind: { firstLineChars: 200, firstLine: 720 },
      }),
      p(r(BYLINE, { fonts: theme, size: 12 }), { jc: 'right' }),
      p(r('一、', { fonts: web, bold: true, color: 'FF0000' }) + r('背景介绍', { fonts: theme, size: 14, bold: true })),
      p(r(`　　${BODY}`, { fonts: web, size: 14, spacing: 20 }), {
        spacing: { line: 360, lineRule: 'auto', beforeLines: 50, before: 156 },
      }),
      p(r(H1_AUTOMATIC, { fonts: '宋体', size: 14, bold: true }), {
        list: [1, 0],
        spacing: { line: 300, lineRule: 'exact' },
      }),
      p(r(H2_LEAD + H2_REST, { fonts: theme, size: 12, scale: 90 }), { ind: { left: 420, leftChars: 200 } }),
      p(r(H3, { fonts: web, size: 12, bold: true }), { spacing: { line: 570, lineRule: 'auto' } }),
      p(r(BODY, { fonts: theme }), { ind: { hanging: 420, hangingChars: 200, left: 420 } }),
    ],
  });
}

describe('what comes out on paper', () => {
  const renderings: Record<string, Rendering> = {};

  beforeAll(() => {
    if (soffice === undefined || fonts === null) return;
    const formatted = formatDocument(messy(), nodeXml, redcross2022, {}).bytes;
    Object.assign(
      renderings,
      render(soffice, fonts, { formatted, before: messy(), multiple: wrongRule(), song: wrongFace() }),
    );
  });

  measured('is the notice: faces, sizes, pitch of exactly 28.5 pt, indents of two characters', () => {
    expect(faultsOf(renderings['formatted']!, EXPECTED, MARGIN, fonts!)).toEqual([]);
    expect(
      pitches(renderings['formatted']!.lines).filter((pitch) => Math.abs(pitch - 28.5) < 0.1).length,
    ).toBeGreaterThan(15);
  });

  // Negative controls: the measure must see what is wrong, else it proves nothing.

  measured('was not the notice before', () => {
    expect(kinds(faultsOf(renderings['before']!, EXPECTED, MARGIN, fonts!))).toEqual([
      'centre',
      'font',
      'indent',
      'pitch',
    ]);
  });

  measured('is not the notice when 28.5 pt is written as a multiple, as paragraph.lineSpacing does', () => {
    expect(kinds(faultsOf(renderings['multiple']!, [bodyOnly('仿宋')], MARGIN, fonts!))).toEqual(['pitch']);
  });

  measured('is not the notice in another face', () => {
    expect(kinds(faultsOf(renderings['song']!, [bodyOnly('仿宋')], MARGIN, fonts!))).toEqual(['font']);
  });
});

function bodyOnly(face: '仿宋'): Expected {
  return { place: 'indented', parts: [{ text: BODY, face, size: 16 }] };
}

const INDENT = { firstLineChars: 200, firstLine: 640 };

function wrongRule(): Uint8Array {
  return single(
    p(r(BODY, { fonts: '仿宋_GB2312', size: 16 }), {
      snapToGrid: false,
      spacing: { line: 570, lineRule: 'auto' },
      ind: INDENT,
    }),
  );
}

function wrongFace(): Uint8Array {
  return single(
    p(r(BODY, { fonts: '黑体', size: 16 }), {
      snapToGrid: false,
      spacing: { line: 570, lineRule: 'exact' },
      ind: INDENT,
    }),
  );
}

function single(paragraph: Xml): Uint8Array {
  return docx({ body: [paragraph] });
}

function kinds(faults: readonly string[]): string[] {
  return [...new Set(faults.map((fault) => fault.split(':', 1)[0]!))].sort();
}
