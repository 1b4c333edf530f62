import { csvOf } from '../../../src/cli/spreadsheet';
import { type SummaryRow, asCell } from '../../../src/form/summary/summary-row';
import { redcross2022 } from '../../../src/notice/redcross-2022';

describe('a name is never a formula', () => {
  test.each(['=1+1', '+1', '-1', '@甲', '＝1+1', '＋1', '－1', '＠甲', '\t=1', '\r1', ' =1'])('%j', (name) =>
    expect(asCell(name)).toBe(`'${name}`),
  );

  test.each(['', '甲=乙', '1-2', '“+1”', ' 甲'])('and stays as it is where it is none: %j', (name) =>
    expect(asCell(name)).toBe(name),
  );

  test('in a file', () => {
    const row: SummaryRow = { category: '', caseName: '＝1+1', unit: '望川县红十字会' };
    expect(new TextDecoder().decode(csvOf(redcross2022, [row]))).toContain(",'＝1+1,望川县红十字会");
  });
});
