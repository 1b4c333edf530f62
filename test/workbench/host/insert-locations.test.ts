import { control, docx, p } from '../../builders/docx';
import { flatOpc, withWord } from './support';

const LOCATIONS = ['Replace', 'Start', 'End', 'Before', 'After'] as const;
type Location = (typeof LOCATIONS)[number];

const bytes = docx({ body: [p('前'), control('case.field', p('填')), p('后')] });

/** What an add-in inserts into; the typings allow less than the host has to refuse. */
interface Place {
  insertText(text: string, location: Location): unknown;
  insertOoxml(ooxml: string, location: Location): unknown;
  insertParagraph(text: string, location: Location): unknown;
}

const PLACES: Readonly<Record<string, (document: Word.Document) => unknown>> = {
  Body: ({ body }) => body,
  Paragraph: ({ body }) => body.paragraphs.getFirst(),
  Range: ({ body }) => body.paragraphs.getLast().getRange('Content'),
  ContentControl: ({ contentControls }) => contentControls.getFirst(),
};

/** From the typings of each method. */
test.each<[object: string, method: keyof Place, allowed: readonly Location[]]>([
  ['Body', 'insertText', ['Replace', 'Start', 'End']],
  ['Body', 'insertOoxml', ['Replace', 'Start', 'End']],
  ['Body', 'insertParagraph', ['Start', 'End']],
  ['Paragraph', 'insertText', ['Replace', 'Start', 'End']],
  ['Paragraph', 'insertOoxml', ['Replace', 'Start', 'End']],
  ['Paragraph', 'insertParagraph', ['Before', 'After']],
  ['Range', 'insertText', ['Replace', 'Start', 'End', 'Before', 'After']],
  ['Range', 'insertOoxml', ['Replace', 'Start', 'End', 'Before', 'After']],
  ['Range', 'insertParagraph', ['Before', 'After']],
  ['ContentControl', 'insertText', ['Replace', 'Start', 'End']],
  ['ContentControl', 'insertOoxml', ['Replace', 'Start', 'End']],
  ['ContentControl', 'insertParagraph', ['Start', 'End', 'Before', 'After']],
])('%s.%s takes %j and refuses the rest', (object, method, allowed) =>
  withWord(bytes, {}, async ({ Word }) => {
    const content = method === 'insertOoxml' ? flatOpc([p('新'), p()]) : '新';
    const taken: string[] = [];
    for (const location of LOCATIONS) {
      const outcome = await Word.run(async (context) => {
        (PLACES[object]!(context.document) as Place)[method](content, location);
        await context.sync();
      }).then(
        () => 'taken',
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      if (outcome === 'taken') taken.push(location);
      else expect([location, outcome]).toEqual([location, 'InvalidArgument']);
    }
    expect(taken).toEqual(allowed);
  }),
);

test.each<[location: 'Start' | 'End' | 'Before' | 'After', expected: readonly string[], inside: number]>([
  ['Start', ['前', '新', '填', '后'], 2],
  ['End', ['前', '填', '新', '后'], 2],
  ['Before', ['前', '新', '填', '后'], 1],
  ['After', ['前', '填', '新', '后'], 1],
])('a paragraph inserted at the %s of a control', (location, expected, inside) =>
  withWord(bytes, {}, ({ Word }) =>
    Word.run(async (context) => {
      const field = context.document.contentControls.getFirst();
      field.insertParagraph('新', location);
      const all = context.document.body.paragraphs.load('items/text');
      const own = field.paragraphs.load('items/text');
      await context.sync();
      expect(all.items.map(({ text }) => text)).toEqual(expected);
      expect(own.items).toHaveLength(inside);
    }),
  ),
);
