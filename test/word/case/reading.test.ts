import { formBytes, openCase, PROFILES, words } from './support';

describe.each(PROFILES)('in %s', (profile) => {
  test('a filled form is read with its texts, its tray and what is found of the blocks', async () => {
    const { desk } = await openCase(
      formBytes({ caseName: '救在身边', unit: '汀州市红十字会', city: '汀州市', background: `${words(30)}\n第二段。` }),
      { profile },
    );
    const state = await desk.read();
    expect(state).toMatchObject({ isEmpty: false, blocked: null, tray: [], step: null, blocks: ['form', 'narrative'] });
    const background = state.form?.fields.find(({ name }) => name === 'background');
    expect(background).toMatchObject({ words: 34, state: 'fine', fixedBecause: null });
    expect(background?.lines).toEqual([
      { label: '', text: words(30) },
      { label: '', text: '第二段。' },
    ]);
    expect(state.form?.fields.find(({ name }) => name === 'practices')).toMatchObject({ lines: [], state: 'empty' });
  });
});
