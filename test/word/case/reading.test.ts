import type { FormFieldName } from '../../../src/notice/notice';
import { docx, p, table } from '../../builders/docx';
import { insert, texts } from './insert';
import { formBytes, judgedField, openCase, PROFILES, words } from './support';

describe.each(PROFILES)('in %s', (profile) => {
  test('a filled form is read with its texts, its tray and what is found of the blocks', async () => {
    const { desk } = await openCase(
      formBytes({ caseName: '救在身边', unit: '汀州市红十字会', city: '汀州市', background: `${words(30)}\n第二段。` }),
      { profile },
    );
    const state = await desk.read();
    expect(state).toMatchObject({ isEmpty: false, blocked: null, tray: [], step: null, blocks: ['form', 'narrative'] });
    const background = state.form?.fields.find(({ name }) => name === 'background');
    expect(background).toMatchObject({ fixedBecause: null });
    expect(judgedField(state.form, 'background')).toMatchObject({ words: 34, state: 'fine' });
    expect(background?.lines).toEqual([
      { label: '', text: words(30) },
      { label: '', text: '第二段。' },
    ]);
    expect(state.form?.fields.find(({ name }) => name === 'practices')).toMatchObject({ lines: [] });
    expect(judgedField(state.form, 'practices')).toMatchObject({ state: 'empty' });
  });
});

test.each([
  ['an empty paragraph', p(), true],
  ['an empty table', table([[p()]]) + p(), false],
  ['a blank', p('　'), false],
] as const)('a document with %s is empty for the pane where it is for an insertion', async (_, body, isEmpty) => {
  const word = await openCase(docx({ body: [body] }), { profile: 'win365' });
  expect((await word.desk.read()).isEmpty).toBe(isEmpty);
  await insert({ place: 'end' });
  // In an empty document nothing stands before the form.
  expect(texts(word.host.save())[0] === '附件1').toBe(isEmpty);
});

test.each(['before-last-change', 'as-opened'] as const)(
  'a file that lags behind (%s) does not hide what is written now',
  async (fileCopy) => {
    for (const profile of PROFILES) {
      const word = await openCase(formBytes({ background: '旧。', caseName: '旧名' }), {
        profile,
        quirks: { fileCopy },
      });
      expect(await word.desk.write('background', ['旧。', '新的一段。'], ['旧。'])).toEqual({ kind: 'written' });
      expect(await word.desk.write('caseName', ['新名'], ['旧名'])).toEqual({ kind: 'written' });
      const { form } = await word.desk.read();
      const value = (wanted: FormFieldName) => judgedField(form, wanted)?.value;
      expect([value('background'), value('caseName')]).toEqual(['旧。\n新的一段。', '新名']);
    }
  },
);

test.each([
  ['win365', 'read', 'results'],
  ['web', 'read', 'results'],
  // It is a convenience: whoever goes on in such a browser begins at the first step.
  ['web', 'unseen', null],
] as const)(
  'where the author stopped is remembered in the document, once for a walk through the steps: %s, %s',
  async (profile, settingsFromDesktop, step) => {
    const word = await openCase(formBytes(), { profile: 'ltsc2021' });
    void word.desk.saveStep('city');
    await word.desk.saveStep('results');
    const again = await openCase(word.host.save(), { profile, quirks: { settingsFromDesktop } });
    expect((await again.desk.read()).step).toBe(step);
  },
);

test('a document that may not be changed says so, with what to do', async () => {
  const { desk } = await openCase(formBytes({ background: '甲。' }), { profile: 'web', readOnly: true });
  expect((await desk.read()).blocked).toMatch(/只读.*再填写。/);
  expect(await desk.write('background', ['乙。'], ['甲。'])).toMatchObject({ kind: 'refused' });
  expect(await desk.moveSurplusOut('background')).toMatchObject({ kind: 'refused' });
  expect(await desk.keep('background', ['乙。'])).toMatchObject({ kind: 'refused' });
});
