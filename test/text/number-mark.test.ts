import { parseListLabel, parseNumberMark } from '../../src/text/number-mark';

describe('numbering marks', () => {
  test.each([
    ['一、背景介绍', 'chinese', '一、', '一、', 1],
    ['十二、附则', 'chinese', '十二、', '十二、', 1],
    ['一. 背景介绍', 'chinese', '一. ', '一、', 1],
    ['一．背景介绍', 'chinese', '一．', '一、', 1],
    ['一， 背景介绍', 'chinese', '一， ', '一、', 1],
    ['壹、背景介绍', 'chinese', '壹、', '一、', 1],
    ['一　背景介绍', 'bare-chinese', '一　', '一、', null],
    ['（一）健全网络', 'chinese-paren', '（一）', '（一）', 2],
    ['(一) 健全网络', 'chinese-paren', '(一) ', '（一）', 2],
    ['(二）健全网络', 'chinese-paren', '(二）', '（二）', 2],
    ['（三）、健全网络', 'chinese-paren', '（三）、', '（三）', 2],
    ['㈣健全网络', 'chinese-paren', '㈣', '（四）', 2],
    ['1. 高位推动', 'arabic', '1. ', '1.', 3],
    ['1．高位推动', 'arabic', '1．', '1.', 3],
    ['1、高位推动', 'arabic', '1、', '1.', 3],
    ['１２．高位推动', 'arabic', '１２．', '12.', 3],
    ['⒉高位推动', 'arabic', '⒉', '2.', 3],
    ['1.2022年以来', 'arabic', '1.', '1.', 3],
    ['（1）进社区', 'arabic-paren', '（1）', '（1）', 4],
    ['(1)进社区', 'arabic-paren', '(1)', '（1）', 4],
    ['⑶进社区', 'arabic-paren', '⑶', '（3）', 4],
    ['1)进社区', 'half-paren', '1)', '（1）', 4],
    ['①进社区', 'circled', '①', '①', 4],
    ['1.1 体系建设', 'decimal', '1.1 ', '1.1', 2],
    ['1．1．2体系建设', 'decimal', '1．1．2', '1．1．2', 3],
    ['1.1 项目背景', 'decimal', '1.1 ', '1.1', 2],
    ['2.1人才队伍建设', 'decimal', '2.1', '2.1', 2],
    ['3 成效', 'bare-arabic', '3 ', '3', null],
    ['第一章 总则', 'chapter', '第一章 ', '第一章', 1],
    ['第二部分　做法', 'chapter', '第二部分　', '第二部分', 1],
    ['第三节 保障', 'section', '第三节 ', '第三节', 2],
    ['第一，要统一思想', 'ordinal', '第一，', '第一，', null],
    ['一是加强领导', 'enumeration', '一是', '一是', null],
  ])('%s', (text, kind, typed, canonical, level) => {
    expect(parseNumberMark(text)).toMatchObject({ kind, typed, canonical, level, doubtful: false });
  });

  test.each([
    '2023.5亿元资金',
    '3.5%的居民',
    '1.2万人次',
    '3.5个百分点',
    '0.5公里以内',
    '12.5 公里',
    '1998年成立',
    '10:30集合',
    '1+1>2',
    '1,200只温暖箱',
    '3 台除颤器',
    '第一节课上',
    '百日攻坚行动',
    '背景介绍',
    '',
  ])('no mark: %s', (text) => {
    expect(parseNumberMark(text)).toBeNull();
  });

  test.each(['一、二级联动机制', '二、三级医院', '3、4月份', '一、二、三等奖'])('perhaps a quantity: %s', (text) => {
    expect(parseNumberMark(text)).toMatchObject({ doubtful: true });
  });

  test('a number whose words begin with a number is a mark', () => {
    expect(parseNumberMark('一、三级联动显成效')).toMatchObject({ value: 1, doubtful: false });
    expect(parseNumberMark('3.1000名志愿者')).toBeNull();
  });

  test.each([
    ['一、', 'chinese', 1],
    ['（二）', 'chinese-paren', 2],
    ['3.', 'arabic', 3],
    ['1', 'bare-arabic', 1],
    ['1.1', 'decimal', 1],
    ['第一章', 'chapter', 1],
  ])('label of a list: %s', (label, kind, value) => {
    expect(parseListLabel(label)).toMatchObject({ kind, value, typed: label });
  });

  test('a bullet is no number', () => {
    expect(parseListLabel('●')).toBeNull();
  });
});
