import { docx, p, r, style } from '../../builders/docx';
import { bodyXml, refusal, withWord } from './support';

const NORMAL = style('a', 'Normal', { default: true });

test('lineSpacing gives a multiple: the number of exactly 28.5 points with the wrong rule', () =>
  withWord(docx({ body: [p('文')] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().lineSpacing = 28.5;
      await context.sync();
    });
    expect(bodyXml(word)).toContain('<w:spacing w:line="570" w:lineRule="auto"/>');
  }));

test.each([
  ['becomes-multiple', 'auto'],
  ['stays-exact', 'exact'],
] as const)('lineSpacing on an exact paragraph: %s', (lineSpacingOnExact, rule) =>
  withWord(
    docx({ body: [p('文', { spacing: { line: 400, lineRule: 'exact' } })] }),
    { quirks: { lineSpacingOnExact } },
    async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().lineSpacing = 28.5;
        await context.sync();
      });
      expect(bodyXml(word)).toContain(`<w:spacing w:line="570" w:lineRule="${rule}"/>`);
    },
  ),
);

test('lineSpacing 0 is refused', () =>
  withWord(docx({ body: [p('文')] }), {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().lineSpacing = 0;
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'InvalidArgument' });
  }));

test('firstLineIndent writes points; an indent in characters goes on to win', () =>
  withWord(
    docx({ body: [p(r('文', { size: 16 }), { ind: { firstLineChars: 200 }, mark: { size: 16 } })] }),
    {},
    async (word) => {
      await word.Word.run(async (context) => {
        const paragraph = context.document.body.paragraphs.getFirst();
        paragraph.firstLineIndent = 10;
        await context.sync();
        paragraph.load('firstLineIndent');
        await context.sync();
        expect(paragraph.firstLineIndent).toBe(32);
      });
      expect(bodyXml(word)).toContain('<w:ind w:firstLineChars="200" w:firstLine="200"/>');
    },
  ));

test('a negative firstLineIndent hangs', () =>
  withWord(docx({ body: [p('文', { ind: { firstLine: 400 } })] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().firstLineIndent = -21;
      await context.sync();
    });
    expect(bodyXml(word)).toContain('<w:ind w:hanging="420"/>');
  }));

test('paragraph properties are written in schema order and read back from the style', () =>
  withWord(
    docx({
      body: [p('文')],
      styles: [style('a', 'Normal', { default: true, paragraph: { jc: 'right', spacing: { after: 120 } } })],
    }),
    {},
    async (word) => {
      await word.Word.run(async (context) => {
        const paragraph = context.document.body.paragraphs.getFirst();
        paragraph.load('alignment,spaceAfter,outlineLevel');
        await context.sync();
        expect([paragraph.alignment, paragraph.spaceAfter, paragraph.outlineLevel]).toEqual(['Right', 6, 10]);
        paragraph.outlineLevel = 1;
        paragraph.alignment = 'Left';
        paragraph.leftIndent = 0;
        paragraph.spaceBefore = 12;
        await context.sync();
      });
      expect(bodyXml(word)).toContain(
        '<w:pPr><w:spacing w:before="240"/><w:ind w:left="0"/><w:jc w:val="left"/><w:outlineLvl w:val="0"/></w:pPr>',
      );
    },
  ));

describe('font', () => {
  test.each([
    ['all', '<w:rFonts w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋"/>'],
    ['latin-only', '<w:rFonts w:eastAsiaTheme="minorEastAsia" w:ascii="仿宋" w:hAnsi="仿宋"/>'],
  ] as const)('name writes slots: %s', (fontNameSlots, expected) =>
    withWord(
      docx({ body: [p(r('文', { fonts: { eastAsiaTheme: 'minorEastAsia' } }))] }),
      { quirks: { fontNameSlots } },
      async (word) => {
        await word.Word.run(async (context) => {
          context.document.body.paragraphs.getFirst().getRange('Content').font.name = '仿宋';
          await context.sync();
        });
        expect(bodyXml(word)).toContain(expected);
      },
    ),
  );

  test('of a stretch changes that stretch alone', () =>
    withWord(docx({ body: [p('一个小程序')] }), {}, async (word) => {
      await word.Word.run(async (context) => {
        const { font } = context.document.body.paragraphs.getFirst().search('小').getFirst();
        font.bold = true;
        font.size = 16;
        font.color = '#c00000';
        font.underline = 'Single';
        font.highlightColor = '#FFFF00';
        await context.sync();
      });
      expect(bodyXml(word)).toContain(
        '<w:r><w:t xml:space="preserve">一个</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/><w:color w:val="C00000"/><w:sz w:val="32"/>' +
          '<w:szCs w:val="32"/><w:highlight w:val="yellow"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">小</w:t></w:r>' +
          '<w:r><w:t xml:space="preserve">程序</w:t></w:r>',
      );
    }));

  test('switched off is written out, so that it beats the style', () =>
    withWord(
      docx({ body: [p('文')], styles: [style('a', 'Normal', { default: true, run: { bold: true } })] }),
      {},
      async (word) => {
        await word.Word.run(async (context) => {
          const { font } = context.document.body.paragraphs.getFirst();
          font.bold = false;
          await context.sync();
          font.load('bold');
          await context.sync();
          expect(font.bold).toBe(false);
        });
        expect(bodyXml(word)).toContain('<w:b w:val="0"/>');
      },
    ));

  test('tells what is common: mixed values are null or empty', () =>
    withWord(
      docx({ body: [p(r('一', { size: 16, bold: true, color: 'FF0000' }) + r('二', { size: 12 }))], styles: [NORMAL] }),
      {},
      ({ Word }) =>
        Word.run(async (context) => {
          const { font } = context.document.body.paragraphs.getFirst();
          font.load('size,bold,color,italic');
          await context.sync();
          expect([font.size, font.bold, font.color, font.italic]).toEqual([null, null, '', false]);
        }),
    ));

  test.each([['nameFarEast'], ['reset']] as const)('%s is ApiNotFound without WordApiDesktop 1.3', (member) =>
    withWord(docx({ body: [p('文')] }), {}, async ({ Word }) => {
      const run = Word.run(async (context) => {
        const { font } = context.document.body;
        if (member === 'reset') font.reset();
        else font.nameFarEast = '仿宋';
        await context.sync();
      });
      expect((await refusal(run)).code).toBe('ApiNotFound');
    }),
  );
});
