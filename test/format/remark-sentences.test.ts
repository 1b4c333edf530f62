import type { Remark } from '../../src/format/remark';
import { leftSentences, remarkSentences } from '../../src/format/remark-sentences';

const remark = (message: string, index: number | null, severity: Remark['severity'] = 'advice'): Remark => ({
  id: 'test',
  severity,
  message,
  index,
  text: '',
});

test('those that say the same are joined; people count from one', () => {
  expect(remarkSentences([remark('甲。', 0), remark('乙。', null), remark('甲。', 4)])).toEqual([
    '第 1、5 段：甲。',
    '乙。',
  ]);
});

test('of many places the first are named and all are counted', () => {
  const one = (count: number) => remarkSentences(Array.from({ length: count }, (_, index) => remark('甲。', index)));
  expect(one(10)).toEqual(['第 1、2、3、4、5、6、7、8、9、10 段：甲。']);
  expect(one(11)).toEqual(['第 1、2、3、4、5、6、7、8、9、10 等 11 段：甲。']);
});

test('what is wrong is told apart from what is to be looked at', () => {
  expect(leftSentences([remark('请核对。', 1), remark('字号不对。', 2, 'error')])).toEqual({
    left: ['第 3 段：字号不对。'],
    advice: ['第 2 段：请核对。'],
  });
});
