import { bodyXml } from '../../workbench/host/support';
import { formBytes, openCase, PROFILES, put, words, type CaseDocument } from './support';
import type { FormFieldName } from '../../../src/notice/notice';

const baseOf = async ({ desk }: CaseDocument, field: FormFieldName): Promise<string[]> => {
  const { form } = await desk.read();
  return form?.fields.find(({ name }) => name === field)?.lines.map(({ text }) => text) ?? [];
};

describe.each(PROFILES)('in %s', (profile) => {
  test.each<[what: string, before: string, wanted: readonly string[]]>([
    ['an empty section', '', ['第一段。', '第二段。']],
    ['words at the end', '甲乙丙。', ['甲乙丙。丁戊。']],
    [
      'words in the middle, where they occur twice',
      '救护培训三场，救护培训三场，人人会用。',
      ['救护培训三场，救护培训五场，人人会用。'],
    ],
    ['words put in between', '志愿者走进社区。', ['志愿者们走进社区。']],
    ['words taken out', '志愿者们走进^社区。', ['志愿者走进^社区。']],
    ['a blank', '用Word写。', ['用 Word 写。']],
    ['a paragraph in between', '甲。\n丙。', ['甲。', '乙。', '丙。']],
    ['a paragraph in front', '乙。\n丙。', ['甲。', '乙。', '丙。']],
    ['a paragraph at the end', '甲。', ['甲。', '乙。', '丙。']],
    ['a paragraph that goes from the middle', '甲。\n乙。\n丙。', ['甲。', '丙。']],
    ['the last paragraph, which goes', '甲。\n乙。', ['甲。']],
    ['everything', '甲。\n乙。', []],
    ['characters beyond U+FFFF', '村名𠮷家𡈽。', ['村名𠮷家𠀋。']],
  ])('%s', async (_what, before, wanted) => {
    const word = await openCase(formBytes(before === '' ? {} : { background: before }), { profile });
    const base = await baseOf(word, 'background');
    expect(await word.desk.write('background', wanted, base)).toEqual({ kind: 'written' });
    expect(await baseOf(word, 'background')).toEqual(wanted);
    if (wanted.length > 0) expect(word.author.texts('background')).toEqual(wanted);
  });

  test('name and unit are the same everywhere', async () => {
    const word = await openCase(formBytes({ caseName: '旧名', unit: '汀州市红十字会' }), { profile });
    expect(await word.desk.write('caseName', ['救在身边'], ['旧名'])).toEqual({ kind: 'written' });
    expect([0, 1].map((nth) => word.author.texts('caseName', nth))).toEqual([['救在身边'], ['救在身边']]);
    expect(await baseOf(word, 'caseName')).toEqual(['救在身边']);
  });

  test('what the author wrote in the document meanwhile is not overwritten', async () => {
    const word = await openCase(formBytes({ background: '甲。' }), { profile });
    word.author.goTo('background').type('乙。');
    const before = bodyXml(word);
    expect(await word.desk.write('background', ['丙。'], ['甲。'])).toEqual({
      kind: 'changed',
      lines: [{ label: '', text: '甲。乙。' }],
    });
    expect(bodyXml(word)).toBe(before);
  });

  test('a failure at any sync leaves the old text, the new one, or a sentence that says what stands there', async () => {
    for (let failing = 1; failing <= 7; failing += 1) {
      const word = await openCase(formBytes({ background: '甲。\n旧的一段。' }), { profile });
      await word.desk.read();
      word.host.faults.order({ batch: word.host.traffic.batches + failing, code: 'GeneralException' });
      const outcome = await word.desk.write('background', ['甲。', '新的一段。'], ['甲。', '旧的一段。']);
      const now = word.author.texts('background').join('');
      if (outcome.kind === 'written') expect(now).toBe('甲。新的一段。');
      else {
        expect(outcome.kind).toBe('refused');
        expect(['甲。旧的一段。', '甲。新的一段。']).toContain(now);
      }
    }
  });
});

test('a paragraph of which nothing is changed keeps its runs', async () => {
  const word = await openCase(formBytes({ background: `${words(40)}\n第二段。` }), { profile: 'win365' });
  const first = (): string | undefined => /form\.background".*?<\/w:p>/.exec(bodyXml(word))?.[0];
  const before = first();
  await word.desk.write('background', [words(40), '第二段，改了。'], [words(40), '第二段。']);
  expect(word.author.texts('background')[1]).toBe('第二段，改了。');
  expect(before).toContain(words(40));
  expect(first()).toBe(before);
});

test.each(['图片', '脚注'])('a paragraph with a %s is not written anew', async (what) => {
  const word = await openCase(formBytes({ background: '甲。\n乙丙丁。' }), { profile: 'web' });
  put(word, 'background', `<w:r>${what === '脚注' ? '<w:footnoteReference w:id="1"/>' : '<w:drawing/>'}</w:r>`);
  const before = bodyXml(word);
  expect(await word.desk.write('background', ['甲。', '全换了'], ['甲。', '乙丙丁。'])).toEqual({
    kind: 'refused',
    message: `“背景介绍”里有${what}，从窗格改写会把它弄丢。请直接在文档里修改。`,
  });
  expect(bodyXml(word)).toBe(before);
  const { form } = await word.desk.read();
  expect(form?.fields.find(({ name }) => name === 'background')?.fixedBecause).toContain(what);
  // The other paragraph is nothing but words, and words may be put in front of what cannot be lost.
  expect(await word.desk.write('background', ['甲乙。', '乙丙丁。'], ['甲。', '乙丙丁。'])).toEqual({
    kind: 'written',
  });
});
