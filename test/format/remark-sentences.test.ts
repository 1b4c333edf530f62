import type { Remark } from '../../src/format/remark';
import { leftSentences, remarkSentences } from '../../src/format/remark-sentences';

const remark = (message: string, index: number | null, more: Partial<Remark> = {}): Remark => ({
  id: 'test',
  severity: 'advice',
  message,
  index,
  text: '',
  ...more,
});

const sentences = (remarks: readonly Remark[]) =>
  remarkSentences(remarks, ({ label, option, value }) => `${label}：${option}=${value}。`);

test('those that say the same are joined; people count from one', () => {
  expect(sentences([remark('甲。', 0), remark('乙。', null), remark('甲。', 4)])).toEqual(['第 1、5 段：甲。', '乙。']);
});

test('of many places the first are named and all are counted', () => {
  const one = (count: number) => sentences(Array.from({ length: count }, (_, index) => remark('甲。', index)));
  expect(one(10)).toEqual(['第 1、2、3、4、5、6、7、8、9、10 段：甲。']);
  expect(one(11)).toEqual(['第 1、2、3、4、5、6、7、8、9、10 等 11 段：甲。']);
});

test('what is wrong is told apart from what is to be looked at', () => {
  const remarks = [remark('请核对。', 1), remark('字号不对。', 2, { severity: 'error' })];
  expect(leftSentences(remarks, () => '')).toEqual({ left: ['第 3 段：字号不对。'], advice: ['第 2 段：请核对。'] });
});

test('what helps stands behind: the option in the words of the place, or the steps', () => {
  const fix = { option: 'empty-paragraphs', value: 'remove', label: '删去空段' };
  expect(sentences([remark('有空段。', 1, { fix }), remark('有空段。', 3, { fix })])).toEqual([
    '第 2、4 段：有空段。删去空段：empty-paragraphs=remove。',
  ]);
  expect(sentences([remark('字体应为黑体。', 1, { steps: ['选中这一段', '选“黑体”'] })])).toEqual([
    '第 2 段：字体应为黑体。手工改：选中这一段；选“黑体”。',
  ]);
});
