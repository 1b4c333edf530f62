import { bookmark, control, docx, list, p, r, style } from '../../builders/docx';
import type { OpenDocument, OpenOptions } from '../client';
import { bodyXml, flatOpc, partXml, refusal, styles, texts, withWord } from './support';

const NORMAL = style('a', 'Normal', { default: true });
const OWN = style('Case1', '案例正文v1', { run: { size: 16 } });
const bytes = docx({ body: [p('甲', { jc: 'right' }), p('乙')], styles: [NORMAL] });

async function insert(
  word: OpenDocument,
  ooxml: string,
  where: (context: Word.RequestContext) => {
    insertOoxml(ooxml: string, location: 'Replace' | 'Start' | 'End'): unknown;
  },
  location: 'Replace' | 'Start' | 'End',
): Promise<void> {
  await word.Word.run(async (context) => {
    where(context).insertOoxml(ooxml, location);
    await context.sync();
  });
}

const body = (context: Word.RequestContext): Word.Body => context.document.body;
const first = (context: Word.RequestContext): Word.Paragraph => context.document.body.paragraphs.getFirst();

const two = flatOpc([p('新一', { style: 'Case1' }), p('新二', { style: 'Case1' })], [OWN]);

describe('the last inserted paragraph', () => {
  test('melts into the paragraph that it is inserted at and loses its style', () =>
    withWord(bytes, { quirks: { bodyInsert: 'exact' } }, async (word) => {
      await insert(word, two, body, 'End');
      expect(await texts(word)).toEqual(['甲', '乙', '新一', '新二']);
      expect(await styles(word)).toEqual(['正文', '正文', '案例正文v1', '正文']);
    }));

  test('keeps its style on hosts where it stays', () =>
    withWord(bytes, { quirks: { bodyInsert: 'exact', lastInsertedParagraph: 'stays' } }, async (word) => {
      await insert(word, two, body, 'End');
      expect(await styles(word)).toEqual(['正文', '正文', '案例正文v1', '案例正文v1']);
    }));

  test('melts into what follows in the middle of a paragraph; the first joins what stands before', () =>
    withWord(docx({ body: [p('头尾', { jc: 'right' })], styles: [NORMAL] }), {}, async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.search('头').getFirst().insertOoxml(two, 'After');
        await context.sync();
      });
      expect(await texts(word)).toEqual(['头新一', '新二尾']);
      expect(await styles(word)).toEqual(['案例正文v1', '正文']);
      expect(bodyXml(word).match(/<w:jc w:val="right"\/>/g)).toHaveLength(1);
    }));
});

test('Replace of a paragraph leaves its mark behind the inserted ones', () =>
  withWord(bytes, {}, async (word) => {
    await insert(word, flatOpc([p('换', { style: 'Case1' }), p()], [OWN]), first, 'Replace');
    expect(await texts(word)).toEqual(['换', '', '乙']);
    expect(await styles(word)).toEqual(['案例正文v1', '正文', '正文']);
  }));

test.each([
  ['loses-properties', '正文'],
  ['keeps-properties', '案例正文v1'],
] as const)('a package of one paragraph %s', (singleInsertedParagraph, expected) =>
  withWord(bytes, { quirks: { singleInsertedParagraph } }, async (word) => {
    await insert(word, flatOpc([p('换', { style: 'Case1' })], [OWN]), first, 'Replace');
    expect(await texts(word)).toEqual(['换', '乙']);
    expect((await styles(word))[0]).toBe(expected);
  }),
);

test.each([
  ['adds-empty-paragraph', ['甲', '乙', '新一', '新二', '']],
  ['exact', ['甲', '乙', '新一', '新二']],
] as const)('what the body has afterwards: %s', (bodyInsert, expected) =>
  withWord(bytes, { quirks: { bodyInsert } }, async (word) => {
    await insert(word, two, body, 'End');
    expect(await texts(word)).toEqual(expected);
  }),
);

test.each([
  ['new-paragraph', ['甲', '乙', '新一', '新二'], ['正文', '正文', '案例正文v1', '正文']],
  ['joins-last-paragraph', ['甲', '乙新一', '新二'], ['正文', '案例正文v1', '正文']],
] as const)('at the end of the body: %s', (bodyInsertAtEnd, text, style) =>
  withWord(bytes, { quirks: { bodyInsertAtEnd, bodyInsert: 'exact' } }, async (word) => {
    await insert(word, two, body, 'End');
    expect(await texts(word)).toEqual(text);
    expect(await styles(word)).toEqual(style);
  }),
);

test('Start and Replace of the body', () =>
  withWord(bytes, { quirks: { bodyInsert: 'exact' } }, async (word) => {
    await insert(word, two, body, 'Start');
    expect(await texts(word)).toEqual(['新一', '新二甲', '乙']);
    await insert(word, two, body, 'Replace');
    expect(await texts(word)).toEqual(['新一', '新二']);
  }));

describe('styles of the package', () => {
  const resident = style('Case1', '案例正文v1', { run: { size: 10 } });
  const inUse = docx({ body: [p('用', { style: 'Case1' })], styles: [NORMAL, resident] });
  const unused = docx({ body: [p('不用')], styles: [NORMAL, resident] });
  const size = (half: number): string => `<w:sz w:val="${half}"/>`;

  async function stylesAfter(file: Uint8Array, quirks: OpenOptions['quirks'], ooxml = two): Promise<string> {
    let xml = '';
    await withWord(file, { ...(quirks && { quirks }) }, async (word) => {
      await insert(word, ooxml, body, 'End');
      xml = partXml(word.host, '/word/styles.xml');
    });
    return xml;
  }

  test('lose against those of the document that are in use', async () => {
    const xml = await stylesAfter(inUse, {});
    expect(xml).toContain(size(20));
    expect(xml).not.toContain(size(32));
  });

  test('replace those that are not in use', async () => {
    const xml = await stylesAfter(unused, {});
    expect(xml).toContain(size(32));
    expect(xml).not.toContain(size(20));
    expect(xml.match(/案例正文v1/g)).toHaveLength(1);
  });

  test('or lose against all of them', async () => {
    expect(await stylesAfter(unused, { styleClash: 'resident-always' })).not.toContain(size(32));
  });

  test('come only if the text uses them; document defaults and Normal never do', async () => {
    const more = flatOpc(
      [p('新一', { style: 'Case1' }), p()],
      [
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="99"/></w:rPr></w:rPrDefault></w:docDefaults>',
        style('a', 'Normal', { default: true, run: { size: 33 } }),
        style('Base', '案例基础', { run: { size: 17 } }),
        style('Case1', '案例正文v1', { basedOn: 'Base', run: { size: 16 } }),
        style('Other', '没用到'),
      ],
    );
    const xml = await stylesAfter(docx({ body: [p('文')], styles: [NORMAL] }), {}, more);
    expect(xml).toContain('案例基础');
    expect(xml).not.toContain('没用到');
    expect(xml).not.toContain('w:val="99"');
    expect(xml).not.toContain(size(66));
  });

  test('get another id where theirs is taken', () =>
    withWord(
      docx({ body: [p('旧', { style: 'Case1' })], styles: [NORMAL, style('Case1', '别的样式')] }),
      { quirks: { bodyInsert: 'exact' } },
      async (word) => {
        await insert(word, two, body, 'End');
        // The last inserted paragraph has the properties of the last one of the document.
        expect(await styles(word)).toEqual(['别的样式', '案例正文v1', '别的样式']);
        expect(partXml(word.host, '/word/styles.xml')).toContain('w:styleId="Case11"');
      },
    ));
});

test('lists of the package become new lists', () =>
  withWord(
    docx({
      body: [p('旧项', { list: [1, 0] })],
      styles: [NORMAL],
      lists: [list(1, [['decimal', '%1.']])],
    }),
    { quirks: { bodyInsert: 'exact', lastInsertedParagraph: 'stays' } },
    async (word) => {
      const ooxml = flatOpc(
        [p('新项', { list: [1, 0] }), p('新项二', { list: [1, 0] })],
        [],
        [list(1, [['chineseCounting', '%1、']])],
      );
      await insert(word, ooxml, body, 'End');
      await word.Word.run(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load('items/listItemOrNullObject/listString,items/listOrNullObject/id');
        await context.sync();
        expect(
          paragraphs.items.map(({ listItemOrNullObject, listOrNullObject }) => [
            listOrNullObject.id,
            listItemOrNullObject.listString,
          ]),
        ).toEqual([
          [1, '1.'],
          [2, '一、'],
          [2, '二、'],
        ]);
      });
    },
  ));

test('ids of controls are given anew; tags stay', () =>
  withWord(bytes, {}, async (word) => {
    const ooxml = flatOpc([control('case.field', p('填'), '<w:id w:val="77"/>'), p()]);
    await insert(word, ooxml, body, 'End');
    expect(bodyXml(word)).toContain('<w:tag w:val="case.field"/>');
    expect(bodyXml(word)).not.toContain('<w:id w:val="77"/>');
  }));

test('a bookmark moves where one of the same name is inserted; what spans paragraphs stays one bookmark', () =>
  withWord(docx({ body: [p(bookmark('Result', r('甲'))), p('乙')] }), {}, async (word) => {
    const start = '<w:bookmarkStart w:id="0" w:name="result"/>';
    const blocks = [p(start + r('新一')), p(`${r('新二')}<w:bookmarkEnd w:id="0"/>`), p()];
    await insert(word, flatOpc(blocks), body, 'End');
    const ends = [...bodyXml(word).matchAll(/<w:bookmark(Start|End) w:id="(\d+)"/gu)];
    expect(ends.map(([, kind]) => kind)).toEqual(['Start', 'End']);
    expect(ends[0]![2]).toBe(ends[1]![2]);
    expect(bodyXml(word)).toContain('w:name="result"');
  }));
describe('a field of a form', () => {
  const ITEM = '{0C0F3C5E-5E0D-4F35-9F3F-0E2B8C1D7A55}';
  const bound = `<w:dataBinding w:prefixMappings="xmlns:c='urn:case'" w:xpath="/c:case/c:title" w:storeItemID="${ITEM}"/>`;
  const field = (properties: string): string =>
    flatOpc(
      [
        control(
          'case.title',
          p('请填写案例名称'),
          `<w:id w:val="77"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/>${properties}`,
        ),
        p(),
      ],
      [],
      [],
      [{ id: ITEM, xml: '<case xmlns="urn:case"><title/></case>' }],
    );

  test('keeps its tag, title, lock and prompt, and is bound to the data that comes with it', () =>
    withWord(bytes, {}, async (word) => {
      await insert(word, field(bound), body, 'End');
      const xml = bodyXml(word);
      for (const kept of ['<w:tag w:val="case.title"/>', '<w:lock w:val="sdtLocked"/>', '<w:showingPlcHdr/>', bound]) {
        expect(xml).toContain(kept);
      }
      await word.Word.run(async (context) => {
        const field = context.document.contentControls.getByTag('case.title').getFirst();
        field.load('id,title,cannotDelete,placeholderText');
        const data = context.document.customXmlParts.getItem(ITEM).getXml();
        await context.sync();
        expect(field.id).not.toBe(77);
        expect([field.title, field.cannotDelete, field.placeholderText]).toEqual([
          'case.title',
          true,
          '请填写案例名称',
        ]);
        expect(data.value).toBe('<case xmlns="urn:case"><title/></case>');
      });
    }));

  test('that comes twice finds the data of the first time', () =>
    withWord(bytes, {}, async (word) => {
      await insert(word, field(bound), body, 'End');
      await word.Word.run(async (context) => {
        const part = context.document.customXmlParts.getItem(ITEM);
        part.setXml('<case xmlns="urn:case"><title>已填</title></case>');
        await context.sync();
      });
      await insert(word, field(bound), body, 'End');
      await word.Word.run(async (context) => {
        const parts = context.document.customXmlParts.getByNamespace('urn:case');
        const count = parts.getCount();
        const xml = parts.getOnlyItem().getXml();
        const fields = context.document.contentControls.getByTag('case.title').load('items/id');
        await context.sync();
        expect([count.value, xml.value]).toEqual([1, '<case xmlns="urn:case"><title>已填</title></case>']);
        expect(new Set(fields.items.map(({ id }) => id)).size).toBe(2);
      });
    }));
});

test('section properties of the package are ignored', () =>
  withWord(bytes, {}, async (word) => {
    await insert(word, flatOpc([p('一'), p(), '<w:sectPr><w:pgMar w:top="1"/></w:sectPr>']), body, 'End');
    expect(bodyXml(word).match(/<w:sectPr>/g)).toHaveLength(1);
    expect(bodyXml(word)).not.toContain('w:top="1"');
  }));

test('what is no package is refused', () =>
  withWord(bytes, {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.insertOoxml('<w:p/>', 'End');
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'InvalidArgument' });
  }));

describe('getOoxml', () => {
  const file = docx({
    body: [p('甲乙', { jc: 'right' }), p('丙')],
    styles: [NORMAL],
    settings: '<w:trackRevisions/>',
    header: [p('页眉')],
  });
  const of = (
    word: OpenDocument,
    get: (context: Word.RequestContext) => OfficeExtension.ClientResult<string>,
  ): Promise<string> =>
    word.Word.run(async (context) => {
      const result = get(context);
      await context.sync();
      return result.value;
    });

  test('brings styles and theme, not settings', () =>
    withWord(file, {}, async (word) => {
      const xml = await of(word, ({ document }) => document.body.getOoxml());
      expect(xml).toContain('pkg:name="/word/styles.xml"');
      expect(xml).toContain('pkg:name="/word/theme/theme1.xml"');
      expect(xml).not.toContain('settings.xml');
      expect(xml).not.toContain('trackRevisions');
    }));

  test.each([
    ['body-only', false],
    ['with-headers', true],
  ] as const)('headers: %s', (ooxmlOfBody, has) =>
    withWord(file, { quirks: { ooxmlOfBody } }, async (word) => {
      expect((await of(word, ({ document }) => document.body.getOoxml())).includes('页眉')).toBe(has);
    }),
  );

  test('of a stretch brings that stretch, and leaves the document as it is', () =>
    withWord(file, {}, async (word) => {
      const before = bodyXml(word);
      const xml = await of(word, ({ document }) => document.body.search('乙').getFirst().getOoxml());
      expect(xml).toContain('乙');
      expect(xml).not.toContain('甲');
      expect(xml).toContain('<w:jc w:val="right"/>');
      expect(bodyXml(word)).toBe(before);
    }));

  test('goes back in through insertOoxml', () =>
    withWord(file, { quirks: { bodyInsert: 'exact' } }, async (word) => {
      const xml = await of(word, ({ document }) => document.body.getOoxml());
      await insert(word, xml, body, 'Replace');
      expect(await texts(word)).toEqual(['甲乙', '丙']);
    }));
});
