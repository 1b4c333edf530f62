import { hintOf } from '../../../src/form/blocks/field-control';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import type { FormFieldName } from '../../../src/notice/notice';
import { formBytes, judgedField, openCase, PROFILES } from './support';

const hint = (name: FormFieldName) => hintOf(redcross2022.form.fields.find((field) => field.name === name)!);

describe.each(PROFILES)('a field of a new document that was emptied (%s)', (profile) => {
  test.each([
    ['city', ['岚山市红十字会'], 'by the pane'],
    ['background', ['山多路远。', '村子分散。'], 'by the pane'],
    ['background', ['山多路远。'], 'by the author'],
    ['headerDate', ['2022年9月5日'], 'by the author'],
  ] as const)(
    '%s of %j shows a prompt again, its own where this Word does so, and is empty, %s',
    async (field, texts, by) => {
      const word = await openCase(formBytes({ [field]: texts.join('\n') }), { profile });
      if (by === 'by the pane') expect((await word.desk.write(field, [], texts)).kind).toBe('written');
      else word.author.goTo(field).backspace([...texts.join('')].length);
      const isOwn = word.host.profile.quirks.ownPrompt === 'shown';
      expect(word.author.texts(field)).toEqual([isOwn ? hint(field) : '单击或点击此处输入文字。']);
      const state = await word.desk.read();
      expect(state.form?.fields.find(({ name }) => name === field)).toMatchObject({ lines: [] });
      expect(judgedField(state.form, field)).toMatchObject({ value: null });
    },
  );
});
