import { fontFamilyOf, isEquivalentFont } from '../../src/notice/fonts';
import { pointsOf, sizeLabel } from '../../src/notice/sizes';

describe('font names', () => {
  test.each([
    ['仿宋_GB2312', 'fangsong'],
    ['FangSong', 'fangsong'],
    ['fangsong gb2312', 'fangsong'],
    ['STKaiti', 'kaiti'],
    ['Heiti SC', 'heiti'],
    ['FZXiaoBiaoSong-B05S', 'xiaobiaosong'],
    ['方正小标宋 GBK', 'xiaobiaosong'],
    ['SimSun', 'songti'],
    ['微软雅黑', null],
    ['Times New Roman', null],
    ['', null],
  ])('%s belongs to %s', (name, family) => {
    expect(fontFamilyOf(name)).toBe(family);
  });

  test('names of one family are equivalent, those of two are not', () => {
    expect(isEquivalentFont('仿宋', '仿宋_GB2312')).toBe(true);
    expect(isEquivalentFont('楷体', '仿宋')).toBe(false);
  });

  test('a font of no family is equivalent to itself only', () => {
    expect(isEquivalentFont('times new roman', 'Times New Roman')).toBe(true);
    expect(isEquivalentFont('Arial', 'Times New Roman')).toBe(false);
    expect(isEquivalentFont('Arial', '仿宋')).toBe(false);
  });
});

test('字号 are points, and points 字号 where there is one', () => {
  expect(pointsOf('二号')).toBe(22);
  expect(sizeLabel(16)).toBe('三号');
  expect(sizeLabel(17)).toBe('17 磅');
});
