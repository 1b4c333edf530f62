import { descendants, isNamed, wAttribute } from '../../../src/ooxml/dom';
import { W } from '../../../src/ooxml/namespaces';
import type { XmlElement } from '../../../src/ooxml/xml';
import { docx, p, r, table, type Xml } from '../../builders/docx';
import { draftOf, format, openSession, reportOf, words } from '../open';

const ARIAL = { fonts: 'Arial', size: 9 } as const;
const line = (text: string): Xml => p(r(text, ARIAL));
const TEXT = '居民学会了心肺复苏，群众自救互救能力明显提高。';
const bytes = docx({
  body: [
    line('以救护培训守护平安社区'),
    line('一、背景介绍'),
    line(TEXT),
    line(TEXT),
    table([[line('项目'), line('人数')]]),
    line(TEXT),
  ],
});

type Session = Awaited<ReturnType<typeof openSession>>;

/** Selects from one paragraph of the body to another. */
async function select({ Word }: Session, first: number, last = first): Promise<void> {
  await Word.run(async (context) => {
    const all = context.document.body.paragraphs.load('items');
    await context.sync();
    all.items[first]!.getRange('Whole').expandTo(all.items[last]!.getRange('Whole')).select();
    await context.sync();
  });
}

/** Which paragraphs still have what the author gave them. */
function untouched(file: Uint8Array): boolean[] {
  const ownFont = (element: XmlElement) =>
    [...descendants(element)].some((each) => isNamed(each, W, 'rFonts') && wAttribute(each, 'ascii') === 'Arial');
  return draftOf(file).paragraphs.map(({ element }) => ownFont(element));
}

describe.each(['web', 'ltsc2021'] as const)('formatting the selection: %s', (profile) => {
  test.each([
    ['one paragraph', 1, 1, [true, false, true, true, true, true, true]],
    ['several', 1, 2, [true, false, false, true, true, true, true]],
    ['one of two with the same text', 3, 3, [true, true, true, false, true, true, true]],
    ['across a table, whose cells stay', 3, 6, [true, true, true, false, true, true, false]],
  ] as const)('%s; the rest is left alone', async (_, first, last, expected) => {
    const word = await openSession(bytes, { profile });
    await select(word, first, last);
    const report = reportOf(await format(word, { scope: 'selection' }));
    expect(report.left.filter(({ id }) => id.startsWith('deviation-') || id === 'text-changed')).toEqual([]);
    expect(untouched(word.host.save())).toEqual(expected);
    expect(words(word.host.save())).toEqual(words(bytes));
  });
});
