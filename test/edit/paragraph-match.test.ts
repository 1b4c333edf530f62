import { matchParagraphs } from '../../src/edit/paragraph-match';

const file = (...texts: string[]) => texts.map((text) => ({ text, mayDiffer: false }));

describe('finding the paragraphs of a file in the open document', () => {
  it('takes them one to one when all texts agree, whatever the blanks and anchors', () => {
    expect(
      matchParagraphs(file('　　一、背景', '', '正文\n第二行'), ['一、背景', '', '正文\u000b第二行\u0005']),
    ).toEqual([0, 1, 2]);
  });

  it('trusts the order where a paragraph with revisions reads otherwise in Word', () => {
    const texts = [...file('标题'), { text: '改后', mayDiffer: true }, ...file('结尾')];
    expect(matchParagraphs(texts, ['标题', '改前改后', '结尾'])).toEqual([0, 1, 2]);
  });

  it('trusts the order where a host leaves out part of a text', () => {
    expect(matchParagraphs(file('标题', '见附件一的清单', '结尾'), ['标题', '见的清单', '结尾'])).toEqual([0, 1, 2]);
  });

  it('leaves out a paragraph that the author has just changed', () => {
    expect(matchParagraphs(file('甲', '乙乙', '丙'), ['甲', '丁丁乙', '丙'])).toEqual([0, null, 2]);
  });

  it('realigns behind a paragraph that the author has just added', () => {
    expect(matchParagraphs(file('甲', '乙', '丙'), ['甲', '新段', '乙', '丙'])).toEqual([0, 2, 3]);
    expect(matchParagraphs(file('甲', '乙', '丙', '丁'), ['甲', '新', '乙', '另一', '丙', '丁'])).toEqual([0, 2, 4, 5]);
  });

  it('pairs empty paragraphs only next to text that agrees', () => {
    expect(matchParagraphs(file('甲', '', '乙', '', '丙'), ['甲', '乙', '新', '', '', '丙'])).toEqual([
      0,
      null,
      1,
      4,
      5,
    ]);
  });

  it('finds nothing in another document', () => {
    expect(matchParagraphs(file('甲', '乙'), ['丙', '丁', '戊'])).toEqual([null, null]);
  });
});
