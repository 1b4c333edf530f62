import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { docx, p } from '../../builders/docx';
import type { OpenDocument } from '../client';
import { openInHost } from '../client';
import { refusal, withWord } from './support';

const bytes = docx({ body: [p('文')] });

/** The file as the add-in gets it, which fits into one slice. */
async function fileOf({ Office }: OpenDocument): Promise<Package> {
  const file = await new Promise<Office.File>((resolve) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, ({ value }) => resolve(value)),
  );
  const { data } = await new Promise<Office.Slice>((resolve) => file.getSliceAsync(0, ({ value }) => resolve(value)));
  await new Promise((resolve) => file.closeAsync(resolve));
  return Package.open(Uint8Array.from(data as number[]), nodeXml);
}

async function saveSetting({ Office }: OpenDocument, value: string): Promise<void> {
  Office.context.document.settings.set('roles', value);
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
}

const xmlOf = (pkg: Package, part: string) => new TextDecoder().decode(pkg.bytes(part));

const extensions = (pkg: Package) => pkg.partNames.filter((name) => name.includes('webextension'));

test.each([
  ['kept', true],
  ['left-out', false],
] as const)('fileHasProtection: %s', (fileHasProtection, kept) => {
  const settings = '<w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
  return withWord(docx({ body: [p('文')], settings }), { quirks: { fileHasProtection } }, async (word) => {
    const before = word.host.save();
    const xml = xmlOf(await fileOf(word), '/word/settings.xml');
    expect(xml.includes('w:documentProtection')).toBe(kept);
    expect(xml).toContain('w:trackRevisions');
    // The document itself is as protected as it was.
    expect(word.host.save()).toEqual(before);
    const run = word.Word.run(async (context) => {
      context.document.body.insertParagraph('新', 'End');
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'AccessDenied' });
  });
});

test.each([
  ['kept', true],
  ['left-out', false],
] as const)('fileHasSettings: %s', (fileHasSettings, kept) =>
  withWord(bytes, { quirks: { fileHasSettings } }, async (word) => {
    await saveSetting(word, '甲');
    const file = await fileOf(word);
    expect(extensions(file).length > 0).toBe(kept);
    expect(file.relationships('').some(({ type }) => type.includes('webextension'))).toBe(kept);
    // They are in what is saved, whatever the copy is.
    expect(extensions(Package.open(word.host.save(), nodeXml))).not.toEqual([]);
  }),
);

test.each([
  ['read', '甲'],
  ['unseen', null],
] as const)('settingsFromDesktop: %s', async (settingsFromDesktop, seen) => {
  const desktop = await openInHost(bytes, { profile: 'win365' });
  await saveSetting(desktop, '甲');
  const saved = desktop.host.save();
  desktop.close();
  await withWord(saved, { quirks: { settingsFromDesktop } }, async (word) => {
    const read = () =>
      word.Word.run(async (context) => {
        const setting = context.document.settings.getItemOrNullObject('roles').load('value');
        await context.sync();
        return setting.isNullObject ? null : (setting.value as string);
      });
    expect(word.Office.context.document.settings.get('roles')).toBe(seen);
    expect(await read()).toBe(seen);
    await saveSetting(word, '乙');
    expect(await read()).toBe('乙');
    // Its own are there when it opens the file again; what it did not see is still there for the desktop.
    const again = word.host.save();
    for (const [profile, value] of [
      ['web', '乙'],
      ['win365', seen === null ? '甲' : '乙'],
    ] as const) {
      const other = await openInHost(again, { profile, quirks: { settingsFromDesktop } });
      expect([profile, other.Office.context.document.settings.get('roles')]).toEqual([profile, value]);
      other.close();
    }
  });
});
