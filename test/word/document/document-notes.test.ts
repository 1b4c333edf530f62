import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { changeNote, readNotes } from '../../../src/word/document/document-notes';
import { addToTray, readTray, takeFromTray } from '../../../src/word/case/tray';
import { readDocumentBytes } from '../../../src/word/document/document-bytes';
import { docx, p } from '../../builders/docx';
import { format, openSession } from '../open';

const bytes = docx({ body: [p('救护培训进乡村')] });
/** What XML, JSON and our own markup could trip over. */
const WORDS = ['“互联网+急救”<b>&amp;\n第二行\t\u007f\uffff', '𠮷野家'];

const textsIn = async () => (await readTray()).map(({ texts }) => texts);

/** A file as Word copies it: what add-ins keep in the settings is not in it (office-js issue 6434). */
function withoutSettings(file: Uint8Array): Uint8Array {
  const pkg = Package.open(file, nodeXml);
  for (const { type, target } of pkg.relationships(''))
    if (type.endsWith('/webextensiontaskpanes')) pkg.unrelate('', target);
  return pkg.save();
}

/** Our parts in a file. */
function notesIn(file: Uint8Array): string[] {
  const pkg = Package.open(file, nodeXml);
  return pkg
    .relationships(pkg.mainPart)
    .filter(({ type }) => type.endsWith('/customXml'))
    .map(({ target }) => new TextDecoder().decode(pkg.bytes(target)));
}

describe.each(['web', 'win365', 'mac365', 'ltsc2021'] as const)('words that were moved out: %s', (profile) => {
  test('are in the document itself: in the saved file, in the copy that Word makes, also without the settings', async () => {
    const word = await openSession(bytes, { profile });
    await addToTray('background', WORDS, true);
    const copy = await readDocumentBytes();
    const saved = word.host.save();
    word.close();
    for (const file of [saved, copy, withoutSettings(saved), withoutSettings(copy)]) {
      const again = await openSession(file, { profile });
      expect(await textsIn()).toEqual([WORDS]);
      again.close();
    }
  });

  test('a document that has them in its settings only is read as before, and what is added joins them', async () => {
    const word = await openSession(bytes, { profile });
    const old = { id: 'old', field: 'results', texts: ['旧的'], continues: false, at: '2022-06-01T08:00:00.000Z' };
    Office.context.document.settings.set('caseAuthor.tray', JSON.stringify([old, { of: 'another version' }]));
    expect(await readTray()).toEqual([old]);
    await addToTray('background', ['新的'], true);
    const saved = withoutSettings(word.host.save());
    word.close();
    await openSession(saved, { profile });
    expect(await textsIn()).toEqual([['旧的'], ['新的']]);
    expect(await readNotes('tray')).toEqual([expect.arrayContaining([{ of: 'another version' }])]);
  });

  test('taken out, they are in neither place, and one that had been out of sight does not bring them back', async () => {
    const word = await openSession(bytes, { profile });
    const { id } = await addToTray('background', ['甲'], true);
    await addToTray('results', ['乙'], true);
    const before = word.host.save();
    await takeFromTray(id);
    expect(await textsIn()).toEqual([['乙']]);
    expect(Office.context.document.settings.get('caseAuthor.tray')).not.toContain('甲');
    expect(notesIn(word.host.save()).join()).not.toContain('甲');
    word.close();

    // This Word does not see what the other one wrote into the settings (office-js issue 6095); that one does, afterwards.
    const blind = await openSession(before, { profile });
    const settings = Office.context.document.settings;
    const unseen = settings.get('caseAuthor.tray') as string;
    settings.remove('caseAuthor.tray');
    await takeFromTray(id);
    settings.set('caseAuthor.tray', unseen);
    expect(await textsIn()).toEqual([['乙']]);
    blind.close();
  });

  test('all taken out, nothing of them stays', async () => {
    const word = await openSession(bytes, { profile });
    const { id } = await addToTray('background', ['甲'], true);
    await takeFromTray(id);
    expect(notesIn(word.host.save())).toEqual([]);
    expect(Office.context.document.settings.get('caseAuthor.tray')).toBeNull();
  });

  test('where the document takes no part, that is told, and nothing is half kept', async () => {
    await openSession(bytes, { profile, readOnly: true });
    await expect(addToTray('background', ['甲'], true)).rejects.toThrow(/^没能把文字存进文档.*什么也没有移出。/u);
    expect(await textsIn()).toEqual([]);
  });

  test('are kept by a formatting run', async () => {
    const word = await openSession(bytes, { profile });
    await addToTray('background', WORDS, true);
    await format(word);
    expect(await textsIn()).toEqual([WORDS]);
    expect(notesIn(word.host.save())).toHaveLength(1);
  });
});

test('two notes at once lose nothing of each other', async () => {
  await openSession(bytes);
  await Promise.all(['甲', '乙', '丙'].map((text) => addToTray('background', [text], true)));
  expect(await textsIn()).toEqual([['甲'], ['乙'], ['丙']]);
});

test('a change that Word failed at half way leaves the old words, the new ones, or both', async () => {
  const word = await openSession(bytes);
  await addToTray('background', ['甲'], true);
  const { executeMethod } = word.host;
  for (const method of [128, 131, 132, 133, 134]) {
    word.host.executeMethod = (id, data) =>
      id === method ? Promise.resolve({ Version: 1, Error: 6100 }) : executeMethod.call(word.host, id, data);
    await addToTray('results', [`乙${method}`], true).catch(() => undefined);
    word.host.executeMethod = executeMethod;
    expect((await textsIn()).flat()).toContain('甲');
  }
});

test('options and corrections are notes too: a copy of the document keeps them', async () => {
  const word = await openSession(bytes);
  await word.session.saveOptions({ 'body-alignment': 'justify' });
  const [entry] = await word.session.outline();
  await word.session.correctRole(entry!, 'heading2');
  const saved = withoutSettings(word.host.save());
  word.close();
  const again = await openSession(saved);
  expect((await again.session.readOptions()).document).toEqual({ 'body-alignment': 'justify' });
  expect((await again.session.outline())[0]).toMatchObject({ role: 'heading2', corrected: true });
});

test('the newest part counts, and a note that is no JSON is none', async () => {
  await openSession(bytes);
  await changeNote('options', () => ({ a: '1' }));
  await changeNote('options', (values) => {
    expect(values[0]).toEqual({ a: '1' });
    return { a: '2' };
  });
  expect((await readNotes('options'))[0]).toEqual({ a: '2' });
});
