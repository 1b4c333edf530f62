import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { control, docx, p, r, table, textBox } from '../../builders/docx';
import type { XmlElement } from '../../../src/ooxml/xml';
import { paragraphsIn } from '../../../src/workbench/host/model/story';
import type { OpenDocument, OpenOptions } from '../client';
import { bodyXml, EVENT_DELAY, flatOpc, partXml, settle, texts, withWord } from './support';

const ITEM = '{0C0F3C5E-5E0D-4F35-9F3F-0E2B8C1D7A55}';
const bound = (name: string): string =>
  `<w:dataBinding w:prefixMappings="xmlns:c='urn:case'" w:xpath="/c:case[1]/c:${name}[1]" w:storeItemID="${ITEM}"/><w:text/>`;
const PROMPT = '请填写单位';
const prompted = (name: string): string =>
  control(name, r(PROMPT, { style: 'Placeholder' }), `<w:lock w:val="sdtLocked"/><w:showingPlcHdr/>${bound(name)}`);
const data = (unit: string): string => `<case xmlns="urn:case"><unit>${unit}</unit></case>`;

/** A form of three bound controls (in a line, in a cell, in a line), with its data, inserted as an add-in does. */
async function withForm(
  unit: string,
  options: OpenOptions,
  test: (word: OpenDocument) => Promise<void>,
  body = [
    p(r('单位：') + prompted('unit')),
    table([[p(prompted('unit'))]]),
    p(r('落款：') + prompted('unit')),
    p('末'),
  ],
): Promise<void> {
  await withWord(docx({ body: [p()] }), { eventDelay: EVENT_DELAY, ...options }, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.insertOoxml(flatOpc(body, [], [], [{ id: ITEM, xml: data(unit) }]), 'Replace');
      await context.sync();
    });
    await test(word);
  });
}

const lines = async (word: OpenDocument): Promise<string[]> => (await texts(word)).slice(0, 3);
const xmlOfPart = ({ host }: OpenDocument): string => partXml(host, '/customXml/item1.xml');

function goTo({ host }: OpenDocument, index: number, offset: number): void {
  const body = host.pkg.document(host.pkg.mainPart)!.documentElement!.firstChild as XmlElement;
  const paragraph = paragraphsIn(body)[index]!;
  host.select({ paragraph, offset }, { paragraph, offset });
}

async function setData(word: OpenDocument, unit: string): Promise<void> {
  const { Office } = word;
  await new Promise<void>((resolve, reject) => {
    Office.context.document.customXmlParts.getByIdAsync(ITEM, ({ value: part }) => {
      part.getNodesAsync('/*/*', ({ value: [node] }) => {
        node!.setTextAsync(unit, {}, ({ status }) =>
          String(status) === 'succeeded' ? resolve() : reject(new Error('refused')),
        );
      });
    });
  });
}

const FILLED = ['单位：清河县红十字会', '清河县红十字会', '落款：清河县红十字会'];
const EMPTY = [`单位：${PROMPT}`, PROMPT, `落款：${PROMPT}`];

it('what is typed in one control is in its data and in the others at once, and one undo takes it all back', () =>
  withForm('', {}, async (word) => {
    const before = bodyXml(word);
    goTo(word, 0, 4);
    word.host.edit({ kind: 'type', text: '清河县红十字会' });
    expect(await lines(word)).toEqual(FILLED);
    expect(xmlOfPart(word)).toContain('<unit>清河县红十字会</unit>');
    expect(bodyXml(word)).not.toMatch(/showingPlcHdr|Placeholder/);
    word.host.edit({ kind: 'undo' });
    expect(bodyXml(word)).toBe(before);
    expect(xmlOfPart(word)).toContain('<unit/>');
  }));

it('an emptied control empties the others, which show prompts', () =>
  withForm('红', { quirks: { promptWithoutPart: 'as-before' } }, async (word) => {
    expect(await lines(word)).toEqual(['单位：红', '红', '落款：红']);
    goTo(word, 1, 1);
    word.host.edit({ kind: 'erase', direction: 'backward', unit: 'character' });
    expect(await lines(word)).toEqual(EMPTY);
    expect(bodyXml(word).match(/<w:showingPlcHdr\/>/g)).toHaveLength(3);
  }));

it('a write to the data by the common API is shown, and is one step to undo', () =>
  withForm('', {}, async (word) => {
    const before = bodyXml(word);
    await setData(word, '清河县红十字会');
    expect(await lines(word)).toEqual(FILLED);
    expect(bodyXml(word)).not.toMatch(/showingPlcHdr|Placeholder/);
    word.host.edit({ kind: 'undo' });
    expect(bodyXml(word)).toBe(before);
    await setData(word, '清河县红十字会');
    await setData(word, '');
    expect(bodyXml(word).match(/<w:showingPlcHdr\/>/g)).toHaveLength(3);
    expect((await lines(word))[1]).toBe('单击或点击此处输入文字。');
  }));

it('a write to the data by document.customXmlParts is shown, and told as a change of the controls', () =>
  withForm('', { quirks: { eventsOfOwnEdits: 'raised', controlDataEvents: 'while-typing' } }, async (word) => {
    const told: number[][] = [];
    await word.Word.run(async (context) => {
      const [first] = await plainControls(context);
      first!.onDataChanged.add(({ ids }) => Promise.resolve(void told.push(ids)));
      first!.track();
      await context.sync();
      context.document.customXmlParts.getItem(ITEM).setXml(data('清河县红十字会'));
      await context.sync();
    });
    await settle(word);
    expect(await lines(word)).toEqual(FILLED);
    expect(told).toHaveLength(1);
  }));

async function plainControls(context: Word.RequestContext): Promise<Word.ContentControl[]> {
  const controls = context.document.getContentControls({
    types: ['PlainText'],
  } as unknown as Word.ContentControlOptions);
  controls.load('items/id');
  await context.sync();
  return controls.items;
}

it.each<[string, (control: Word.ContentControl) => void]>([
  ['control.insertText', (one) => void one.insertText('清河县红十字会', 'Replace')],
  ['range.insertText', (one) => void one.getRange('Content').insertText('清河县红十字会', 'Replace')],
  ['range.insertText at the start', (one) => void one.getRange('Content').insertText('清河县红十字会', 'Start')],
  ['control.insertText at the end', (one) => void one.insertText('清河县红十字会', 'End')],
])('%s writes through as well, in place of the prompt', (_name, write) =>
  withForm('', {}, async (word) => {
    const before = bodyXml(word);
    await word.Word.run(async (context) => {
      write((await plainControls(context))[1]!);
      await context.sync();
    });
    expect(await lines(word)).toEqual(FILLED);
    expect(xmlOfPart(word)).toContain('<unit>清河县红十字会</unit>');
    expect(bodyXml(word)).not.toMatch(/showingPlcHdr|Placeholder/);
    word.host.edit({ kind: 'undo' });
    expect(bodyXml(word)).toBe(before);
  }),
);

it('a text that is there is replaced, added to and cleared within its control', () =>
  withForm('红', {}, async (word) => {
    for (const [text, location, wanted] of [
      ['清河', 'Start', '清河红'],
      ['会', 'End', '清河红会'],
      ['县', 'Replace', '县'],
    ] as const) {
      await word.Word.run(async (context) => {
        (await plainControls(context))[0]!.insertText(text, location);
        await context.sync();
      });
      expect(await lines(word)).toEqual([`单位：${wanted}`, wanted, `落款：${wanted}`]);
      expect(
        bodyXml(word).match(new RegExp(`<w:sdtContent>(?:(?!</w:sdtContent>).)*${wanted.at(-1)}`, 'g')),
      ).toHaveLength(3);
    }
    await word.Word.run(async (context) => {
      (await plainControls(context))[2]!.clear();
      await context.sync();
    });
    expect(bodyXml(word).match(/<w:showingPlcHdr\/>/g)).toHaveLength(3);
    expect(xmlOfPart(word)).not.toContain('县');
  }));

it('an inserted control shows the data that the document has already', () =>
  withForm('清河县红十字会', {}, async (word) => {
    await word.Word.run(async (context) => {
      const ooxml = flatOpc([p(r('又：') + prompted('unit')), p()], [], [], [{ id: ITEM, xml: data('别的') }]);
      context.document.body.insertOoxml(ooxml, 'End');
      await context.sync();
    });
    expect(await texts(word)).toContain('又：清河县红十字会');
    expect(xmlOfPart(word)).toContain('清河县红十字会');
  }));

it('an opened file shows its data, and is not changed by that until somebody edits it', () =>
  withForm('清河县红十字会', {}, async (word) => {
    const saved = word.host.save();
    await withWord(saved, {}, async (again) => {
      expect(await lines(again)).toEqual(FILLED);
      expect(again.host.canUndo).toBe(false);
      expect(again.host.save()).toEqual(saved);
    });
  }));

it('a control in a text box is shown as the file has it', () =>
  withForm('清河县红十字会', {}, async (word) => {
    const parts = unzipSync(word.host.save());
    const boxed = textBox(p(r('框内：') + prompted('unit')));
    const main = strFromU8(parts['word/document.xml']!).replace(/<w:r>\s*<w:t[^>]*>末<\/w:t><\/w:r>/u, boxed);
    const file = zipSync({ ...parts, 'word/document.xml': strToU8(main) });
    await withWord(file, {}, (again) => {
      expect(bodyXml(again)).toContain('框内：');
      expect(unzipSync(again.host.save())).toEqual(unzipSync(file));
      return Promise.resolve();
    });
  }));

it('the line breaks of data that was laid out by hand are no text: the prompt stays', () =>
  withForm('\n    ', {}, async (word) => {
    await withWord(word.host.save(), {}, async (again) => {
      expect(await lines(again)).toEqual(EMPTY);
    });
  }));

it('somebody else at the document is followed too', () =>
  withForm('', {}, async (word) => {
    word.host.editRemotely('王芳', (document) => {
      document.customXml.byId(ITEM)!.setXml(data('清河县红十字会'));
    });
    expect(await lines(word)).toEqual(FILLED);
  }));
