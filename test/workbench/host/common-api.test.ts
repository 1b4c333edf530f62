import { unzipSync } from 'fflate';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { Package } from '../../../src/ooxml/package/package';
import { docx, p } from '../../builders/docx';
import type { OpenDocument } from '../client';
import { openInHost } from '../client';
import { withWord } from './support';

const bytes = docx({ body: [p('志愿服务'.repeat(50))] });

/** The parts as stored. */
function partsOf(file: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(file);
}

function openFile({ Office }: OpenDocument, sliceSize = 4_194_304): Promise<Office.File> {
  return new Promise((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(Object.assign(new Error(result.error.message), { code: result.error.code }));
    });
  });
}

function slice(file: Office.File, index: number): Promise<number[]> {
  return new Promise((resolve) => file.getSliceAsync(index, (result) => resolve(result.value.data as number[])));
}

function close(file: Office.File): Promise<void> {
  return new Promise((resolve) => file.closeAsync(() => resolve()));
}

test('getFileAsync gives the document in slices', () =>
  withWord(bytes, {}, async (word) => {
    const file = await openFile(word, 1000);
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1000));
    const data: number[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) data.push(...(await slice(file, index)));
    await close(file);
    expect(Uint8Array.from(data)).toEqual(word.host.save());
    expect(partsOf(Uint8Array.from(data))).toEqual(partsOf(bytes));
    expect(word.host.openFileCopies).toBe(0);
  }));

test('a third open copy is refused until one is closed', () =>
  withWord(bytes, {}, async (word) => {
    const first = await openFile(word);
    await openFile(word);
    await expect(openFile(word)).rejects.toMatchObject({ code: 5001 });
    await close(first);
    await expect(openFile(word)).resolves.toBeDefined();
  }));

test.each([
  ['current', true],
  ['before-last-change', false],
] as const)('the copy is %s', (fileCopy, fresh) =>
  withWord(bytes, { quirks: { fileCopy } }, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertText('新内容', 'Start');
      await context.sync();
    });
    const file = await openFile(word);
    const copy = Package.open(Uint8Array.from(await slice(file, 0)), nodeXml);
    expect(new TextDecoder().decode(copy.bytes(copy.mainPart)).includes('新内容')).toBe(fresh);
  }),
);

describe('settings', () => {
  const save = ({ Office }: OpenDocument): Promise<Office.AsyncResult<void>> =>
    new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));

  test('are in the saved file, and there again when it is opened', async () => {
    const first = await openInHost(bytes);
    first.Office.context.document.settings.set('roles', { 3: 'heading1' });
    expect((await save(first)).status).toBe('succeeded');
    const saved = first.host.save();
    first.close();
    await withWord(saved, {}, async ({ Office, Word }) => {
      expect(Office.context.document.settings.get('roles')).toEqual({ 3: 'heading1' });
      await Word.run(async (context) => {
        const setting = context.document.settings.getItemOrNullObject('roles').load('value');
        await context.sync();
        expect(setting.value).toEqual({ 3: 'heading1' });
      });
    });
  });

  test('that are not saved are not in the file', () =>
    withWord(bytes, {}, (word) => {
      word.Office.context.document.settings.set('roles', 'x');
      expect(partsOf(word.host.save())).toEqual(partsOf(bytes));
      return Promise.resolve();
    }));

  test('cannot be saved in a document opened for reading only', () =>
    withWord(bytes, { readOnly: true }, async (word) => {
      word.Office.context.document.settings.set('roles', 'x');
      expect((await save(word)).status).toBe('failed');
    }));
});

test('the add-in hears when the selection changes', () =>
  withWord(docx({ body: [p('一'), p('二')] }), {}, async ({ Office, host }) => {
    const heard = new Promise<string>((resolve) => {
      Office.context.document.addHandlerAsync(
        Office.EventType.DocumentSelectionChanged,
        (event: { type: string }) => resolve(event.type),
        () => {
          const { paragraph } = host.selection.start;
          host.select({ paragraph, offset: 0 }, { paragraph, offset: 1 });
        },
      );
    });
    expect(await heard).toBe('documentSelectionChanged');
  }));

test('the parts of an untouched document are saved byte for byte', () =>
  withWord(bytes, {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.load('items/text');
      await context.sync();
    });
    expect(partsOf(word.host.save())).toEqual(partsOf(bytes));
  }));

test('an edit changes the bytes of its part alone', () =>
  withWord(bytes, {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertText('新', 'Start');
      await context.sync();
    });
    const before = partsOf(bytes);
    const after = partsOf(word.host.save());
    const changed = Object.keys(after).filter((name) => Buffer.compare(after[name]!, before[name]!) !== 0);
    expect(changed).toEqual(['word/document.xml']);
  }));
