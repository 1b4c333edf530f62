import { shownLines } from '../../src/draft/shown-lines';
import type { Draft } from '../../src/draft/draft';
import { saidIn, wholeOf } from '../../src/draft/part';
import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import {
  alternatives,
  control,
  deleted,
  docx,
  type DocxContent,
  emoji,
  field,
  fieldMark,
  inserted,
  list,
  p,
  r,
  ruby,
  style,
  symbol,
  table,
  textBox,
} from '../builders/docx';

const TEXT = '县红十字会面向乡镇和学校开展应急救护培训，全年举办四十二期，救护员队伍逐步扩大。';

function read(body: readonly string[], more: Omit<DocxContent, 'body'> = {}): Draft {
  return readDraft(Package.open(docx({ body, ...more }), nodeXml));
}

const texts = (draft: Draft) => draft.paragraphs.map(({ text }) => text);
const roles = (draft: Draft) => draft.paragraphs.map(({ role }) => role);
const labels = (draft: Draft) => draft.paragraphs.map(({ label }) => label?.text ?? null);

describe('hidden text is not there', () => {
  const NORMAL = style('a', 'Normal', { default: true });
  const styles = [
    NORMAL,
    style('note', '审稿', { type: 'character', run: { vanish: true } }),
    style('inside', '内部', { run: { vanish: true } }),
  ];

  test.each([
    ['by itself', r('甲') + r('乙', { vanish: true })],
    ['by a character style', r('甲') + r('乙', { style: 'note' })],
    ['shown again in a hidden style', r('甲', { style: 'note', vanish: false }) + r('乙', { style: 'note' })],
    ['with what it holds', r('甲') + symbol('Wingdings', 'F0FE', { vanish: true })],
  ])('%s', (_, content) => {
    expect(texts(read([p(content)], { styles }))).toEqual(['甲']);
  });

  test('a heading behind a hidden remark is a heading', () => {
    const draft = read([
      p('救护进万家', { jc: 'center' }),
      p(r('内部：', { vanish: true }) + r('一、背景介绍')),
      p(TEXT),
    ]);
    expect(roles(draft)).toEqual(['title', 'heading1', 'body']);
  });

  test.each([
    ['text and mark', p(r('说明', { vanish: true }), { mark: { vanish: true } })],
    ['by its style', p('说明', { style: 'inside' })],
  ])('a paragraph of nothing else is nothing: %s', (_, hidden) => {
    const draft = read([p(TEXT), hidden, p(TEXT)], { styles });
    expect(texts(draft)).toEqual([TEXT, '', TEXT]);
    expect(draft.paragraphs.map(({ goesOn }) => goesOn)).toEqual([false, false, false]);
    expect(draft.paragraphs[1]?.role).toBe('empty');
  });

  test('its number does not count, and a number that its level hides counts unseen', () => {
    const numbered = list(1, [['decimal', '%1.']]);
    const unseen = list(2, [['decimal', '%1）']], { run: { vanish: true } });
    const draft = read(
      [
        p('甲', { list: [1, 0] }),
        p(r('说明', { vanish: true }), { list: [1, 0], mark: { vanish: true } }),
        p('乙', { list: [1, 0] }),
        p('丙', { list: [2, 0] }),
      ],
      { lists: [numbered, unseen] },
    );
    expect(labels(draft)).toEqual(['1.', null, '2.', '']);
  });
});

describe('symbols are characters', () => {
  test.each([
    ['Wingdings', 'F0A8', '□'],
    ['Wingdings', '00FE', '☑'],
    ['Wingdings', 'F0FD', '☒'],
    ['Wingdings', 'F0FC', '√'],
    ['Wingdings', 'F0FB', '×'],
    ['Wingdings 2', 'F0A3', '□'],
    ['Wingdings 2', '0052', '☑'],
    ['Symbol', 'F0B4', '×'],
    ['宋体', '2611', '☑'],
    ['Wingdings 3', 'F07D', '\ufffc'],
    ['Wingdings', 'F021', '\ufffc'],
  ])('%s %s is %s', (font, code, character) => {
    expect(texts(read([p(symbol(font, code) + r('同意'))]))).toEqual([`${character}同意`]);
  });

  test.each([
    ['R', 'Wingdings 2', '☑'],
    ['£', 'Wingdings 2', '□'],
    ['\uf0fe', 'Wingdings', '☑'],
    ['R', 'Times New Roman', 'R'],
  ])('%s typed in %s is %s', (typed, font, character) => {
    const ticks = style('T', '勾选', { type: 'character', run: { fonts: font } });
    for (const look of [{ fonts: font }, { style: 'T' }]) {
      const draft = read([p(r('请') + r(typed, look) + r('同意'))], { styles: [ticks] });
      expect(saidIn(draft.paragraphs.map(wholeOf))).toEqual([`请${character}同意`]);
      // What Word says of it, and searches.
      expect(texts(draft)).toEqual([`请${typed}同意`]);
    }
  });

  test('not where they are deleted', () => {
    const gone = inserted(symbol('Wingdings', 'F0FE')).replaceAll('w:ins', 'w:del');
    expect(texts(read([p(r('甲') + gone)]))).toEqual(['甲']);
  });
});

describe('of alternatives the one that Word understands counts', () => {
  test('an emoji is text', () => {
    expect(texts(read([p(r('学员说：') + emoji('😊') + r('好'))]))).toEqual(['学员说：😊好']);
  });

  test.each([
    ['known', 'wps', '新'],
    ['all known', 'w14 wps', '新'],
    ['not declared', 'next', '旧'],
    ['one of them unknown', 'w14 next', '旧'],
  ])('%s', (_, namespaces, text) => {
    expect(texts(read([p(alternatives(namespaces, r('新'), r('旧')))]))).toEqual([text]);
  });
});

describe('a deleted paragraph mark joins two paragraphs', () => {
  test('they have one role, and one line is read', () => {
    const draft = read([p('救护进万家', { jc: 'center' }), p('二、主要', { markDeleted: true }), p('做法'), p(TEXT)]);
    expect(roles(draft)).toEqual(['title', 'heading1', 'heading1', 'body']);
    expect(draft.paragraphs.map(({ goesOn }) => goesOn)).toEqual([false, false, true, false]);
    expect(shownLines(draft.paragraphs)).toEqual(['救护进万家', '二、主要做法', TEXT]);
  });

  test('a heading before its text ends where it ends, wherever the mark stood', () => {
    const draft = read([
      p('救护进万家', { jc: 'center' }),
      p('一、背景介绍'),
      p('（一）健全', { markDeleted: true }),
      p(`网络。${TEXT}`, { markDeleted: true }),
      p(TEXT),
    ]);
    expect(draft.paragraphs.slice(2).map(({ role, lead }) => [role, lead])).toEqual([
      ['heading2', 5],
      ['heading2', 3],
      ['heading2', 0],
    ]);
  });

  test('the last one numbers the whole; what is deleted with its mark does not count', () => {
    const draft = read(
      [
        p('甲', { list: [1, 0] }),
        p(deleted('乙'), { list: [1, 0] }).replace(
          '</w:pPr>',
          '<w:rPr><w:del w:id="1" w:author="审稿人"/></w:rPr></w:pPr>',
        ),
        p('丙', { list: [1, 0] }).replace('</w:pPr>', '<w:rPr><w:del w:id="2" w:author="审稿人"/></w:rPr></w:pPr>'),
        p('丁', { list: [1, 0] }),
        p('戊', { list: [1, 0] }),
      ],
      { lists: [list(1, [['decimal', '%1.']])] },
    );
    expect(labels(draft)).toEqual(['1.', null, null, '2.', '3.']);
    expect(shownLines(draft.paragraphs)).toEqual(['1.甲', '2.丙丁', '3.戊']);
  });

  test.each([
    ['a table', table([['乙']])],
    ['a control', control('乙', p('乙'))],
  ])('not over %s', (_, next) => {
    expect(read([p('甲', { markDeleted: true }), next]).paragraphs.some(({ goesOn }) => goesOn)).toBe(false);
  });

  test('the author’s role is that of both', () => {
    const body = [p(TEXT, { markDeleted: true }), p('救护进万家')];
    const draft = readDraft(Package.open(docx({ body }), nodeXml), {
      corrections: [{ index: 0, text: TEXT, role: 'heading1' }],
    });
    expect(roles(draft)).toEqual(['heading1', 'heading1']);
  });
});

test('a phonetic guide is not read, the characters below it are', () => {
  expect(texts(read([p(r('志愿者杨') + ruby('喆', 'zhé') + r('带头'))]))).toEqual(['志愿者杨喆带头']);
});

test('the end of a table of contents in the first heading leaves it a heading', () => {
  const contents = field('TOC \\o "1-2"', '一、背景介绍\t1').replace(fieldMark('end'), '');
  const draft = read([
    p('救护进万家', { jc: 'center' }),
    p(contents),
    p(fieldMark('end') + r('一、背景介绍')),
    p(TEXT),
  ]);
  expect(roles(draft)).toEqual(['title', 'toc', 'heading1', 'body']);
});

describe('a title in a text box', () => {
  const box = (look: Parameters<typeof r>[1]) => p(textBox(p(r('救护进万家', look), { jc: 'center' })));
  const rest = [p('清河县红十字会'), p('一、背景介绍'), p(TEXT)];

  test('is the title: no other line is taken for it, and it is told', () => {
    const draft = read([box({ size: 22 }), ...rest]);
    expect(roles(draft)).toEqual(['picture', 'byline', 'heading1', 'body']);
    expect(draft.warnings).toEqual([
      '标题“救护进万家”在文本框里，框里的字不会排版。请把标题剪切到正文的第一行，删去文本框，再排一次。',
    ]);
  });

  test.each([
    ['the body has one', [p(r('守护平安社区', { size: 22 }), { jc: 'center' }), box({ size: 22 }), ...rest]],
    ['it is no larger than the text', [box({}), ...rest]],
    ['it stands below the first heading', [...rest, box({ size: 22 })]],
  ])('not where %s', (_, body) => {
    expect(read(body).warnings).toEqual([]);
  });
});
