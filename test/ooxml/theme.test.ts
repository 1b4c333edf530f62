import { A } from '../../src/ooxml/namespaces';
import { ThemeFonts } from '../../src/ooxml/theme';
import { nodeXml } from '../../src/ooxml/xml-node';

function theme(eastAsia: string, language: string | null): ThemeFonts {
  const fonts = (name: string): string =>
    `<a:${name}Font><a:latin typeface="${name} Latin"/><a:ea typeface="${eastAsia}"/><a:cs typeface=""/>` +
    '<a:font script="Jpan" typeface="游明朝"/><a:font script="Hans" typeface="等线"/><a:font script="Hant" typeface="新細明體"/></a:' +
    `${name}Font>`;
  const xml = `<a:theme xmlns:a="${A}"><a:themeElements><a:fontScheme>${fonts('major')}${fonts('minor')}</a:fontScheme></a:themeElements></a:theme>`;
  return new ThemeFonts(nodeXml.parse(xml), language);
}

test('Latin fonts of headings and of text', () => {
  expect(theme('', null).font('majorAscii')).toBe('major Latin');
  expect(theme('', null).font('minorHAnsi')).toBe('minor Latin');
});

test.each([
  ['zh-CN', '等线'],
  ['zh-Hans', '等线'],
  ['zh-TW', '新細明體'],
  ['zh-HK', '新細明體'],
  ['ja-JP', '游明朝'],
  [null, '等线'],
])('East Asian font for %s', (language, expected) => {
  expect(theme('', language).font('minorEastAsia')).toBe(expected);
});

test('an East Asian font that the theme names itself counts first', () => {
  expect(theme('华文仿宋', 'ja-JP').font('majorEastAsia')).toBe('华文仿宋');
});

test('what a theme does not say is null', () => {
  expect(theme('', 'ko-KR').font('minorEastAsia')).toBeNull();
  expect(theme('', null).font('minorBidi')).toBeNull();
  expect(new ThemeFonts(undefined, null).font('minorEastAsia')).toBeNull();
});
