import { correctionKey } from '../../src/draft/corrections';
import type { Draft } from '../../src/draft/draft';
import { toTextPosition } from '../../src/draft/positions';
import { readDraft } from '../../src/draft/read';
import type { RoleCorrection } from '../../src/draft/roles';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { sentinel } from '../../src/text/sentinel';
import { growth } from '../setup/growth';
import {
  control,
  deleted,
  docx,
  equation,
  field,
  inserted,
  p,
  picture,
  r,
  ruby,
  table,
  textBox,
} from '../builders/docx';

function read(body: readonly string[], corrections: readonly RoleCorrection[] = []): Draft {
  return readDraft(Package.open(docx({ body }), nodeXml), { corrections });
}

const texts = (draft: Draft): string[] => draft.paragraphs.map(({ text }) => text);

describe('text of a paragraph', () => {
  test.each([
    ['insertion and deletion', r('一') + deleted('删') + inserted(r('、背景')), '一、背景'],
    ['field: result, not code', r('共') + field('= 3 + 4', '7') + r('户'), '共7户'],
    [
      'field without result',
      field('PAGE', '').replace(
        /<w:r><w:fldChar w:fldCharType="separate"\/>.*?(?=<w:r><w:fldChar w:fldCharType="end")/u,
        '',
      ) + r('甲'),
      '甲',
    ],
    [
      'soft return, tab, hyphens',
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:cr/></w:r>',
      '甲\n乙\t\u2011\u00ad\n',
    ],
    ['page break is no text', '<w:r><w:br w:type="page"/><w:t>甲</w:t></w:r>', '甲'],
    ['white space without xml:space is dropped', '<w:r><w:t> 甲 乙 </w:t></w:r>', '甲 乙'],
    ['equations show no text', `${equation('x')}${r('甲')}`, '甲'],
    ['text behind a ruby in the same run', ruby('救', 'jiù').replace(/<\/w:r>$/u, '<w:t>援</w:t></w:r>'), '救援'],
    ['nested controls', control('外', control('内', r('甲'))), '甲'],
    ['text boxes are another story', r('甲') + textBox('乙'), '甲'],
    [
      'fallback only where there is no choice',
      `<mc:AlternateContent><mc:Fallback>${r('甲')}</mc:Fallback></mc:AlternateContent>`,
      '甲',
    ],
  ])('%s', (_, content, text) => {
    expect(texts(read([p(content)]))).toEqual([text]);
  });

  test('a field that never ends does not swallow the text', () => {
    const draft = read([p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('甲')}`), p('乙')]);
    expect(texts(draft)).toEqual(['甲', '乙']);
    expect(draft.warnings).toEqual(['文档里有 1 个域缺少开始或结束标记，已按普通文字读取。']);
  });

  test('a field over several paragraphs hides its code in all of them', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const rest = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(texts(read([p(begin + r('代码')), p(r('仍是代码') + rest + r('结果')), p(r('还是结果') + end)]))).toEqual([
      '',
      '结果',
      '还是结果',
    ]);
  });
});

describe('which paragraphs there are', () => {
  test('tables, tables in tables, controls, custom XML, in document order', () => {
    const draft = read([
      p('甲'),
      table([['乙', table([['丙']]) + p('丁')]]),
      control('外', p('戊') + control('', p('己'))),
      `<w:customXml w:element="x">${p('庚')}</w:customXml>`,
      `<mc:AlternateContent><mc:Choice Requires="w14">${p('辛')}</mc:Choice><mc:Fallback>${p('辛')}</mc:Fallback></mc:AlternateContent>`,
      p(textBox(p('文本框'))),
    ]);
    expect(texts(draft)).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '']);
    expect(draft.paragraphs.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(draft.paragraphs.map(({ place }) => place.tableDepth)).toEqual([0, 1, 2, 1, 0, 0, 0, 0, 0]);
    expect(draft.paragraphs[5]?.place.controls).toEqual(['外', '']);
  });

  test('other files inside the document are told of', () => {
    expect(read(['<w:altChunk/>', p('甲')]).warnings).toEqual([
      '文档里嵌有 1 处其他文件的内容（altChunk 或子文档），未读取，原样保留。',
    ]);
  });

  test('deep nesting is no problem', () => {
    const deep = 200;
    const content = '<w:smartTag w:element="x">'.repeat(deep) + r('甲') + '</w:smartTag>'.repeat(deep);
    expect(texts(read([p(content)]))).toEqual(['甲']);
  });
});

test('objects of a paragraph', () => {
  const objects = (content: string): string[] => [...(read([p(content)]).paragraphs[0]?.objects ?? [])].sort();
  expect(objects(picture())).toEqual(['inline-picture']);
  expect(objects(picture(10, 10, 'anchor'))).toEqual(['anchored-picture']);
  expect(objects(textBox('甲'))).toEqual(['inline-picture', 'text-box']);
  expect(
    objects(
      '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Equation.3"/></w:object></w:r>',
    ),
  ).toEqual(['formula-display', 'object']);
  expect(objects('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')).toEqual(['symbol']);
  expect(objects(deleted('甲'))).toEqual(['revision']);
  expect(objects(ruby('救', 'jiù'))).toEqual(['ruby']);
  expect(objects(r('甲') + r('乙', { vanish: true }))).toEqual(['hidden']);
  expect(read([p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')]).paragraphs[0]?.role).toBe('body');
});

describe('lines between soft returns', () => {
  const draft = read([
    p('标题', { jc: 'center' }),
    p('　　一、背景介绍\n　　（一）健全网络。今年以来，成立专班，明确分工，压实责任，受到群众欢迎。'),
  ]);
  const found = draft.paragraphs[1];

  test('each has a role of its own; the paragraph has that of the first', () => {
    expect(found).toMatchObject({
      role: 'heading1',
      lead: null,
      leadingBlanks: '　　',
      number: { typed: '一、', canonical: '一、' },
    });
    expect(found?.lines.map(({ role, lead, clean }) => [role, lead, clean.slice(0, 6)])).toEqual([
      ['heading1', null, '一、背景介绍'],
      ['heading2', 8, '（一）健全网'],
    ]);
    expect(found?.lines.map(({ start, end }) => found.text.slice(start, end).slice(0, 5))).toEqual([
      '　　一、背',
      '　　（一）',
    ]);
  });

  test('a position in the clean text leads back to the text', () => {
    expect(toTextPosition('\u200b　甲\u200b乙', 1)).toBe(3);
    expect(toTextPosition('甲乙', 2)).toBe(2);
  });
});

describe('roles that the author set', () => {
  const lines = ['标题', '同样的话。后面的话。', '同样的话。后面的话。', '结尾的话。'].map((text) => p(text));

  test('the paragraph is found by its text, the nearest one of several', () => {
    const draft = read(lines, [{ index: 9, text: '同样的话。后面的话。', role: 'heading3' }]);
    expect(draft.paragraphs.map(({ role, corrected, lead }) => [role, corrected, lead])).toEqual([
      ['title', false, null],
      ['body', false, null],
      ['heading3', true, 5],
      ['body', false, null],
    ]);
    expect(draft.paragraphs[2]?.reason).toEqual({ id: 'corrected', message: '由作者指定' });
  });

  test('edits elsewhere do not matter, a changed text forgets', () => {
    const correction: RoleCorrection = { index: 0, text: '结尾的话。', role: 'note' };
    expect(read(lines, [correction]).paragraphs[3]).toMatchObject({ role: 'note', corrected: true });
    expect(read([p('结尾的话！')], [correction]).paragraphs[0]?.corrected).toBe(false);
  });

  test('long texts are remembered by their beginning', () => {
    const long = '救'.repeat(130);
    expect(correctionKey(long)).toBe('救'.repeat(120));
    expect(read([p(long)], [{ index: 0, text: correctionKey(long), role: 'note' }]).paragraphs[0]?.role).toBe('note');
  });

  test('a heading taken back is text without a lead', () => {
    const draft = read(
      [p('一、背景介绍。今年以来，成立专班。')],
      [{ index: 0, text: '一、背景介绍。今年以来，成立专班。', role: 'body' }],
    );
    expect(draft.paragraphs[0]).toMatchObject({ role: 'body', lead: null, lines: [{ role: 'body', lead: null }] });
  });
});

test('time grows in proportion to the number of paragraphs', async () => {
  const bodyOf = (count: number): string[] =>
    Array.from({ length: count }, (_, index) =>
      p(
        index % 3 === 0
          ? `${String((index % 90) + 1)}. 坚持高位推动。今年以来，成立专班。`
          : index % 5 === 0
            ? ''
            : '今年以来，县红十字会开展救护培训。',
      ),
    );
  const reading = (count: number) => {
    const bytes = docx({ body: bodyOf(count) });
    return () => expect(readDraft(Package.open(bytes, nodeXml)).paragraphs).toHaveLength(count);
  };
  // Ten times the text; squared growth would need a hundred times as long.
  expect(await growth(reading(1000), reading(10_000), 2)).toBeLessThan(40);
});

describe('temporary paragraphs that have come back', () => {
  const MARK = sentinel(4);
  const body = [p(r(MARK)), p(r('一、背景介绍')), p(r('【案例申报助手临时段落0】')), p(r(`每年${MARK}有两千人参加。`))];

  test('are none of the paragraphs, and a paragraph that one slipped into says what the author wrote', () => {
    const draft = read(body);
    expect(draft.paragraphs.map(({ index, clean, role }) => [index, clean, role])).toEqual([
      [0, '一、背景介绍', 'heading1'],
      [1, '每年有两千人参加。', 'body'],
    ]);
    expect(draft.leftovers.map(({ whole }) => whole)).toEqual([true, true, false]);
  });

  test('a document without any has none', () => expect(read([p(r('甲')), p('')]).leftovers).toEqual([]));
});

test('look-alikes are known for what they mean, and stay as they were typed', () => {
  const body = [p('⼀、背景介绍'), p('救护知识走进村庄。'), p('（ ⼀ ）建⽴联席机制'), p('ニ、主要做法')];
  const draft = readDraft(Package.open(docx({ body }), nodeXml));
  expect(draft.paragraphs.map(({ role, clean, number }) => [role, clean, number?.typed ?? null])).toEqual([
    ['heading1', '⼀、背景介绍', '⼀、'],
    ['body', '救护知识走进村庄。', null],
    ['heading2', '（ ⼀ ）建⽴联席机制', '（ ⼀ ）'],
    ['heading1', 'ニ、主要做法', 'ニ、'],
  ]);
});
