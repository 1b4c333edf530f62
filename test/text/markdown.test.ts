import { markdownLength, markdownLevel, markdownMarks } from '../../src/text/markdown';
import { growth } from '../setup/growth';

const marks = (line: string) => markdownMarks(line).map(({ start, end }) => line.slice(start, end));

test.each([
  ['# 救在身边', ['# ']],
  ['###\u3000（一）背景', ['###\u3000']],
  ['**一、背景介绍**', ['**', '**']],
  ['## **一、背景介绍**', ['## ', '**', '**']],
  ['- **进校园**：讲心肺复苏', ['- ', '**', '**']],
  ['* 进校园', ['* ']],
  ['- ## 甲、乙', ['- ', '## ']],
  ['## ## 一、背景', ['## ', '## ']],
  ['***重点***是先学后教', ['***', '***']],
  ['****先学后教****', ['****', '****']],
  ['**AED** 和 **2022**', ['**', '**', '**', '**']],
])('%s', (line, expected) => {
  expect(marks(line)).toEqual(expected);
});

test.each([
  '#3楼活动室',
  '- 3 -',
  '-5 ℃',
  '--一二三',
  '联系人：____电话：____',
  '2**3**2',
  '2*3场，面积5*6*2米',
  '按*号键，再按*号键',
  '# 7号楼为救护站',
  '** 注意 **',
  '……**……**',
  '*自愿参加',
  '1+1>2',
])('no mark: %s', (line) => {
  expect(marks(line)).toEqual([]);
});

test('where a number may stand, and the level', () => {
  expect([markdownLength(markdownMarks('## **一、背景**')), markdownLevel('## **一、背景**')]).toEqual([5, 2]);
  expect([markdownLength(markdownMarks('先学**后教**')), markdownLevel('先学**后教**')]).toEqual([0, null]);
});

test('a line of thousands of marks costs no more than its length', async () => {
  const line = (count: number) => '**先学**后教。'.repeat(count);
  const [short, long] = [line(500), line(4000)];
  expect(
    await growth(
      () => markdownMarks(short),
      () => markdownMarks(long),
    ),
  ).toBeLessThan(20);
});
