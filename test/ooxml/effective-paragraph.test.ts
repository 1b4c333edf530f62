import { list, p, style, type Attributes, type ParagraphLook } from '../builders/docx';
import { formattingOf } from './formatting';

const normal = style('a', 'Normal', { default: true });

function look(direct: ParagraphLook, styles = [normal], docDefaults = '') {
  return formattingOf({ body: [p('', direct)], styles, docDefaults }).paragraph();
}

test('where nothing is said, Word’s own defaults', () => {
  expect(look({})).toMatchObject({
    alignment: 'left',
    indent: { left: 0, right: 0, firstLine: 0, leftChars: 0, rightChars: 0, firstLineChars: 0 },
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto', beforeAuto: false },
    snapToGrid: true,
    widowControl: true,
    outlineLevel: null,
  });
});

describe('levels, each over the one before', () => {
  const defaults = '<w:pPrDefault><w:pPr><w:jc w:val="both"/><w:spacing w:after="160"/></w:pPr></w:pPrDefault>';
  const styles = [
    style('a', 'Normal', { default: true, paragraph: { jc: 'center', ind: { left: 100 } } }),
    style('b', 'Body', { basedOn: 'a', paragraph: { ind: { left: 200, right: 50 } } }),
  ];

  test('defaults, default style', () => {
    expect(look({}, styles, defaults)).toMatchObject({
      alignment: 'center',
      spacing: { after: 160 },
      indent: { left: 100 },
    });
  });

  test('style over its base, property by property', () => {
    expect(look({ style: 'b' }, styles, defaults)).toMatchObject({
      alignment: 'center',
      indent: { left: 200, right: 50 },
    });
  });

  test('direct formatting over all', () => {
    expect(look({ style: 'b', jc: 'right', ind: { right: 0 } }, styles, defaults)).toMatchObject({
      alignment: 'right',
      indent: { left: 200, right: 0 },
    });
  });

  test('a style that does not exist, or is no paragraph style, counts as the default style', () => {
    const all = [...styles, style('c', 'Strong', { type: 'character' })];
    expect(look({ style: 'nowhere' }, all).alignment).toBe('center');
    expect(look({ style: 'c' }, all).alignment).toBe('center');
  });

  test('a circle of styles ends', () => {
    const circle = [
      style('x', 'X', { basedOn: 'y', paragraph: { jc: 'center' } }),
      style('y', 'Y', { basedOn: 'x', paragraph: { ind: { left: 40 } } }),
    ];
    expect(look({ style: 'x' }, circle)).toMatchObject({ alignment: 'center', indent: { left: 40 } });
  });
});

describe('indents', () => {
  const indent = (ind: Attributes) => look({ ind }).indent;

  test.each<[Attributes, object]>([
    [
      { firstLine: 640, firstLineChars: 200 },
      { firstLine: 640, firstLineChars: 200 },
    ],
    [{ hanging: 420 }, { firstLine: -420 }],
    [{ firstLine: 100, hanging: 420 }, { firstLine: -420 }],
    [{ firstLine: 100, hanging: 0 }, { firstLine: 100 }],
    [{ hangingChars: 150 }, { firstLineChars: -150 }],
    [
      { start: 300, endChars: 100 },
      { left: 300, rightChars: 100 },
    ],
    [
      { left: '1in', right: '2.54cm', firstLine: '32pt' },
      { left: 1440, right: 1440, firstLine: 640 },
    ],
    [{ left: 'nonsense' }, { left: 0 }],
  ])('%j', (attributes, expected) => {
    expect(indent(attributes)).toMatchObject(expected);
  });

  test('a first-line indent takes the place of the style’s hanging indent', () => {
    const styles = [style('a', 'Normal', { default: true, paragraph: { ind: { hanging: 420, left: 420 } } })];
    expect(look({ ind: { firstLine: 640 } }, styles).indent).toMatchObject({ left: 420, firstLine: 640 });
  });
});

describe('spacing', () => {
  test('a pitch without a rule is automatic, also over a style with an exact one', () => {
    const styles = [style('a', 'Normal', { default: true, paragraph: { spacing: { line: 560, lineRule: 'exact' } } })];
    expect(look({}, styles).spacing).toMatchObject({ line: 560, lineRule: 'exact' });
    expect(look({ spacing: { line: 360 } }, styles).spacing).toMatchObject({ line: 360, lineRule: 'auto' });
    expect(look({ spacing: { before: 100 } }, styles).spacing).toMatchObject({
      line: 560,
      lineRule: 'exact',
      before: 100,
    });
  });

  test.each([
    ['1', true],
    ['on', true],
    ['true', true],
    ['0', false],
    ['off', false],
    ['false', false],
  ])('automatic spacing %s', (value, expected) => {
    expect(look({ spacing: { beforeAutospacing: value, afterLines: 50 } }).spacing).toMatchObject({
      beforeAuto: expected,
      afterLines: 50,
    });
  });
});

test.each([
  ['start', 'left'],
  ['end', 'right'],
  ['both', 'both'],
  ['distribute', 'distribute'],
  ['sideways', 'left'],
])('alignment %s is %s', (value, expected) => {
  expect(look({ jc: value }).alignment).toBe(expected);
});

test('outline level 9 is body text', () => {
  expect(look({ outlineLvl: 0 }).outlineLevel).toBe(0);
  expect(look({ outlineLvl: 9 }).outlineLevel).toBeNull();
});

describe('list levels (17.9)', () => {
  const lists = [list(1, [['decimal', '%1.']], { paragraph: { ind: { left: 840, hanging: 420 } } })];
  const styles = [
    style('a', 'Normal', { default: true, paragraph: { ind: { left: 100, right: 70 } } }),
    style('h', 'Heading', { paragraph: { list: [1, 0], ind: { left: 300 } } }),
    style('plain', 'Plain', { paragraph: { list: [1, 0] } }),
    style('below', 'Below', { basedOn: 'plain', paragraph: { ind: { left: 500 } } }),
  ];
  const indent = (direct: ParagraphLook) => formattingOf({ body: [p('', direct)], styles, lists }).paragraph().indent;

  test('a list named by the paragraph goes over its style', () => {
    expect(indent({ list: [1, 0] })).toMatchObject({ left: 840, firstLine: -420, right: 70 });
  });

  test('and under what the paragraph says itself', () => {
    expect(indent({ list: [1, 0], ind: { left: 0 } })).toMatchObject({ left: 0, firstLine: -420 });
  });

  test('a list named by a style goes under what that style says', () => {
    expect(indent({ style: 'h' })).toMatchObject({ left: 300, firstLine: -420 });
  });

  test('and over what its base says', () => {
    expect(indent({ style: 'plain' })).toMatchObject({ left: 840, firstLine: -420 });
    expect(indent({ style: 'below' })).toMatchObject({ left: 500, firstLine: -420 });
  });

  test('a paragraph taken out of its style’s list loses the list’s indents', () => {
    expect(indent({ style: 'plain', list: [0, 0] })).toMatchObject({ left: 0, firstLine: 0 });
  });
});

test('where each property comes from', () => {
  const { formatting, paragraphElement } = formattingOf({
    body: [p('', { style: 'b', list: [1, 0], jc: 'center' })],
    styles: [normal, style('b', 'Body', { paragraph: { keepNext: true, ind: { right: 20 } } })],
    lists: [list(1, [['decimal', '%1.']], { paragraph: { ind: { left: 840 } } })],
    docDefaults: '<w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault>',
  });
  expect(formatting.paragraphOrigins(paragraphElement(0))).toEqual({
    spaceAfter: 'defaults',
    keepNext: 'style',
    indentRight: 'style',
    indentLeft: 'numbering',
    alignment: 'direct',
  });
  expect(formatting.directParagraph(paragraphElement(0))).toEqual({ alignment: 'center' });
});

test('changes of the paragraph show at once', () => {
  const { formatting, paragraphElement } = formattingOf({ body: [p('', { jc: 'center' })], styles: [normal] });
  const paragraph = paragraphElement(0);
  expect(formatting.paragraph(paragraph).alignment).toBe('center');
  paragraph.removeChild(paragraph.firstChild!);
  expect(formatting.paragraph(paragraph).alignment).toBe('left');
});
