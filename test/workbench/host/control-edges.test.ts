import { control, docx, p, r, table } from '../../builders/docx';
import type { Quirks } from '../../../src/workbench/host/quirks';
import { bodyXml, refusal, texts, withWord } from './support';

const FLAG = '<w:showingPlcHdr/>';

it.each([
  ['beside', ['', '第一段']],
  ['instead', ['第一段']],
] as const)('a paragraph put into a control that shows its prompt: %s', (paragraphIntoPrompt, wanted) =>
  withWord(
    docx({ body: [table([[control('做法', p('请填写'), FLAG)]]), p('末')] }),
    { quirks: { paragraphIntoPrompt } },
    async (word) => {
      await word.Word.run(async (context) => {
        context.document.contentControls.getFirst().insertParagraph('第一段', 'End');
        await context.sync();
      });
      expect(await texts(word)).toEqual([...wanted, '末']);
      expect(bodyXml(word)).not.toContain('showingPlcHdr');
    },
  ),
);

it.each<[Quirks['parentOfPlainText'], string]>([
  ['given', 'inner'],
  ['null', 'outer'],
  ['fails', 'GeneralException'],
])('parentContentControl inside a plain text control in a rich one: %s', (parentOfPlainText, wanted) =>
  withWord(
    docx({ body: [control('outer', p(control('inner', r('红会'), '<w:text/>')))] }),
    { quirks: { parentOfPlainText } },
    async (word) => {
      const asked = word.Word.run(async (context) => {
        const places = context.document.body.search('红会');
        const parent = places.getFirst().parentContentControlOrNullObject;
        parent.load('tag');
        await context.sync();
        return parent.tag;
      });
      if (parentOfPlainText === 'fails') expect((await refusal(asked)).code).toBe(wanted);
      else expect(await asked).toBe(wanted);
    },
  ),
);

it.each<[Quirks['deletionOverLocked'], string]>([
  ['refused', '前红会后'],
  ['empties', '单击或点击此处输入文字。'],
])('deletion over a locked control: %s', (deletionOverLocked, left) =>
  withWord(
    docx({ body: [p(r('前') + control('单位', r('红会'), '<w:lock w:val="sdtLocked"/>') + r('后'))] }),
    { quirks: { deletionOverLocked } },
    async (word) => {
      const deleted = word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().getRange('Content').delete();
        await context.sync();
      });
      if (deletionOverLocked === 'refused') expect((await refusal(deleted)).code).toBe('AccessDenied');
      else await deleted;
      expect(await texts(word)).toEqual([left]);
      expect(bodyXml(word)).toContain('<w:sdt>');
    },
  ),
);

it('a temporary control goes when something is written in place of its prompt', () =>
  withWord(docx({ body: [p(r('一、') + control('提示', r('请填写'), `<w:temporary/>${FLAG}`))] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.contentControls.getFirst().insertText('做法', 'Replace');
      await context.sync();
    });
    expect(await texts(word)).toEqual(['一、做法']);
    expect(bodyXml(word)).not.toContain('<w:sdt>');
  }));
