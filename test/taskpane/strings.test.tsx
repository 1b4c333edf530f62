import { enUS } from '../../src/taskpane/strings/en-US';
import { stringsFor } from '../../src/taskpane/strings/strings';
import { zhCN } from '../../src/taskpane/strings/zh-CN';

/** Every string of a language by its path; functions are called with numbers and words that can be told apart. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...args: unknown[]) => unknown)(3, 5))]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    sentences(inner, path === '' ? key : `${path}.${key}`),
  );
}

test('every language has every sentence, and none is empty', () => {
  expect(sentences(enUS).map(([path]) => path)).toEqual(sentences(zhCN).map(([path]) => path));
  for (const [path, sentence] of [...sentences(zhCN), ...sentences(enUS)]) {
    expect(`${path}: ${sentence}`).toMatch(/: .*\S/);
    expect(sentence).not.toContain('undefined');
  }
});

test('no Chinese in the English, and the Chinese is Chinese', () => {
  for (const [, sentence] of sentences(enUS)) expect(sentence).not.toMatch(/[\u4e00-\u9fff]/);
  const withoutHan = sentences(zhCN).filter(([, sentence]) => !/[\u4e00-\u9fff]/.test(sentence));
  expect(withoutHan.map(([path]) => path)).toEqual([
    'locale',
    'progress.percent',
    'paragraphs.roleWithCount',
    'filling.steps.words',
    'filling.steps.became',
    'filling.tray.entry',
    'gather.and',
    'gather.stateWith',
  ]);
});

test.each([
  ['zh-CN', zhCN],
  ['zh-TW', zhCN],
  ['zh', zhCN],
  ['en-US', enUS],
  ['fr-FR', enUS],
])('Office in %s', (language, strings) => {
  expect(stringsFor(language)).toBe(strings);
});
