import { docx, p } from '../../builders/docx';
import { withWord } from './support';

const bytes = docx({ body: [p('一'), p('二'), p('三')] });

test('the owner hears which paragraphs a batch changed, and nothing of a batch that only reads', () =>
  withWord(bytes, {}, async ({ Word, host }) => {
    const heard: (string | null)[][] = [];
    host.onChanged(({ paragraphs, everything, parts }) => {
      expect([everything, [...parts]]).toEqual([false, [host.pkg.mainPart]]);
      heard.push([...paragraphs].map(({ textContent }) => textContent));
    });
    await Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text');
      await context.sync();
      expect(heard).toEqual([]);
      paragraphs.items[1]!.alignment = 'Centered';
      paragraphs.items[2]!.insertText('点', 'End');
      await context.sync();
    });
    expect(heard).toEqual([['二', '三点']]);
  }));

test('paragraphs that come or go change everything', () =>
  withWord(bytes, {}, async ({ Word, host }) => {
    let everything = false;
    host.onChanged((changes) => (everything = changes.everything));
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().delete();
      await context.sync();
    });
    expect(everything).toBe(true);
  }));

test('what the user types is seen by the add-in', () =>
  withWord(bytes, {}, ({ Word, host }) =>
    Word.run(async (context) => {
      const text = host.pkg.document(host.pkg.mainPart)?.documentElement?.getElementsByTagNameNS('*', 't')[0];
      if (text) text.textContent = '改过';
      host.edited();
      const first = context.document.body.paragraphs.getFirst().load('text');
      await context.sync();
      expect(first.text).toBe('改过');
    }),
  ));
