import { edited } from '../../../src/edit/text-edit';
import { updateLines } from '../../../src/form/summary/summary-lines';
import { findSummary } from '../../../src/form/summary/summary-table';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { docx, p, r, table } from '../../builders/docx';
import { draftOf } from '../../word/open';

const TAB = '<w:r><w:tab/></w:r>';

function linesOf(...above: readonly string[]) {
  const lines = above.map((text) =>
    p(
      text
        .split('\t')
        .map((part) => r(part))
        .join(TAB),
    ),
  );
  const draft = draftOf(docx({ body: [...lines, table([['序号', '案例类别', '案例名称', '案例申报单位']]), p('')] }));
  const found = findSummary(draft, redcross2022);
  if (found?.kind !== 'table') throw new Error('There is no table');
  const given = { unit: '青岭市红十字会', date: '2022年6月1日', rows: [] };
  const { edits, differences, left } = updateLines(draft, found.table, given, redcross2022);
  const written = edits.map((edit) => edited(draft.paragraphs[edit.paragraph]?.text ?? '', [edit]));
  return { written, differences, left: left.length };
}

const NOTHING = { written: [], differences: [], left: 0 };

test.each([
  // The two edits of one line, each by itself.
  [
    '填报单位（市州红十字会）：\t    年  月  日',
    ['填报单位（市州红十字会）：青岭市红十字会\t    年  月  日', '填报单位（市州红十字会）：\t2022年6月1日'],
  ],
  [
    '填报单位：________  2022年  月  日',
    ['填报单位：青岭市红十字会  2022年  月  日', '填报单位：________  2022年6月1日'],
  ],
  ['填报单位：____\t年月日', ['填报单位：青岭市红十字会\t年月日', '填报单位：____\t2022年6月1日']],
  ['填报单位：______   年  月  日', ['填报单位：青岭市红十字会   年  月  日', '填报单位：______   2022年6月1日']],
  ['填报单位:青岭市红十字会      年 月 日', ['填报单位:青岭市红十字会      2022年6月1日']],
  // Another label of the line is not its unit.
  [
    '填报单位（盖章）：　　　　　填报日期：____年__月__日',
    [
      '填报单位（盖章）：青岭市红十字会　　　　　填报日期：____年__月__日',
      '填报单位（盖章）：　　　　　填报日期：2022年6月1日',
    ],
  ],
  ['填报单位：______ 联系人：罗晓岚  2022年6月1日', ['填报单位：青岭市红十字会 联系人：罗晓岚  2022年6月1日']],
  ['填报单位（盖章）：　　　　\t2022年6月1日', ['填报单位（盖章）：青岭市红十字会　　　　\t2022年6月1日']],
])('what is open is filled: %s', (line, written) => {
  expect(linesOf('附件2', line)).toEqual({ ...NOTHING, written });
});

test('what is there already stays, written in another way too', () => {
  expect(linesOf('填报单位：青岭市 红十字会\t2022年06月01日')).toEqual(NOTHING);
  expect(linesOf('填报单位：青岭市红十字会', '二〇二二年六月一日')).toEqual(NOTHING);
});

test('what says something else stays and is told', () => {
  expect(linesOf('填报单位：澜溪州红十字会    2022年5月31日')).toMatchObject({
    written: [],
    differences: [
      '填报单位，表上是“澜溪州红十字会”，您填的是“青岭市红十字会”，表上的没有改，请核对。',
      '日期，表上是“2022年5月31日”，您填的是“2022年6月1日”，表上的没有改，请核对。',
    ],
  });
});

test('a date in a sentence is not the one of the table', () => {
  expect(linesOf('根据2022年3月2日印发的通知，汇总如下。')).toEqual({ ...NOTHING, left: 2 });
});
