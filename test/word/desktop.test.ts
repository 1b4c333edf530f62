import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import type { ProfileName } from '../../src/workbench/host/profile';
import { docx, footnote, link, p, r, SECTION, type RunLook } from '../builders/docx';
import { format, openSession, reportOf, words } from './open';

const TITLE = p(r('救在身边暖万家', { size: 22 }), { jc: 'center' });
const WEB: RunLook = { fonts: 'Arial', size: 12 };
const NARROW: RunLook = { ...WEB, scale: 90 };

const bodyXml = (bytes: Uint8Array) => {
  const pkg = Package.open(bytes, nodeXml);
  return new TextDecoder().decode(pkg.bytes(pkg.mainPart));
};

/** A Word in which nothing of the direct formatting goes by itself. */
const open = (bytes: Uint8Array, profile: ProfileName) =>
  openSession(bytes, {
    profile,
    quirks: { styleAssignment: 'keeps-direct', fontNameSlots: 'latin-only', desktopSets: 'as-documented' },
  });

describe('direct formatting of a desktop Word', () => {
  const bytes = docx({
    body: [
      TITLE,
      p(r('应急救护培训走进社区，', NARROW) + link('工作通知', '_Link', NARROW), {
        spacing: { line: 400, lineRule: 'exact' },
      }),
      p(r('培训经费来自', WEB) + r('捐赠', { ...WEB, italic: true }) + footnote() + r('，公开透明。', WEB)),
    ],
  });

  it('goes as a whole where none of it is wanted', async () => {
    const word = await open(bytes, 'win365');
    const report = reportOf(await format(word));
    expect(report.left).toEqual([]);
    const [, linked = ''] = bodyXml(word.host.save()).split('<w:p>').slice(1);
    expect(linked).not.toMatch(/w:rFonts w:(ascii|eastAsia)|<w:sz |<w:w |<w:spacing /);
    expect(words(word.host.save())).toEqual(words(bytes));
  });

  it('is set by slot where emphasis and raised marks are to stay', async () => {
    const word = await open(bytes, 'win365');
    await format(word);
    const [, , noted = ''] = bodyXml(word.host.save()).split('<w:p>').slice(1);
    expect(noted).toContain('<w:i/>');
    expect(noted).toContain('<w:vertAlign w:val="superscript"/>');
    expect(noted).toContain('w:eastAsia="仿宋_GB2312"');
  });

  it('goes with a new paragraph where only a link stands in the old one, and is told where there is no way to it', async () => {
    const word = await open(bytes, 'ltsc2021');
    const { left } = reportOf(await format(word));
    expect(left.map(({ id, place }) => [id, place?.index])).toEqual([['deviation-font', 2]]);
  });
});

describe('page margins that the author asked for', () => {
  const landscape = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"');
  const bytes = docx({ body: [TITLE, p('培训走进社区。', { section: landscape }), p('志愿服务延伸到村。')] });
  const margins = (file: Uint8Array) =>
    [...bodyXml(file).matchAll(/w:top="(\d+)" w:right="(\d+)"/g)].map(([, ...m]) => m);

  it('are set on the upright pages of a desktop Word, and told', async () => {
    const word = await open(bytes, 'win365');
    await word.session.saveOptions({ 'page-margins': 'gbt9704' });
    const report = reportOf(await format(word));
    expect(margins(word.host.save())).toEqual([
      ['1440', '1800'],
      ['2098', '1474'],
    ]);
    expect(report.notes.map(({ message }) => message)).toContain('页边距改成了上 3.7、下 3.5、左 2.8、右 2.6 厘米。');
    expect(report.left.filter(({ id }) => id === 'page-margins')).toEqual([]);

    const before = word.host.save();
    const again = reportOf(await format(word));
    expect(again.notes.filter(({ id }) => id === 'page-margins')).toEqual([]);
    expect(word.host.save()).toEqual(before);
  });

  it('are set where nothing else is to be done', async () => {
    const word = await open(bytes, 'win365');
    await format(word);
    await word.session.saveOptions({ 'page-margins': 'gbt9704' });
    await format(word);
    expect(margins(word.host.save())[1]).toEqual(['2098', '1474']);
  });

  it.each(['web', 'ltsc2021'] as const)('are left to the author in %s, with what to do', async (profile) => {
    const word = await open(bytes, profile);
    await word.session.saveOptions({ 'page-margins': 'gbt9704' });
    const { left, notes } = reportOf(await format(word));
    expect(margins(word.host.save())[1]).toEqual(['1440', '1800']);
    expect(left.find(({ id }) => id === 'page-margins')?.steps).toEqual([
      '“布局”选项卡 → 页边距 → 自定义页边距',
      // The boxes of the dialog are in centimetres.
      '填上 3.7、下 3.5、左 2.8、右 2.6 厘米',
    ]);
    expect(notes.filter(({ id }) => id === 'page-margins')).toEqual([]);
  });

  it('stay as they are where only a selection is formatted', async () => {
    const word = await open(bytes, 'win365');
    await word.session.saveOptions({ 'page-margins': 'gbt9704' });
    const { left, notes } = reportOf(await format(word, { scope: 'selection' }));
    expect(margins(word.host.save())[1]).toEqual(['1440', '1800']);
    expect([...left, ...notes].filter(({ id }) => id === 'page-margins')).toEqual([]);
  });
});
