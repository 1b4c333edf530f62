import { docx, list, p, r, style } from '../../builders/docx';
import { bodyXml, refusal, styles, withWord } from './support';

const STYLES = [
  style('a', 'Normal', { default: true }),
  style('1', 'heading 1', { basedOn: 'a', run: { size: 22 } }),
  style('Case1', '案例正文v1', { run: { size: 16 } }),
  style('Em1', '案例强调v1', { type: 'character', run: { bold: true } }),
];
const long = '应急救护培训进社区';

function draft(...body: string[]): Uint8Array {
  return docx({ body, styles: STYLES, lists: [list(1, [['chineseCounting', '%1、']])] });
}

test('built-in styles have their Chinese names, whatever their ids', () =>
  withWord(draft(p('题', { style: '1' }), p('文'), p('己', { style: 'Case1' })), {}, async (word) => {
    expect(await styles(word)).toEqual(['标题 1', '正文', '案例正文v1']);
    await word.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/styleBuiltIn');
      await context.sync();
      expect(paragraphs.items.map(({ styleBuiltIn }) => styleBuiltIn)).toEqual(['Heading1', 'Normal', 'Other']);
      paragraphs.items[1]!.styleBuiltIn = 'Heading1';
      paragraphs.items[2]!.style = 'Heading 1';
      await context.sync();
    });
    expect(await styles(word)).toEqual(['标题 1', '标题 1', '标题 1']);
  }));

test('a range gives a paragraph style to every paragraph that it touches', () =>
  withWord(draft(p('一'), p('二'), p('三'), p('四')), {}, async (word) => {
    await word.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items');
      await context.sync();
      const [, second, third] = paragraphs.items;
      second!.getRange('Whole').expandTo(third!.getRange('Whole')).style = '案例正文v1';
      await context.sync();
    });
    expect(await styles(word)).toEqual(['正文', '案例正文v1', '案例正文v1', '正文']);
  }));

test('a character style goes to the text of the range alone', () =>
  withWord(draft(p('救护员证')), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().search('护员').getFirst().style = '案例强调v1';
      await context.sync();
    });
    expect(bodyXml(word)).toContain(
      '<w:r><w:rPr><w:rStyle w:val="Em1"/></w:rPr><w:t xml:space="preserve">护员</w:t></w:r>',
    );
    expect(await styles(word)).toEqual(['正文']);
  }));

test.each([['ItemNotFound'], ['InvalidArgument']] as const)('a style that is not there: %s', (unknownStyle) =>
  withWord(draft(p('文')), { quirks: { unknownStyle } }, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().style = '没有';
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: unknownStyle });
  }),
);

describe('direct formatting under a new style', () => {
  const body = p(r(long, { fonts: '宋体', size: 12 }) + r('重点', { bold: true, fonts: '宋体' }), {
    jc: 'center',
    ind: { firstLineChars: 200 },
    mark: { size: 12 },
  });
  async function assigned(
    styleAssignment: 'keeps-direct' | 'clears-paragraph-and-majority-run' | 'clears-paragraph-and-run',
  ): Promise<string> {
    let xml = '';
    await withWord(draft(body), { quirks: { styleAssignment } }, async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().style = '案例正文v1';
        await context.sync();
      });
      xml = bodyXml(word);
    });
    return xml;
  }

  test('stays on some hosts', async () => {
    const xml = await assigned('keeps-direct');
    expect(xml).toContain('<w:jc w:val="center"/>');
    expect(xml).toContain('w:eastAsia="宋体"');
    expect(xml).toContain('<w:sz w:val="24"/>');
  });

  test('on the desktop goes from the paragraph, and from runs where it covers more than half', async () => {
    const xml = await assigned('clears-paragraph-and-majority-run');
    expect(xml).not.toContain('w:jc w:val="center"');
    expect(xml).not.toContain('firstLineChars');
    expect(xml).not.toContain('宋体');
    expect(xml).not.toContain('<w:sz w:val="24"/>');
    expect(xml).toContain('<w:b/>');
  });

  test('may go altogether', async () => {
    expect(await assigned('clears-paragraph-and-run')).not.toContain('<w:b/>');
  });
});

test.each([
  ['kept', true],
  ['removed', false],
] as const)('direct list membership is %s', (numberingOnStyle, inList) =>
  withWord(draft(p('项', { list: [1, 0] })), { quirks: { numberingOnStyle } }, (word) =>
    word.Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst();
      paragraph.style = '案例正文v1';
      paragraph.load('isListItem');
      await context.sync();
      expect(paragraph.isListItem).toBe(inList);
    }),
  ),
);

describe('Style objects', () => {
  test('are found by name, and tell and take formatting', () =>
    withWord(draft(p('文', { style: 'Case1' })), {}, (word) =>
      word.Word.run(async (context) => {
        const own = context.document.getStyles().getByNameOrNullObject('案例正文v1');
        const none = context.document.getStyles().getByNameOrNullObject('没有');
        own.load('nameLocal,inUse,builtIn,type,font/size,paragraphFormat/alignment');
        await context.sync();
        expect(none.isNullObject).toBe(true);
        expect([own.nameLocal, own.inUse, own.builtIn, own.type]).toEqual(['案例正文v1', true, false, 'Paragraph']);
        expect([own.font.size, own.paragraphFormat.alignment]).toEqual([16, 'Left']);
        own.font.size = 15;
        own.paragraphFormat.alignment = 'Centered';
        const paragraph = context.document.body.paragraphs.getFirst().load('alignment,font/size');
        await context.sync();
        expect([paragraph.alignment, paragraph.font.size]).toEqual(['Centered', 15]);
      }),
    ));

  test('are deleted, and their paragraphs look as the default style does', () =>
    withWord(draft(p('文', { style: 'Case1' })), {}, async (word) => {
      await word.Word.run(async (context) => {
        context.document.getStyles().getByNameOrNullObject('案例正文v1').delete();
        await context.sync();
      });
      expect(await styles(word)).toEqual(['正文']);
    }));

  test('are ApiNotFound before WordApi 1.5', () =>
    withWord(draft(p('文')), { profile: 'ltsc2021' }, async ({ Word }) => {
      const run = Word.run(async (context) => {
        context.document.getStyles().load('items/nameLocal');
        await context.sync();
      });
      expect(await refusal(run)).toMatchObject({ code: 'ApiNotFound' });
    }));
});
