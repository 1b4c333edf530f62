import { control, docx, link, p, r, table } from '../../builders/docx';
import type { OpenDocument, OpenOptions } from '../client';
import { bodyXml, refusal, texts, withWord } from './support';

const PROMPT = '单击或点击此处输入文字。';
const content = (word: OpenDocument): string => bodyXml(word).replace(/^.*<w:body>|<w:sectPr.*$/gs, '');

/** Runs something on the paragraphs of a document. */
async function on(
  body: string[],
  options: OpenOptions,
  act: (paragraphs: Word.Paragraph[], context: Word.RequestContext) => void | Promise<void>,
  check: (word: OpenDocument) => void | Promise<void>,
): Promise<void> {
  await withWord(docx({ body }), options, async (word) => {
    await word.Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items');
      await context.sync();
      await act(paragraphs.items, context);
      await context.sync();
    });
    await check(word);
  });
}

describe('insertContentControl', () => {
  it('stands around a whole paragraph, also in a cell with several', () =>
    on(
      [table([[p('一') + p('二') + p('三')]]), p('末')],
      {},
      ([, second]) => {
        const made = second!.insertContentControl();
        made.tag = 'case.summary';
        made.title = '摘要';
        made.cannotDelete = true;
      },
      (word) => {
        expect(content(word)).toMatch(
          /<w:p>(?:(?!<w:p>).)*一.*?<\/w:p><w:sdt><w:sdtPr><w:alias w:val="摘要"\/><w:tag w:val="case.summary"\/><w:id w:val="\d+"\/><w:lock w:val="sdtLocked"\/><\/w:sdtPr><w:sdtContent><w:p>(?:(?!<w:p>).)*二.*?<\/w:p><\/w:sdtContent><\/w:sdt><w:p>/,
        );
      },
    ));

  it('stands around a stretch that was searched for', () =>
    on(
      [p(r('单位：') + r('清河县', { bold: true }) + r('红十字会。'))],
      {},
      ([first]) => void (first!.search('清河县红十字会').getFirst().insertContentControl().tag = 'case.unit'),
      async (word) => {
        expect(content(word)).toMatch(/<w:r><w:t[^>]*>单位：<\/w:t><\/w:r><w:sdt>/);
        expect(content(word)).toMatch(/红十字会<\/w:t><\/w:r><\/w:sdtContent><\/w:sdt><w:r><w:t[^>]*>。/);
        expect(await texts(word)).toEqual(['单位：清河县红十字会。']);
      },
    ));

  it.each(['whole', 'content'] as const)('shows a prompt in an empty paragraph: %s', (which) =>
    on(
      [p(''), p('末')],
      {},
      ([first]) => void (which === 'whole' ? first! : first!.getRange('Content')).insertContentControl(),
      async (word) => {
        expect(await texts(word)).toEqual([PROMPT, '末']);
        expect(content(word)).toContain('<w:showingPlcHdr/>');
        expect(content(word).startsWith(which === 'whole' ? '<w:sdt>' : '<w:p><w:sdt>')).toBe(true);
      },
    ),
  );

  it('goes over several paragraphs of one cell, not beyond it', () =>
    on(
      [table([[p('一') + p('二'), p('三')]]), p('末')],
      {},
      ([first, second]) => void first!.getRange().expandTo(second!.getRange()).insertContentControl(),
      async (word) => {
        expect(
          content(word)
            .match(/<w:sdtContent>.*<\/w:sdtContent>/)?.[0]
            .match(/<w:p>/g),
        ).toHaveLength(2);
        const beyond = await refusal(
          word.Word.run(async (context) => {
            const { paragraphs } = context.document.body;
            paragraphs.load('items');
            await context.sync();
            paragraphs.items[1]!.getRange().expandTo(paragraphs.items[2]!.getRange()).insertContentControl();
            await context.sync();
          }),
        );
        expect(beyond.code).toBe('InvalidArgument');
      },
    ));

  it('does not cut a link', () =>
    withWord(docx({ body: [p(r('见') + link('网页地址') + r('。'))] }), {}, async (word) => {
      const before = await texts(word);
      const refused = await refusal(
        word.Word.run(async (context) => {
          context.document.body.search('见网页').getFirst().insertContentControl();
          await context.sync();
        }),
      );
      expect(refused.code).toBe('InvalidArgument');
      expect(await texts(word)).toEqual(before);
    }));

  it('is one step to undo', () =>
    on(
      [p('红十字')],
      { profile: 'win365' },
      ([first]) => void first!.insertContentControl(),
      (word) => {
        word.host.edit({ kind: 'undo' });
        expect(content(word)).toBe(p('红十字'));
      },
    ));
});

describe('the look of a control', () => {
  it('has a colour, and none again when the old one is set', () =>
    withWord(docx({ body: [p(control('单位', r('红会')))] }), { profile: 'ltsc2021' }, async (word) => {
      const before = content(word);
      await word.Word.run(async (context) => {
        const one = context.document.contentControls.getFirst().load('color');
        await context.sync();
        const old = one.color;
        one.color = '#C00000';
        await context.sync();
        expect(content(word)).toMatch(/<w15:color w:val="C00000"[^>]*\/><\/w:sdtPr>/);
        expect(bodyXml(word)).toMatch(/mc:Ignorable="w14 w15"/);
        one.load('color');
        await context.sync();
        expect(one.color).toBe('#C00000');
        one.color = old;
        await context.sync();
      });
      expect(content(word)).toBe(before);
    }));

  it('has an appearance, and goes when it is edited if that is wanted', () =>
    withWord(docx({ body: [p(control('单位', r('红会'), '<w:text/>'))] }), {}, async (word) => {
      await word.Word.run(async (context) => {
        const one = context.document.getContentControls().getFirst();
        one.appearance = 'Tags';
        one.removeWhenEdited = true;
        one.load('appearance,removeWhenEdited');
        await context.sync();
        expect([one.appearance, one.removeWhenEdited]).toEqual(['Tags', true]);
      });
      expect(content(word)).toMatch(/<w:temporary\/><w15:appearance w15:val="tags"[^>]*\/><w:text\/>/);
    }));
});
