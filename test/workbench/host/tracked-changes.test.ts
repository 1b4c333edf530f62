import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { deleted, docx, inserted, p, r, style } from '../../builders/docx';
import type { OpenDocument } from '../client';
import { bodyXml, flatOpc, partXml, texts, withWord } from './support';

const TRACKING = '<w:trackRevisions/>';
const STYLES = [style('a', 'Normal', { default: true }), style('Case1', '案例正文v1')];

function tracked(...body: string[]): Uint8Array {
  return docx({ body, styles: STYLES, settings: TRACKING });
}

async function run(word: OpenDocument, edit: (context: Word.RequestContext) => void): Promise<void> {
  await word.Word.run(async (context) => {
    edit(context);
    await context.sync();
  });
}

test('the mode is read from the file and written to it', () =>
  withWord(tracked(p('文')), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.load('changeTrackingMode');
      await context.sync();
      expect(context.document.changeTrackingMode).toBe('TrackAll');
      context.document.changeTrackingMode = 'Off';
      await context.sync();
      context.document.body.paragraphs.getFirst().insertText('新', 'Start');
      await context.sync();
    });
    expect(partXml(word.host, '/word/settings.xml')).not.toContain('trackRevisions');
    expect(bodyXml(word)).not.toContain('w:ins');
  }));

test('a document without settings gets them when tracking is switched on', () =>
  withWord(withoutSettings(docx({ body: [p('文')] })), {}, async (word) => {
    await run(word, ({ document }) => (document.changeTrackingMode = 'TrackAll'));
    await run(word, ({ document }) => void document.body.paragraphs.getFirst().insertText('新', 'Start'));
    const saved = Package.open(word.host.save(), nodeXml);
    const part = saved.related(saved.mainPart, 'settings')!;
    expect(new TextDecoder().decode(saved.bytes(part))).toContain('trackRevisions');
    expect(bodyXml(word)).toContain('w:ins');
  }));

function withoutSettings(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  delete files['word/settings.xml'];
  for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
    files[name] = strToU8(
      strFromU8(files[name]!).replace(/<(?:Override|Relationship) [^>]*settings\.xml[^>]*\/>/u, ''),
    );
  return zipSync(files);
}

test.each([
  ['on, with a value', '<w:zoom w:percent="100"/><w:trackRevisions w:val="true"/>', ['Off', 'TrackAll']],
  ['on, among blanks', '\n  <w:trackRevisions/>\n  <w:defaultTabStop w:val="420"/>\n', ['Off', 'TrackMineOnly']],
  ['off, and said so', '<w:trackRevisions w:val="0"/><w:defaultTabStop w:val="420"/>', ['TrackAll', 'Off']],
  ['off', '<w:defaultTabStop w:val="420"/>', ['TrackAll', 'Off', 'TrackAll', 'Off']],
] as const)('settings come back byte for byte with the mode that the file had: %s', (_, settings, modes) =>
  withWord(docx({ body: [p('文')], settings }), {}, async (word) => {
    const before = partXml(word.host, '/word/settings.xml');
    const [away, ...back] = modes;
    await run(word, ({ document }) => (document.changeTrackingMode = away));
    expect(partXml(word.host, '/word/settings.xml')).not.toEqual(before);
    for (const mode of back) await run(word, ({ document }) => (document.changeTrackingMode = mode));
    expect(partXml(word.host, '/word/settings.xml')).toEqual(before);
  }),
);

test('inserted text stands in w:ins', () =>
  withWord(tracked(p('文')), {}, async (word) => {
    await run(word, ({ document }) => document.body.paragraphs.getFirst().insertText('新', 'Start'));
    expect(bodyXml(word)).toMatch(
      /<w:ins [^>]*w:author="[^"]+"[^>]*><w:r><w:t xml:space="preserve">新<\/w:t><\/w:r><\/w:ins>/,
    );
  }));

test('deleted text stays in w:del, and is shown or not by the host', async () => {
  for (const [textOfDeletions, shown] of [
    ['shown', '正文'],
    ['hidden', '文'],
  ] as const) {
    await withWord(tracked(p('正文')), { quirks: { textOfDeletions } }, async (word) => {
      await run(word, ({ document }) => document.body.search('正').getFirst().delete());
      expect(bodyXml(word)).toContain('<w:delText xml:space="preserve">正</w:delText>');
      expect(await texts(word)).toEqual([shown]);
    });
  }
});

test('text that this session inserted really goes when it is deleted', () =>
  withWord(tracked(p('文')), {}, async (word) => {
    await run(word, ({ document }) => {
      const made = document.body.insertParagraph('哨兵', 'End');
      made.delete();
    });
    expect(await texts(word)).toEqual(['文']);
    expect(bodyXml(word)).not.toContain('哨兵');
  }));

test('a style change is kept as w:pPrChange, a font change as w:rPrChange, each with what was before', () =>
  withWord(
    tracked(p(r('文', { size: 12 }), { jc: 'center' })),
    { quirks: { styleAssignment: 'keeps-direct' } },
    async (word) => {
      await run(word, ({ document }) => {
        const paragraph = document.body.paragraphs.getFirst();
        paragraph.style = '案例正文v1';
        paragraph.font.size = 16;
      });
      const xml = bodyXml(word);
      expect(xml).toMatch(
        /<w:pStyle w:val="Case1"\/><w:jc w:val="center"\/>.*<w:pPrChange [^>]*><w:pPr><w:jc w:val="center"\/><\/w:pPr><\/w:pPrChange><\/w:pPr>/,
      );
      expect(xml).toMatch(
        /<w:sz w:val="32"\/><w:szCs w:val="32"\/><w:rPrChange [^>]*><w:rPr><w:sz w:val="24"\/><w:szCs w:val="24"\/><\/w:rPr><\/w:rPrChange>/,
      );
    },
  ));

test('inserted OOXML is marked, text and paragraph marks', () =>
  withWord(tracked(p('文')), {}, async (word) => {
    await run(word, ({ document }) => document.body.insertOoxml(flatOpc([p('新'), p()]), 'End'));
    expect(bodyXml(word)).toMatch(/<w:p><w:pPr><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:t[^>]*>新/);
  }));

test('reviewed text is before or after all changes', () =>
  withWord(docx({ body: [p(r('开展') + deleted('两') + inserted(r('三')) + r('次'))] }), {}, ({ Word }) =>
    Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst();
      const [now, before, clean] = [
        paragraph.getReviewedText('Current'),
        paragraph.getReviewedText('Original'),
        paragraph.getText({ IncludeTextMarkedAsDeleted: false }),
      ];
      await context.sync();
      expect([now.value, before.value, clean.value]).toEqual(['开展三次', '开展两次', '开展三次']);
    }),
  ));
