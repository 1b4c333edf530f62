import { type Finding, finding } from '../../src/draft/finding';
import { findingSentences } from '../../src/draft/finding-sentences';

const found = (message: string, index: number | null, more: Partial<Finding> = {}) =>
  finding('test', 'advice', message, { place: index === null ? null : { index, text: '' }, ...more });

const sentences = (findings: readonly Finding[]) =>
  findingSentences(findings, ({ label, option, value }) => `${label}：${option}=${value}。`);

test('those that say the same are joined; people count from one', () => {
  expect(sentences([found('甲。', 0), found('乙。', null), found('甲。', 4)])).toEqual(['第 1、5 段：甲。', '乙。']);
});

test('of many places the first are named and all are counted', () => {
  const one = (count: number) => sentences(Array.from({ length: count }, (_, index) => found('甲。', index)));
  expect(one(10)).toEqual(['第 1、2、3、4、5、6、7、8、9、10 段：甲。']);
  expect(one(11)).toEqual(['第 1、2、3、4、5、6、7、8、9、10 等 11 段：甲。']);
});

test('what helps stands behind: the option in the words of the place, or the steps', () => {
  const fix = { option: 'empty-paragraphs', value: 'remove', label: '删去空段' };
  expect(sentences([found('有空段。', 1, { fix }), found('有空段。', 3, { fix })])).toEqual([
    '第 2、4 段：有空段。删去空段：empty-paragraphs=remove。',
  ]);
  expect(sentences([found('字体应为黑体。', 1, { steps: ['选中这一段', '选“黑体”'] })])).toEqual([
    '第 2 段：字体应为黑体。手工改：选中这一段；选“黑体”。',
  ]);
});
