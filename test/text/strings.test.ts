import { hasPhoneNumber } from '../../src/text/phone';
import { cleanText, isBlank, leadingBlanks, leadingLength, trimBlanks, withoutBlanks } from '../../src/text/blanks';
import { formatChineseNumber, parseChineseNumber } from '../../src/text/chinese-number';
import { isDateLine } from '../../src/text/date-line';
import { hasHan } from '../../src/text/han';
import { isLabelledName, isPersonName, isUnitName } from '../../src/text/names';
import { quotationBalance, sentenceEnd } from '../../src/text/sentence';

describe('blanks', () => {
  test.each([
    ['　　一、', '　　', '一、'],
    [' \t\u00a0\u2003一、', ' \t\u00a0\u2003', '一、'],
    ['\u200b　　一\u200b、', '\u200b　　', '一、'],
    ['\ufeff一、', '', '一、'],
    ['一、 甲', '', '一、 甲'],
    ['\n　一、', '', '\n　一、'],
  ])('%j', (text, blanks, clean) => {
    expect(leadingBlanks(text)).toBe(blanks);
    expect(cleanText(text)).toBe(clean);
  });

  test('a soft return is no blank', () => {
    expect(isBlank('\n')).toBe(false);
    expect(trimBlanks(' 甲\n　')).toBe('甲\n');
    expect(withoutBlanks('目　 录\n')).toBe('目录');
    expect(leadingLength('\u200b　甲')).toBe(2);
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百零三', 103],
    ['一百一十二', 112],
    ['三千零四十', 3040],
  ])('%s is %d and back', (numeral, value) => {
    expect(parseChineseNumber(numeral)).toBe(value);
    expect(formatChineseNumber(value)).toBe(numeral);
  });

  test('other ways of writing', () => {
    expect(parseChineseNumber('二〇二二')).toBe(2022);
    expect(parseChineseNumber('贰拾')).toBe(20);
    expect(parseChineseNumber('两')).toBe(2);
    expect(parseChineseNumber('十百')).toBeNull();
    expect(parseChineseNumber('甲')).toBeNull();
    expect(parseChineseNumber('')).toBeNull();
    expect(formatChineseNumber(0)).toBe('0');
  });
});

describe('first sentence', () => {
  test.each([
    ['坚持高位推动。成立专班', '坚持高位推动。'],
    ['建成了吗？建成了。', '建成了吗？'],
    ['“好。真好！”群众说。后来', '“好。真好！”群众说。'],
    ['打造（一镇一队。全覆盖）格局。今年', '打造（一镇一队。全覆盖）格局。'],
    ['编印《怎么办？》手册。发放', '编印《怎么办？》手册。'],
    ['「好。」他说。再', '「好。」他说。'],
    ['说了"真好。"才走。再', '说了"真好。"才走。'],
    ['混用括号(一。二）三。四', '混用括号(一。二）三。'],
  ])('%s', (text, first) => {
    expect(text.slice(0, sentenceEnd(text) ?? 0)).toBe(first);
  });

  test('a bracket that is never closed does not swallow the text', () => {
    const text = '打造“救在身边品牌。今年以来';
    expect(text.slice(0, sentenceEnd(text) ?? 0)).toBe('打造“救在身边品牌。');
  });

  test('no end', () => {
    expect(sentenceEnd('健全三级网络，解决“谁来教？”的难题')).toBeNull();
    expect(sentenceEnd('')).toBeNull();
  });

  test('quotations that go on', () => {
    expect(quotationBalance('“一、甲')).toBe(1);
    expect(quotationBalance('“甲”“乙”')).toBe(0);
  });
});

describe('dates', () => {
  test.each([
    '2022年10月8日',
    '2022 年 10 月 8 日',
    '二〇二二年十月八日',
    '2022.10.8',
    '2022-10-08',
    '2022/10/8',
    '2022年10月',
    '（2022年10月8日）',
    '    年  月  日',
    '2022年  月  日',
    '2 0 2 2 年 9 月 1 日',
    '二 〇 二 二 年 九 月',
    '2O22年l0月l日',
  ])('%s', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  test.each(['2022年10月8日，启动仪式举行', '2022年', '10月8日晚', '2022.10-8', '', '年年有余'])(
    'no date line: %s',
    (line) => {
      expect(isDateLine(line)).toBe(false);
    },
  );
});

describe('names', () => {
  test.each([
    '望川县红十字会',
    '（望川县红十字会）',
    '岚山市临湖区卫生健康局',
    '临湖区红十字会 临湖区教育局',
    '望川县红十字会  陆一鸣',
    '岚山市石桥镇人民政府办公室',
    '望川县',
    '（望川县红十字会，2022年6月）',
  ])('unit: %s', (line) => {
    expect(isUnitName(line)).toBe(true);
  });

  test.each([
    '让红十字走进望川县',
    '打造群众身边的急救站',
    '以“十分钟救护圈”守护全县',
    '小小急救包 守护一座城',
    '望川县红十字会：把课堂搬到村口',
    '背景介绍',
    '（说明，2022年6月）',
    '望川县红十字会，2022年度',
  ])('no unit: %s', (line) => {
    expect(isUnitName(line)).toBe(false);
  });

  test('labels and persons', () => {
    expect(isLabelledName('申报单位：望川县红十字会')).toBe(true);
    expect(isLabelledName('供稿人：陆一鸣')).toBe(true);
    expect(isLabelledName('单位：望川县红十字会')).toBe(true);
    expect(isLabelledName('单位多、人员少：')).toBe(false);
    expect(isLabelledName('主要做法：')).toBe(false);
    expect(isPersonName('陆一鸣  周 宁')).toBe(true);
    expect(isPersonName('陆 鸣')).toBe(true);
    expect(isPersonName('探索基层红十字工作')).toBe(false);
  });
});

test('Chinese characters', () => {
  expect(hasHan('（1）')).toBe(false);
  expect(hasHan('第1')).toBe(true);
});

test.each([
  '138 0013 8000',
  '138-0013-8000',
  '400-820-8820',
  '（0000）123 4567',
  '１３８００１３８０００',
  'a@example.org',
])('somebody can be reached by %s', (text) => expect(hasPhoneNumber(text)).toBe(true));

test.each(['陆一鸣', '2022年6月1日', '2022-06-01', '转801', '2021-2022年'])('nobody by %s', (text) =>
  expect(hasPhoneNumber(text)).toBe(false),
);
