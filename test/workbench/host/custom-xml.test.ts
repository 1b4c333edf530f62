import { unzipSync } from 'fflate';
import { docx, p } from '../../builders/docx';
import { openInHost, type OpenDocument } from '../client';
import { partXml, refusal, withWord } from './support';

const NAMESPACE = 'urn:case';
const ID = '{6F5C3B1E-0B0A-4B3C-9D55-7A3C0E6C2F11}';
/** Blanks and an order of attributes that no serialiser would write. */
const STORED = `<?xml version="1.0"?>\n<case  xmlns="${NAMESPACE}" b='2' a="1">\n <field name='title'>旧</field>\n</case>`;

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const plain = docx({ body: [p('文')] });
const withData = docx({
  body: [p('文')],
  parts: {
    'customXml/item1.xml': { content: STORED },
    'customXml/itemProps1.xml': {
      content: `<ds:datastoreItem ds:itemID="${ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    },
    'customXml/_rels/item1.xml.rels': {
      content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    },
    'word/_rels/document.xml.rels': {
      content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId7" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    },
  },
});

const filesOf = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes)).filter((name) => /customXml/.test(name));

describe('the common API', () => {
  /** One call with a callback, as a promise. */
  function call<Value>(start: (callback: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
    return new Promise((resolve, reject) => {
      start(({ status, value, error }) => {
        if (String(status) === 'succeeded') resolve(value);
        else reject(Object.assign(new Error(error.message), { code: error.code }));
      });
    });
  }
  const parts = ({ Office }: OpenDocument): Office.CustomXmlParts => Office.context.document.customXmlParts;

  test('adds a part with its properties part, finds it by id and by namespace, and deletes it', async () => {
    const word = await openInHost(plain);
    const added = await call<Office.CustomXmlPart>((done) =>
      parts(word).addAsync(`<case xmlns="${NAMESPACE}"/>`, done),
    );
    expect(added.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    const saved = word.host.save();
    word.close();
    expect(filesOf(saved)).toEqual([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]);

    await withWord(saved, {}, async (again) => {
      const byId = await call<Office.CustomXmlPart>((done) => parts(again).getByIdAsync(added.id, done));
      const [found] = await call<Office.CustomXmlPart[]>((done) => parts(again).getByNamespaceAsync(NAMESPACE, done));
      expect([byId.id, found!.id, byId.builtIn]).toEqual([added.id, added.id, false]);
      expect(await call<string>((done) => byId.getXmlAsync(done))).toBe(`<case xmlns="${NAMESPACE}"/>`);
      await call<unknown>((done) => byId.deleteAsync(done));
      expect(filesOf(again.host.save())).toEqual([]);
      expect(new TextDecoder().decode(again.host.pkg.bytes('/[Content_Types].xml'))).not.toContain('customXml');
      expect(partXml(again.host, '/word/_rels/document.xml.rels')).not.toContain('customXml');
    });
  });

  test('refuses what is no XML, and an id that is not there', () =>
    withWord(plain, {}, async (word) => {
      await expect(call((done) => parts(word).addAsync('<a>', done))).rejects.toMatchObject({ code: 6100 });
      await expect(call((done) => parts(word).getByIdAsync(ID, done))).rejects.toMatchObject({ code: 6000 });
      expect(await call((done) => parts(word).getByNamespaceAsync('urn:none', done))).toEqual([]);
    }));

  test('finds nodes by XPath with prefixes of its own, reads and writes them', () =>
    withWord(withData, {}, async (word) => {
      const part = await call<Office.CustomXmlPart>((done) => parts(word).getByIdAsync(ID, done));
      const { namespaceManager } = part;
      await call<unknown>((done) => namespaceManager.addNamespaceAsync('c', NAMESPACE, done));
      expect(await call((done) => namespaceManager.getPrefixAsync(NAMESPACE, done))).toBe('c');
      const find = (path: string): Promise<Office.CustomXmlNode[]> => call((done) => part.getNodesAsync(path, done));
      const [field] = await find("/c:case/c:field[@name='title']");
      expect([field!.baseName, field!.namespaceUri, field!.nodeType]).toEqual(['field', NAMESPACE, 'element']);
      expect(await call((done) => field!.getTextAsync(done))).toBe('旧');
      await call<unknown>((done) => field!.setTextAsync('新', done));
      expect(await call<string>((done) => part.getXmlAsync(done))).toContain('>新</field>');
      const [attribute] = await find('//c:field/@name');
      expect(await call((done) => attribute!.getNodeValueAsync(done))).toBe('title');
      // Without a prefix a name is in no namespace.
      expect(await find('/case')).toEqual([]);
    }));

  test('writes nothing to a document opened for reading only', () =>
    withWord(withData, { readOnly: true }, async (word) => {
      await expect(call((done) => parts(word).addAsync('<a/>', done))).rejects.toMatchObject({ code: 5002 });
      const part = await call<Office.CustomXmlPart>((done) => parts(word).getByIdAsync(ID, done));
      await expect(call((done) => part.deleteAsync(done))).rejects.toMatchObject({ code: 5002 });
      expect(unzipSync(word.host.save())).toEqual(unzipSync(withData));
    }));
});

describe('document.customXmlParts of WordApi 1.4', () => {
  test('adds, reads, replaces and deletes', () =>
    withWord(plain, {}, ({ Word, host }) =>
      Word.run(async (context) => {
        const { customXmlParts } = context.document;
        const added = customXmlParts.add(`<case xmlns="${NAMESPACE}"><a/></case>`).load('id,namespaceUri');
        await context.sync();
        expect(added.namespaceUri).toBe(NAMESPACE);
        added.setXml(`<case xmlns="${NAMESPACE}">二</case>`);
        const same = customXmlParts.getByNamespace(NAMESPACE).getOnlyItem();
        const xml = same.getXml();
        const count = customXmlParts.getCount();
        await context.sync();
        expect([xml.value, count.value]).toEqual([`<case xmlns="${NAMESPACE}">二</case>`, 1]);
        customXmlParts.getItem(added.id).delete();
        const gone = customXmlParts.getItemOrNullObject(added.id);
        gone.load('id');
        await context.sync();
        expect(gone.isNullObject).toBe(true);
        expect(filesOf(host.save())).toEqual([]);
      }),
    ));

  test('queries and edits by XPath with prefixes', () =>
    withWord(withData, {}, ({ Word }) =>
      Word.run(async (context) => {
        const part = context.document.customXmlParts.getItem(ID);
        const c = { c: NAMESPACE };
        part.insertElement('/c:case', `<field xmlns="${NAMESPACE}" name="body">正文</field>`, c, 0);
        part.updateAttribute('/c:case', c, 'a', '9');
        part.insertAttribute('/c:case', c, 'year', '2022');
        part.deleteAttribute('/c:case', c, 'b');
        const all = part.query('/c:case/c:field', c);
        await context.sync();
        expect(all.value).toEqual([
          `<field xmlns="${NAMESPACE}" name="body">正文</field>`,
          `<field xmlns="${NAMESPACE}" name="title">旧</field>`,
        ]);
        part.updateElement("/c:case/c:field[@name='title']", `<field xmlns="${NAMESPACE}" name="title">新</field>`, c);
        part.deleteElement('/c:case/c:field[1]', c);
        const xml = part.getXml();
        await context.sync();
        expect(xml.value.replace(/\s+/g, ' ')).toBe(
          `<case xmlns="${NAMESPACE}" a="9" year="2022"> <field name="title">新</field> </case>`,
        );
      }),
    ));

  test('what is no XML is InvalidArgument, an element that is not there ItemNotFound', () =>
    withWord(withData, {}, async ({ Word }) => {
      const edit = (change: (part: Word.CustomXmlPart) => void): Promise<unknown> =>
        Word.run(async (context) => {
          change(context.document.customXmlParts.getItem(ID));
          await context.sync();
        });
      expect(await refusal(edit((part) => part.setXml('<a>')))).toMatchObject({ code: 'InvalidArgument' });
      expect(await refusal(edit((part) => part.deleteElement('/nothing', {})))).toMatchObject({ code: 'ItemNotFound' });
      expect(await refusal(edit((part) => part.query('count(//a)', {})))).toMatchObject({ code: 'InvalidArgument' });
    }));

  test('is not there at WordApi 1.3, nor writable in a protected document', async () => {
    const add = ({ Word }: OpenDocument): Promise<unknown> =>
      Word.run(async (context) => {
        context.document.customXmlParts.add('<a/>');
        await context.sync();
      });
    await withWord(plain, { profile: 'ltsc2021' }, async (word) =>
      expect(await refusal(add(word))).toMatchObject({ code: 'ApiNotFound' }),
    );
    await withWord(plain, { readOnly: true }, async (word) =>
      expect(await refusal(add(word))).toMatchObject({ code: 'AccessDenied' }),
    );
  });
});

test('data that nobody wrote to is saved byte for byte, whoever read it', () =>
  withWord(withData, {}, async ({ Word, host }) => {
    await Word.run(async (context) => {
      const xml = context.document.customXmlParts.getItem(ID).getXml();
      context.document.body.paragraphs.getFirst().insertText('新', 'Start');
      await context.sync();
      expect(xml.value).toContain('旧');
    });
    const [before, after] = [unzipSync(withData), unzipSync(host.save())];
    for (const name of Object.keys(before)) {
      if (name !== 'word/document.xml') expect([name, after[name]]).toEqual([name, before[name]]);
    }
  }));
