import { symbolText } from '../../../src/workbench/page/render/symbol';

describe('symbolText', () => {
  it.each([
    ['\uf0b7', 'Symbol', '•'],
    ['\uf0fe', 'Wingdings', '☑'],
    ['\uf052', 'Wingdings 2', '☑'],
    ['\uf061', 'Symbol', 'α'],
    ['\uf02d', 'Symbol', '−'],
    ['\uf031', 'Symbol', '1'],
    ['\u00b7', 'Symbol', '•'],
  ])('finds %j of %s in Unicode', (text, font, shown) => {
    expect(symbolText(text, font)).toBe(shown);
  });

  it('takes a private character of a text font for one of the fonts that bullets are of', () => {
    expect(symbolText('\uf06c', '宋体')).toBe('●');
    expect(symbolText('\uf0b7', null)).toBe('•');
  });

  it('leaves text, and what it does not know, as it is', () => {
    expect(symbolText('一、', '宋体')).toBe('一、');
    expect(symbolText('\uf001', 'Wingdings')).toBe('\uf001');
  });
});
