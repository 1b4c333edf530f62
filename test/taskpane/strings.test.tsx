import { strings } from '../../src/taskpane/strings/strings';

/** Every string by its path; functions are called with numbers that can be told apart. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, said(value as (...args: unknown[]) => unknown)]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    sentences(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Most sentences take figures or words, some a list, some a point in time. */
function said(sentence: (...args: unknown[]) => unknown): string {
  for (const args of [
    [3, 5, 7],
    [['甲', '乙'], 5, 7],
    [new Date(2026, 0, 2), '丙', 7],
  ]) {
    try {
      return String(sentence(...args));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Error('a sentence takes something else');
}

test('no sentence is empty, and all are Chinese', () => {
  for (const [path, sentence] of sentences(strings)) {
    expect(`${path}: ${sentence}`).toMatch(/: .*\S/);
    expect(sentence).not.toContain('undefined');
  }
  const withoutHan = sentences(strings).filter(([, sentence]) => !/[\u4e00-\u9fff]/.test(sentence));
  expect(withoutHan.map(([path]) => path)).toEqual([
    'progress.percent',
    'paragraphs.roleWithCount',
    'filling.head.figures',
    'filling.steps.became',
    'filling.tray.entry',
    'summary.and',
    'summary.stateWith',
    'summary.duplicatesPage.differs',
    'options.chosen',
  ]);
});
