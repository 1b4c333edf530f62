import { Categories } from '../../src/cli/categories';
import type { CaseOrFailure } from '../../src/cli/read-case';
import { reportsOf } from '../../src/cli/summary-reports';
import type { CaseFile } from '../../src/form/summary/case-file';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { settledAsProposed } from '../../src/taskpane/summary/store/settle-duplicates';
import { type SummaryEntry, isListed, rowsOf, withDefaults } from '../../src/taskpane/summary/store/summary-entry';

/** A form in a file of its own. */
const form = (name: string, caseName: string | null, unit: string | null, digest = name) => {
  const nothing = { city: null, fields: [], remarks: [], pending: null } as const;
  const read: CaseFile = { ...nothing, caseName, unit, kind: 'form', state: 'ready' };
  return { name, digest, read };
};

const FILES = [
  form('1.docx', '救在身边', '甲县'),
  form('2 空表.docx', null, null),
  form('2 空表 - 副本.docx', null, null, '2 空表.docx'),
  form('3 空格.docx', ' ', '\n'),
  form('4 没有名称.docx', null, '乙县'),
  form('4 没有名称（修改稿）.docx', '护航校园', '乙县'),
  form('5 没有单位.docx', '博爱家园', null),
  form('6.docx', '云上课堂', '丙县'),
  form('6（修改）.docx', '云上课堂', '丙县'),
];

function inTerminal(keepProposed: boolean) {
  const read = FILES.map(({ name, digest, read: one }): CaseOrFailure => ({
    file: name,
    modified: 0,
    digest,
    cases: [one],
  }));
  return reportsOf(read, Categories.NONE, { keepProposed }, redcross2022).files.flatMap(({ row }) => row ?? []);
}

function inPane(keepProposed: boolean) {
  const chosen = withDefaults(
    FILES.map(({ name, digest, read }, id): SummaryEntry => ({
      id,
      file: new File([], name, { lastModified: 0 }),
      name,
      reading: { kind: 'read', digest, read },
      aside: null,
      decided: null,
      duplicateOf: null,
      included: true,
      category: '',
    })),
  );
  const cases = keepProposed ? withDefaults(settledAsProposed(chosen, new Set()).cases) : chosen;
  return rowsOf(cases.filter(isListed), redcross2022);
}

test.each([
  [false, ['救在身边', '', '护航校园', '博爱家园', '云上课堂', '云上课堂']],
  [true, ['救在身边', '护航校园', '博爱家园', '云上课堂']],
])('terminal and pane have the same rows, none of an empty form; only proposed ones: %s', (keepProposed, names) => {
  expect(inTerminal(keepProposed).map(({ caseName }) => caseName)).toEqual(names);
  expect(inPane(keepProposed)).toEqual(inTerminal(keepProposed));
});
