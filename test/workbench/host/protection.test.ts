import { docx, p } from '../../builders/docx';
import type { OpenOptions } from '../client';
import { MEMBER_TABLES } from '../../../src/workbench/host/objects/tables';
import { flatOpc, partXml, refusal, texts, withWord } from './support';

function protectedFile(settings: string): Uint8Array {
  return docx({ body: [p('文')], settings });
}

const plain = docx({ body: [p('文')] });

test.each<[string, Uint8Array, OpenOptions]>([
  ['protected for reading', protectedFile('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), {}],
  ['protected for forms', protectedFile('<w:documentProtection w:edit="forms" w:enforcement="1"/>'), {}],
  ['opened for reading only', plain, { readOnly: true }],
])('a document %s refuses every write and can be read', (_name, bytes, options) =>
  withWord(bytes, options, async (word) => {
    for (const write of [
      (context: Word.RequestContext) => void context.document.body.paragraphs.getFirst().insertText('新', 'Start'),
      (context: Word.RequestContext) => (context.document.body.paragraphs.getFirst().style = '正文'),
      (context: Word.RequestContext) => (context.document.body.font.bold = true),
      (context: Word.RequestContext) => context.document.body.paragraphs.getFirst().delete(),
    ]) {
      const run = word.Word.run(async (context) => {
        write(context);
        await context.sync();
      });
      expect(await refusal(run)).toMatchObject({ code: 'AccessDenied' });
    }
    expect(await texts(word)).toEqual(['文']);
  }),
);

test('a document marked as final refuses writes', () => {
  return withWord(docx({ body: [p('文')], final: true }), {}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.body.insertParagraph('新', 'End');
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'AccessDenied' });
  });
});

test.each([
  ['NoProtection', plain, {}],
  ['AllowOnlyReading', protectedFile('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), {}],
  ['AllowOnlyComments', protectedFile('<w:documentProtection w:edit="comments" w:enforcement="1"/>'), {}],
  ['AllowOnlyFormFields', protectedFile('<w:documentProtection w:edit="forms" w:enforcement="1"/>'), {}],
  ['AllowOnlyRevisions', protectedFile('<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>'), {}],
  ['NoProtection', docx({ body: [p('文')], final: true }), { isFinal: true }],
  ['NoProtection', plain, { isReadOnly: true }],
] as const)(
  'Word says what protects the document: %s %#',
  (protectionType, bytes, { isFinal = false, isReadOnly = false }: { isFinal?: boolean; isReadOnly?: boolean }) =>
    withWord(bytes, { profile: 'win365', readOnlyFile: isReadOnly }, async ({ Word }) => {
      const said = await Word.run(async (context) => {
        context.document.load('protectionType,isFinal,isReadOnly');
        await context.sync();
        const { protectionType: type, isFinal: final, isReadOnly: readOnly } = context.document;
        return { protectionType: type, isFinal: final, isReadOnly: readOnly };
      });
      expect(said).toMatchObject({ protectionType, isFinal, isReadOnly });
      // It is the file that cannot be written to: the document can.
      if (!isReadOnly) return;
      await Word.run(async (context) => {
        context.document.body.insertParagraph('新', 'End');
        await context.sync();
      });
    }),
);

test('protection that is not enforced does not hinder', () =>
  withWord(protectedFile('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.insertParagraph('新', 'End');
      await context.sync();
    });
    expect(await texts(word)).toEqual(['文', '新']);
  }));

test('protection for tracked changes lets write, tracks, and cannot be switched off', () =>
  withWord(protectedFile('<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>'), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertText('新', 'Start');
      await context.sync();
    });
    expect(partXml(word.host, '/word/document.xml')).toContain('<w:ins ');
    const run = word.Word.run(async (context) => {
      context.document.changeTrackingMode = 'Off';
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'AccessDenied' });
  }));

test('every member that changes the document says so, so that a protected one refuses it', () => {
  const changes = /^(insert|delete|set|add|clear|update|attach|detach|reset|indent|remove|apply|accept|reject)/;
  const silent = MEMBER_TABLES.flatMap(({ name, methods = {} }) =>
    Object.entries(methods).flatMap(([method, { writes }]) =>
      changes.test(method) && !writes ? [`${name}.${method}`] : [],
    ),
  );
  // A temporary highlight is in no file.
  expect(silent).toEqual(['Range.removeHighlight']);
});

test('settings and custom XML of WordApi 1.4 are refused too', () =>
  withWord(protectedFile('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), {}, async (word) => {
    for (const write of [
      (context: Word.RequestContext) => void context.document.settings.add('roles', 'x'),
      (context: Word.RequestContext) => void context.document.customXmlParts.add('<case/>'),
      (context: Word.RequestContext) => (context.document.changeTrackingMode = 'Off'),
      (context: Word.RequestContext) => void context.document.body.insertOoxml(flatOpc([p('新'), p()]), 'End'),
    ]) {
      const run = word.Word.run(async (context) => {
        write(context);
        await context.sync();
      });
      expect(await refusal(run)).toMatchObject({ code: 'AccessDenied' });
    }
    expect(word.host.pkg.partNames.filter((name) => /customXml|webextension/.test(name))).toEqual([]);
  }));
