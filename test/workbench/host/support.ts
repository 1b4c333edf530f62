import { escapeXml, type Xml } from '../../builders/docx';
import { openInHost, type OpenDocument, type OpenOptions } from '../client';

/** Opens a document, hands it to the test and ends the client whatever happens. */
export async function withWord(
  bytes: Uint8Array,
  options: OpenOptions,
  test: (word: OpenDocument) => Promise<void>,
): Promise<void> {
  const word = await openInHost(bytes, options);
  try {
    await test(word);
  } finally {
    word.close();
  }
}

/** The main part as it is now. */
export function bodyXml({ host }: OpenDocument): string {
  return partXml(host, host.pkg.mainPart);
}

export function partXml(host: OpenDocument['host'], name: string): string {
  return new TextDecoder().decode(host.pkg.bytes(name));
}

/** What each paragraph of the body shows, read through the client. */
export async function texts({ Word }: OpenDocument): Promise<string[]> {
  return Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/text');
    await context.sync();
    return paragraphs.items.map(({ text }) => text);
  });
}

/** Milliseconds that edits gather before they are told, for tests of events. */
export const EVENT_DELAY = 20;

/**
 * Waits until the add-in has heard what there is to hear (events that gather, and messages under way before a reply) and
 * has no more to ask about it: until a round trip of our own goes twice alone. On a busy machine the event and this wait
 * come due in one turn, and what the add-in asks then follows our first question.
 */
export async function settle(word: OpenDocument): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2 * EVENT_DELAY));
  for (let alone = 0; alone < 2;) {
    const before = word.host.traffic.batches;
    await texts(word);
    alone = word.host.traffic.batches === before + 1 ? alone + 1 : 0;
  }
}

/** The style of each paragraph of the body. */
export async function styles({ Word }: OpenDocument): Promise<string[]> {
  return Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/style');
    await context.sync();
    return paragraphs.items.map(({ style }) => style);
  });
}

/** What a promise is refused with; fails the test if it is not. */
export async function refusal(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome === null) throw new Error('It was not refused');
  return outcome as OfficeExtension.Error;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Flat OPC package as an add-in writes it for `insertOoxml`. */
export function flatOpc(
  body: readonly Xml[],
  styleXml: readonly Xml[] = [],
  numbering: readonly Xml[] = [],
  customXml: readonly CustomXmlItem[] = [],
): string {
  const parts: [name: string, type: string, content: string][] = [
    [
      '/_rels/.rels',
      'application/vnd.openxmlformats-package.relationships+xml',
      relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    ],
    [
      '/word/_rels/document.xml.rels',
      'application/vnd.openxmlformats-package.relationships+xml',
      relationships([
        ['rId1', 'styles', 'styles.xml'],
        ...(numbering.length > 0 ? [['rId2', 'numbering', 'numbering.xml'] as const] : []),
        ...customXml.map((_, n) => [`rIdData${n + 1}`, 'customXml', `../customXml/item${n + 1}.xml`] as const),
      ]),
    ],
    [
      '/word/document.xml',
      `${TYPES}.document.main+xml`,
      `<w:document xmlns:w="${W}"><w:body>${body.join('')}</w:body></w:document>`,
    ],
    ['/word/styles.xml', `${TYPES}.styles+xml`, `<w:styles xmlns:w="${W}">${styleXml.join('')}</w:styles>`],
  ];
  if (numbering.length > 0) {
    const content = `<w:numbering xmlns:w="${W}">${numbering.join('')}</w:numbering>`;
    parts.push(['/word/numbering.xml', `${TYPES}.numbering+xml`, content]);
  }
  for (const [n, { id, xml }] of customXml.entries()) {
    const relation = relationships([['rId1', 'customXmlProps', `itemProps${n + 1}.xml`]]);
    parts.push(
      [`/customXml/item${n + 1}.xml`, 'application/xml', xml],
      [`/customXml/itemProps${n + 1}.xml`, CUSTOM_XML_PROPERTIES, itemProperties(id)],
      [`/customXml/_rels/item${n + 1}.xml.rels`, 'application/vnd.openxmlformats-package.relationships+xml', relation],
    );
  }
  const xml = parts.map(
    ([name, type, content]) =>
      `<pkg:part pkg:name="${name}" pkg:contentType="${escapeXml(type)}"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`,
  );
  return `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${xml.join('')}</pkg:package>`;
}

/** A custom XML part with the id that controls are bound by. */
export interface CustomXmlItem {
  readonly id: string;
  readonly xml: string;
}

const CUSTOM_XML_PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

function itemProperties(id: string): string {
  return `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`;
}

function relationships(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = items.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}
