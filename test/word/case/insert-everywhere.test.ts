import { BLOCKS, newDocument } from '../../../src/form/blocks/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { MAX_INSERTION_SYNCS } from '../../../src/word/case/insertion';
import { commented, control, docx, footnote, list, p, picture, r, SECTION, style, table } from '../../builders/docx';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { draftOf, openSession } from '../open';
import { hostsFor } from './hosts';
import { insert, leftBy, styleNames, tags, texts } from './insert';

const NUMBERS = list(1, [['chineseCounting', '%1、']]);
const NORMAL = style('a', 'Normal', { default: true });
const section = `<w:p><w:pPr>${SECTION}</w:pPr><w:r><w:t>第一节到此为止。</w:t></w:r></w:p>`;

const DOCUMENTS: Readonly<Record<string, Uint8Array>> = {
  'one with text': docx({
    body: [p(r('救护培训进乡村', { bold: true }), { jc: 'center' }), p(commented(r('培训十二场。')))],
  }),
  'one that ends with a numbered paragraph': docx({
    body: [p(r('培训师资'), { list: [1, 0] }), p(r('建立站点'), { list: [1, 0] })],
    lists: [NUMBERS],
  }),
  'one that ends behind a section break': docx({ body: [p(r('前一节。')), section, p(r('后一节。') + footnote())] }),
  'one that ends with a table': docx({
    body: [
      p(r('统计如下')),
      table([
        ['场次', '人数'],
        ['12', '350'],
      ]),
      p(''),
    ],
  }),
  'one that ends with a picture': docx({ body: [p(r('现场照片')), p(picture())] }),
  'one that ends with an empty paragraph': docx({ body: [p(r('留了空行。')), p(''), p('')] }),
  'one whose last paragraph is formatted directly': docx({
    body: [
      p(r('红十字会', { size: 16 }), {
        jc: 'right',
        ind: { firstLine: 420 },
        spacing: { before: 120, line: 360, lineRule: 'auto' },
      }),
    ],
  }),
  'one with a control': docx({
    body: [control('甲', p(r('控件里'))), p(r('单位：') + control('乙', r('某县红十字会')))],
  }),
  'one whose styles are of the same name': docx({
    body: [p(r('已有样式'), { style: 'x' })],
    styles: [
      NORMAL,
      ...sameNames().map((name, i) => style(i === 0 ? 'x' : `x${i}`, name, { paragraph: { jc: 'right' } })),
    ],
  }),
};

/** The names of the styles that a new form uses, as an author may have changed them. */
function sameNames(): string[] {
  const names = styleNames(newDocument(redcross2022, { blocks: ['form'], values: {}, options: {} }));
  return [...new Set(names)];
}

const filled = (block: (typeof BLOCKS)[number], values = {}) =>
  newDocument(redcross2022, { blocks: [block], values, options: {} });
const FRESH = { form: filled('form'), narrative: filled('narrative'), summary: filled('summary') } as const;

/** Everything of the author's that could be lost besides words. */
function inventory(file: Uint8Array): Readonly<Record<string, number>> {
  const { pkg } = draftOf(file);
  const root = pkg.document(pkg.mainPart)?.documentElement;
  return Object.fromEntries(
    ['commentReference', 'footnoteReference', 'drawing', 'sectPr', 'numPr', 'ins', 'del'].map((kind) => [
      kind,
      root?.getElementsByTagNameNS('*', kind).length ?? 0,
    ]),
  );
}

describe.each(Object.entries(DOCUMENTS).map(([name, bytes], index) => [name, bytes, index] as const))(
  'behind everything in %s',
  (name, bytes, index) => {
    test.each(hostsFor(index))('$name', async ({ profile, quirks }) => {
      const word = await openSession(bytes, { profile, quirks });
      const left = leftBy(await insert({ place: 'end' }));
      const file = word.host.save();
      expect(texts(file)).toEqual([...texts(bytes), ...texts(FRESH.form)]);
      expect(tags(file).filter((tag) => tag.startsWith('case-author'))).toEqual(tags(FRESH.form));
      expect(inventory(file)).toEqual(inventory(bytes));
      // Where Word keeps direct formatting when a style is set, and the document's last mark stays, the mark keeps its look.
      const told = name.includes('formatted directly') ? left.filter(({ id }) => id !== 'block-look') : left;
      expect(told).toEqual([]);
      const before = styleNames(bytes);
      const after = styleNames(file);
      expect(after.slice(0, before.length)).toEqual(before);
      const named = name.includes('same name') ? after.map((style) => style.replace(/-2$/u, '')) : after;
      expect(named.slice(before.length)).toEqual(styleNames(FRESH.form));
      expect(word.host.traffic.batches).toBeLessThanOrEqual(MAX_INSERTION_SYNCS);
      expect(word.host.openFileCopies).toBe(0);
      expect(await insert({ place: 'end' })).toMatchObject({ kind: 'exists' });
      expect(word.host.save()).toEqual(file);
    });
  },
);

describe.each(BLOCKS)('an empty document and the %s', (block) => {
  test.each(hostsFor(BLOCKS.indexOf(block)))('$name', async ({ profile, quirks }) => {
    const word = await openSession(docx({ body: [p(''), p('')] }), { profile, quirks });
    const left = leftBy(await insert({ block }));
    const file = word.host.save();
    expect(texts(file)).toEqual(texts(FRESH[block]));
    expect(styleNames(file)).toEqual(styleNames(FRESH[block]));
    expect(left.filter(({ id }) => id !== 'page-margins')).toEqual([]);
  });
});

describe('a typed form', () => {
  test.each(hostsFor(0))('gives the narrative its name and unit: $name', async ({ profile, quirks }) => {
    const bytes: Uint8Array = typedForm(COMPLETE);
    const word = await openSession(bytes, { profile, quirks });
    const left = leftBy(await insert({ block: 'narrative', place: 'end' }));
    const { caseName, unit } = COMPLETE;
    expect(texts(word.host.save())).toEqual([...texts(bytes), ...texts(filled('narrative', { caseName, unit }))]);
    expect(left).toEqual([]);
  });
});
