import { faceAlone, faceCalled, isFace } from '../../src/notice/fonts';
import { parseNotice } from '../../src/notice/notice';
import { resolveOptions } from '../../src/notice/options';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { pointsOf, sizeLabel } from '../../src/notice/sizes';
import { yunze2024 } from './second-notice';

const { fonts } = resolveOptions(redcross2022);
const familyOf = (name: string) => Object.keys(fonts).find((family) => isFace(name, fonts[family]!)) ?? null;

describe('font names', () => {
  test.each([
    ['仿宋_GB2312', 'fangsong'],
    ['FangSong', 'fangsong'],
    ['fangsong gb2312', 'fangsong'],
    ['STKaiti', 'kaiti'],
    ['Heiti SC', 'heiti'],
    ['FZXiaoBiaoSong-B05S', 'xiaobiaosong'],
    ['方正小标宋 GBK', 'xiaobiaosong'],
    ['SimSun', null],
    ['微软雅黑', null],
    ['Times New Roman', null],
    ['', null],
  ])('%s belongs to %s', (name, family) => {
    expect(familyOf(name)).toBe(family);
  });

  test('what is a name of a face is what its notice says', () => {
    const { song, hei } = resolveOptions(yunze2024).fonts;
    expect([isFace('SimSun', song!), isFace('microsoft yahei', hei!), isFace('黑体', hei!)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('a face that is written under another of its names is right under all of them; under a strange name, under that only', () => {
    const font = { name: '宋体', aliases: ['SimSun'] };
    expect(faceCalled('SimSun', font)).toMatchObject({ name: 'SimSun' });
    expect(isFace('宋体', faceCalled('SimSun', font))).toBe(true);
    expect(isFace('宋体', faceCalled('等线', font))).toBe(false);
    expect(isFace('等线', faceCalled('等线', font))).toBe(true);
  });

  test('a font of no family is equivalent to itself only', () => {
    const times = faceAlone('Times New Roman');
    expect(isFace('times new roman', times)).toBe(true);
    expect([isFace('Arial', times), isFace('仿宋', times)]).toEqual([false, false]);
  });

  test('no two fonts of a notice have a name in common', () => {
    const { typography } = yunze2024;
    const wrong = { ...typography.fonts, hei: { name: '微软雅黑', aliases: ['sim sun'] } };
    expect(() => parseNotice({ ...yunze2024, typography: { ...typography, fonts: wrong } })).toThrow(
      '“simsun”是 typography.fonts 里两种字体的名字',
    );
  });
});

test('字号 are points, and points 字号 where there is one', () => {
  expect(pointsOf('二号')).toBe(22);
  expect(sizeLabel(16)).toBe('三号');
  expect(sizeLabel(17)).toBe('17 磅');
});
