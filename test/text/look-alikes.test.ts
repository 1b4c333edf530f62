import { findDate } from '../../src/text/chinese-date';
import { isDateLine } from '../../src/text/date-line';
import { foldLookAlikes } from '../../src/text/look-alikes';
import { parseNumberMark } from '../../src/text/number-mark';

describe('look-alikes', () => {
  test.each([
    ['⼀、背景介绍', '一、背景介绍'],
    ['（⼆）建⽴机制，服务⼈⺠', '（二）建立机制，服务人民'],
    ['⻓期坚持，⻛⾬⽆阻', '长期坚持，风雨无阻'],
    ['一丶背景 二﹑做法 三､成效', '一、背景 二、做法 三、成效'],
    ['﹙一﹚背景 二∶做法 ︵三︶成效', '(一)背景 二：做法 (三)成效'],
    ['１２．ＡＥＤ', '12．AED'],
    ['ー、背景', '一、背景'],
    ['—、背景 二—四', '一、背景 二—四'],
    ['（ー）抓培训', '（一）抓培训'],
    ['十ー、ニ、', '十一、ニ、'],
    ['ニ、做法', '二、做法'],
    ['——、背景', '——、背景'],
    ['（—）', '（—）'],
    ['ーー 背景—做法', 'ーー 背景—做法'],
    ['二О二二年', '二〇二二年'],
    ['二○二O 年六月', '二〇二〇 年六月'],
    ['二零二零年', '二〇二〇年'],
    ['O型血，2O22年', 'O型血，2O22年'],
    ['零基础学急救，一零一医院', '零基础学急救，一零一医院'],
  ])('%s', (text, folded) => {
    expect(foldLookAlikes(text)).toBe(folded);
    expect(foldLookAlikes(text)).toHaveLength(text.length);
  });

  test.each(['（ 一 ）建立机制', '( 一)建立机制', '（一 ）、建立机制', '一）建立机制', '〔 一 〕建立机制'])(
    '%s begins with a number of the second level',
    (text) => {
      expect(parseNumberMark(text)).toMatchObject({ kind: 'chinese-paren', canonical: '（一）', value: 1 });
    },
  );
  test.each(['一 、 背景', '一  、背景'])('%s begins with a number of the first level', (text) => {
    expect(parseNumberMark(text)).toMatchObject({ kind: 'chinese', canonical: '一、', value: 1 });
  });
  test('（ 1 ）, 1 ）, 第 一 章', () => {
    expect(parseNumberMark('（  1  ）进社区')?.kind).toBe('arabic-paren');
    expect(parseNumberMark('1 ）进社区')?.kind).toBe('half-paren');
    expect(parseNumberMark('第 一 章 总则')?.kind).toBe('chapter');
  });

  test('a date is found where it stands, as it is written', () => {
    expect(findDate('填报时间：二О二二年⼗月八日')).toEqual({
      text: '二О二二年⼗月八日',
      start: 5,
      end: 14,
      date: { year: 2022, month: 10, day: 8 },
    });
    expect(isDateLine('二Ｏ二二年六月一日')).toBe(true);
  });
});
