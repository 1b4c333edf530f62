import { unzipSync } from 'fflate';
import { R } from '../../../src/ooxml/namespaces';
import { flatOpcOf } from '../../../src/ooxml/package/new-package';
import { MAIN_PART, wordParts } from '../../../src/ooxml/package/word-parts';
import { PROFILES } from '../../../src/workbench/host/profile';
import { QUIRK_NAMES, QUIRKS } from '../../../src/workbench/host/quirk-list';
import type { Quirks } from '../../../src/workbench/host/quirks';
import { commented, control, docx, list, p, r, style, table } from '../../builders/docx';
import type { OpenDocument } from '../client';
import { bodyXml, flatOpc, styles, withWord } from './support';

test('every quirk has at least two answers, each in words, and a source', () => {
  for (const name of QUIRK_NAMES) {
    const { source, title, values } = QUIRKS[name];
    expect([name, Object.keys(values).length > 1, title !== '', source !== '']).toEqual([name, true, true, true]);
    expect(new Set(Object.values(values)).size).toBe(Object.keys(values).length);
  }
});

test.each(Object.values(PROFILES))('$name has one of the answers of each quirk', ({ quirks }) => {
  expect(Object.keys(quirks).sort()).toEqual([...QUIRK_NAMES].sort());
  for (const name of QUIRK_NAMES) expect(Object.keys(QUIRKS[name].values)).toContain(quirks[name]);
});

/** Runs a test under each answer. */
function underEach<Name extends keyof Quirks>(
  name: Name,
  expected: Readonly<Record<Quirks[Name], unknown>>,
  run: (quirks: Partial<Quirks>) => Promise<unknown>,
): void {
  test.each(Object.entries(expected) as [Quirks[Name], unknown][])(`${name}: %s`, async (value, outcome) => {
    expect(await run({ [name]: value })).toEqual(outcome);
  });
}

async function inWord<Value>(
  bytes: Uint8Array,
  quirks: Partial<Quirks>,
  run: (word: OpenDocument) => Promise<Value>,
): Promise<Value> {
  let value: Value | undefined;
  await withWord(bytes, { profile: 'win365', quirks }, async (word) => {
    value = await run(word);
  });
  return value as Value;
}

const slots = (xml: string) =>
  [...xml.matchAll(/w:(ascii|eastAsia)="(?:方正小标宋简体|黑体)"/g)].map(([, slot]) => slot);

underEach(
  'fontNameSlots',
  {
    all: ['ascii', 'eastAsia', 'ascii', 'eastAsia'],
    'latin-only': ['ascii', 'ascii'],
    'all-if-font-is-known': ['ascii', 'ascii', 'eastAsia'],
  },
  (quirks) =>
    inWord(docx({ body: [p('标题'), p('一级')] }), quirks, async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().font.name = '方正小标宋简体';
        context.document.body.paragraphs.getLast().font.name = '黑体';
        await context.sync();
      });
      return slots(bodyXml(word).replace(/<w:pPr>.*?<\/w:pPr>/g, ''));
    }),
);

underEach('trackingWrite', { obeyed: 'TrackAll', ignored: 'Off' }, (quirks) =>
  inWord(docx({ body: [p('文')] }), quirks, (word) =>
    word.Word.run(async (context) => {
      context.document.changeTrackingMode = 'TrackAll';
      context.document.load('changeTrackingMode');
      await context.sync();
      return context.document.changeTrackingMode;
    }),
  ),
);

underEach('characterIndent', { replaces: '200', adds: '400' }, (quirks) =>
  inWord(docx({ body: [p('文')] }), quirks, async (word) => {
    await word.Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst();
      paragraph.indentFirstLineCharacterWidth(2);
      paragraph.indentFirstLineCharacterWidth(2);
      await context.sync();
    });
    return /w:firstLineChars="(\d+)"/.exec(bodyXml(word))?.[1];
  }),
);

underEach('fontReset', { 'keeps-character-style': true, 'removes-character-style': false }, (quirks) =>
  inWord(
    docx({
      body: [p(r('文', { style: 'strong', italic: true }))],
      styles: [style('strong', 'Strong', { type: 'character' })],
    }),
    quirks,
    async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().font.reset();
        await context.sync();
      });
      expect(bodyXml(word)).not.toContain('<w:i/>');
      return bodyXml(word).includes('<w:rStyle');
    },
  ),
);

underEach('numberingOnReset', { kept: true, removed: false }, (quirks) =>
  inWord(
    docx({ body: [p('文', { list: [1, 0], jc: 'center' })], lists: [list(1, [['decimal', '%1.']])] }),
    quirks,
    async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().reset();
        await context.sync();
      });
      expect(bodyXml(word)).not.toContain('<w:jc');
      return bodyXml(word).includes('<w:numPr>');
    },
  ),
);

underEach('insertedNumbering', { 'new-list': true, lost: false }, (quirks) =>
  inWord(docx({ body: [p('文')] }), quirks, async (word) => {
    const numbered = p('项', { list: [1, 0] });
    await word.Word.run(async (context) => {
      context.document.body.insertOoxml(flatOpc([numbered, p()], [], [list(1, [['decimal', '%1.']])]), 'Start');
      await context.sync();
    });
    return bodyXml(word).includes('<w:numPr>');
  }),
);

underEach('insertedLinks', { kept: '志愿网 https://volunteer.example/#part', lost: '' }, (quirks) =>
  inWord(docx({ body: [p('文')] }), quirks, async (word) =>
    word.Word.run(async (context) => {
      const link = `<w:hyperlink xmlns:r="${R}" r:id="out" w:anchor="part">${r('志愿网')}</w:hyperlink>`;
      const outside = { owner: MAIN_PART, id: 'out', address: 'https://volunteer.example/' };
      context.document.body.insertOoxml(flatOpcOf(wordParts({ body: p(link) + p(), styles: '' }), [outside]), 'Start');
      const words = context.document.body.search('志愿网').getFirst().load('text,hyperlink');
      await context.sync();
      return words.hyperlink === '' ? '' : `${words.text} ${words.hyperlink}`;
    }),
  ),
);

test('a link is set on words within a run, and taken away', () =>
  inWord(docx({ body: [p('请看志愿网，报名')] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      const words = () => context.document.body.search('志愿网').getFirst();
      words().hyperlink = 'https://volunteer.example/';
      const linked = words().load('hyperlink');
      const beside = context.document.body.search('报名').getFirst().load('hyperlink');
      await context.sync();
      expect([linked.hyperlink, beside.hyperlink]).toEqual(['https://volunteer.example/', '']);
      expect(bodyXml(word)).toMatch(/<w:hyperlink [^>]*><w:r><w:t[^>]*>志愿网<\/w:t><\/w:r><\/w:hyperlink>/u);
      words().hyperlink = '';
      await context.sync();
      expect(bodyXml(word)).not.toContain('hyperlink');
    });
  }));

underEach('insertedKnownList', { 'new-list': ['3', '1'], 'resident-list': ['1', '1'] }, (quirks) =>
  inWord(docx({ body: [p('有', { list: [1, 0] })], lists: [named(1), named(2)] }), quirks, async (word) => {
    await word.Word.run(async (context) => {
      const brought = [p('来', { list: [1, 0] }), p()];
      context.document.body.insertOoxml(flatOpc(brought, [], [named(1)]), 'Start');
      await context.sync();
    });
    return [...bodyXml(word).matchAll(/<w:numId w:val="(\d)"/g)].map(([, id]) => id);
  }),
);

/** A list with a name that all lists in these tests have. */
const named = (id: number) => list(id, [['decimal', '%1.']], { nsid: '1A2B3C4D' });

underEach('attachOfListItem', { fails: ['GeneralException', '1', '2'], moves: [null, '2', '2'] }, (quirks) =>
  inWord(
    docx({ body: [p('一', { list: [1, 0] }), p('二', { list: [2, 0] })], lists: [named(1), named(2)] }),
    quirks,
    async (word) => {
      const code = await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().attachToList(2, 0);
        return context.sync().then(
          () => null,
          (error: unknown) => (error as { code: string }).code,
        );
      });
      return [code, ...[...bodyXml(word).matchAll(/<w:numId w:val="(\d)"/g)].map(([, id]) => id)];
    },
  ),
);

underEach('levelFontReset', { clears: [false, false], ignored: [true, true] }, (quirks) =>
  inWord(
    docx({
      body: [p('一', { list: [1, 0] }), p('二', { list: [1, 1] })],
      lists: [
        list(
          1,
          [
            ['decimal', '%1.'],
            ['decimal', '%2.'],
          ],
          { run: { bold: true, fonts: '黑体' } },
        ),
      ],
    }),
    quirks,
    async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().listOrNullObject.resetLevelFont(0, true);
        await context.sync();
      });
      const [, first = '', second] = new TextDecoder()
        .decode(word.host.pkg.bytes('/word/numbering.xml'))
        .split('<w:lvl ');
      expect(second).toContain('<w:b/>');
      return [first.includes('<w:b/>'), first.includes('<w:rFonts')];
    },
  ),
);

underEach('insertedRows', { 'as-template': 'list centred', 'without-list': 'centred', 'without-look': '' }, (quirks) =>
  inWord(
    docx({
      body: [table([[p('一', { list: [1, 0], jc: 'center' }), '甲']]), p('')],
      lists: [list(1, [['decimal', '%1']])],
    }),
    quirks,
    async (word) => {
      await word.Word.run(async (context) => {
        const cell = context.document.body.paragraphs.getFirst().parentTableCell;
        cell.insertRows('After', 2, [['', '乙']]);
        await context.sync();
      });
      const rows = bodyXml(word).split('<w:tr>').slice(1);
      expect(rows).toHaveLength(3);
      expect(rows[1]).toContain('乙');
      expect(rows[2]).not.toMatch(/一|甲|乙/u);
      return [...(/numPr/u.test(rows[2]!) ? ['list'] : []), ...(/jc/u.test(rows[2]!) ? ['centred'] : [])].join(' ');
    },
  ),
);

underEach('textOfPlaceholder', { prompt: '请填写', empty: '' }, (quirks) =>
  inWord(docx({ body: [p(control('单位', r('请填写'), '<w:showingPlcHdr/>'))] }), quirks, ({ Word }) =>
    Word.run(async (context) => {
      const found = context.document.contentControls.getFirst().load('text');
      await context.sync();
      return found.text;
    }),
  ),
);

underEach('commentInText', { shown: '核实\u0005', hidden: '核实' }, (quirks) =>
  inWord(docx({ body: [p(commented(r('核实')))] }), quirks, ({ Word }) =>
    Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst().load('text');
      await context.sync();
      return first.text;
    }),
  ),
);

underEach('searchCodes', { interpreted: 1, literal: 0 }, (quirks) =>
  inWord(docx({ body: [p('一\t二')] }), quirks, ({ Word }) =>
    Word.run(async (context) => {
      const results = context.document.body.search('^t').load('items');
      await context.sync();
      return results.items.length;
    }),
  ),
);

underEach('listOfDeletion', { given: null, fails: 'GeneralException' }, (quirks) => {
  const removed = p('项', { list: [1, 0] }).replace('</w:numPr>', '</w:numPr><w:rPr><w:del w:id="1"/></w:rPr>');
  return inWord(docx({ body: [removed], lists: [list(1, [['decimal', '%1.']])] }), quirks, ({ Word }) =>
    Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().listItemOrNullObject.load('level');
      await context.sync();
    }).then(
      () => null,
      (error: unknown) => (error as OfficeExtension.Error).code,
    ),
  );
});

const ooxml = ({ Word }: OpenDocument) =>
  Word.run(async (context) => {
    const xml = context.document.body.getOoxml();
    await context.sync();
    return xml.value;
  });

underEach('ooxmlStyles', { all: ['used', 'base', 'unused'], 'in-use': ['used', 'base'] }, (quirks) =>
  inWord(
    docx({
      body: [p('文', { style: 'used' })],
      styles: [style('used', '用着的', { basedOn: 'base' }), style('base', '底'), style('unused', '不用的')],
    }),
    quirks,
    async (word) => [...(await ooxml(word)).matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id),
  ),
);

underEach('ooxmlComments', { 'left-out': false, included: true }, (quirks) =>
  inWord(docx({ body: [p(commented(r('核实')))] }), quirks, async (word) =>
    (await ooxml(word)).includes('pkg:name="/word/comments.xml"'),
  ),
);

underEach('controlOverSnapToGrid', { given: ['甲', '乙'], NotAllowed: ['乙'] }, (quirks) =>
  inWord(docx({ body: [p('甲', { snapToGrid: false }), p('乙')] }), quirks, async (word) => {
    const wrapped: string[] = [];
    for (const text of ['甲', '乙']) {
      const run = word.Word.run(async (context) => {
        context.document.body.search(text).getFirst().insertContentControl().tag = text;
        await context.sync();
      });
      await run.then(
        () => wrapped.push(text),
        (error: unknown) => expect(error).toMatchObject({ code: 'NotAllowed' }),
      );
    }
    expect([...bodyXml(word).matchAll(/<w:tag w:val="(.)"/g)].map(([, tag]) => tag)).toEqual(wrapped);
    return wrapped;
  }),
);

underEach('styleOfLastInCell', { name: ['表内', '表内', '正文'], empty: ['表内', '', '正文'] }, (quirks) =>
  inWord(
    docx({
      body: [table([[p('甲', { style: 'cell' }) + p('乙', { style: 'cell' })]]), p('丙')],
      styles: [style('a', 'Normal', { default: true }), style('cell', '表内')],
    }),
    quirks,
    styles,
  ),
);

/** The first slice of the file that the host hands out. */
async function slice({ Office }: OpenDocument): Promise<unknown> {
  const file = await new Promise<Office.File>((resolve) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, ({ value }) => resolve(value)),
  );
  const first = await new Promise<Office.Slice>((resolve) => file.getSliceAsync(0, ({ value }) => resolve(value)));
  await new Promise((resolve) => file.closeAsync(resolve));
  return first.data;
}

underEach('sliceData', { bytes: 'object', base64: 'string' }, (quirks) =>
  inWord(docx({ body: [p('文')] }), quirks, async (word) => typeof (await slice(word))),
);

async function textInFile(word: OpenDocument): Promise<string> {
  const file = unzipSync(Uint8Array.from((await slice(word)) as number[]));
  return new TextDecoder()
    .decode(file['word/document.xml'])
    .replace(/<[^>]*>/g, '')
    .trim();
}

underEach(
  'fileCopy',
  { current: ['一', '一二', '一二三'], 'before-last-change': ['一', '一', '一二'], 'as-opened': ['一', '一', '一'] },
  (quirks) =>
    inWord(docx({ body: [p('一')] }), quirks, async (word) => {
      const texts: string[] = [];
      for (const more of ['', '二', '三']) {
        await word.Word.run(async (context) => {
          if (more !== '') context.document.body.paragraphs.getFirst().insertText(more, 'End');
          await context.sync();
        });
        texts.push(await textInFile(word));
      }
      return texts;
    }),
);
