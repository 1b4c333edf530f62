import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finding, groupFindings, sorted } from '../../src/draft/finding';

const place = (index: number) => ({ index, text: '甲' });

test('advice is no fault, and what nobody sees is told apart', () => {
  const wrong = finding('font', 'error', '字体。', { place: place(1) });
  const doubtful = finding('phone', 'warning', '请核对。');
  const advice = finding('empty', 'advice', '空段。', { place: place(2) });
  const unseen = finding('grid', 'error', '网格。', { place: place(3), unseen: true });
  expect(sorted([unseen, advice, wrong, doubtful])).toEqual({
    wrong: [wrong, doubtful],
    advice: [advice],
    unseen: [unseen],
  });
});

test('each sentence is said once, with all its places', () => {
  const at = (index: number, message: string) => finding('font', 'error', message, { place: place(index) });
  const groups = groupFindings([at(1, '甲。'), at(2, '乙。'), at(4, '甲。')]);
  expect(groups.map(({ message, places }) => [message, places.map(({ index }) => index)])).toEqual([
    ['甲。', [1, 4]],
    ['乙。', [2]],
  ]);
});

test('of a sentence every place of the notice that asks for it is named once', () => {
  const at = (clause?: string) => finding('size', 'error', '字号应为三号。', clause === undefined ? {} : { clause });
  expect(groupFindings([at('标题'), at('正文'), at(), at('标题')]).map(({ clauses }) => clauses)).toEqual([
    ['标题', '正文'],
  ]);
});

describe('ids', () => {
  const SRC = path.join(__dirname, '../../src');
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('workbench'))
    .map((name) => [name, readFileSync(path.join(SRC, name), 'utf8')] as const);
  /** Each place that makes a finding: its file, and its id, in which `*` stands for what is filled in. */
  const made = sources.flatMap(([name, text]) =>
    [...text.matchAll(/(?<![\w.]|function )finding\(\s*(['`]?)([^'`,]*)/gu)].map(([, quote = '', id = '']) => ({
      name,
      id: quote === '' ? `not a string: ${id}` : id.replace(/\$\{[^}]*\}/gu, '*'),
    })),
  );

  test('are kebab-case, and written where the finding is made', () => {
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter(({ id }) => !/^[a-z0-9]+(?:-(?:[a-z0-9]+|\*))*$/u.test(id))).toEqual([]);
  });

  test('belong to one sentence each', () => {
    const clashes = made.filter(({ id }, at) => {
      const pattern = RegExp(`^${id.replace('*', '.*')}$`, 'u');
      return made.some((other, index) => index !== at && pattern.test(other.id));
    });
    expect(clashes).toEqual([]);
  });

  test('nothing makes a finding in another way', () => {
    const others = sources.filter(([, text]) => /severity: ['"]/u.test(text)).map(([name]) => name);
    expect(others.filter((name) => name !== path.join('draft', 'finding.ts'))).toEqual([]);
  });
});
