import type { CaseFile } from '../../../src/form/summary/case-file';
import { type FiledCase, duplicatesAmong } from '../../../src/form/summary/duplicates';

const filed = (file: string, caseName: string | null, unit: string | null, digest = file): FiledCase => {
  const read: CaseFile = { caseName, unit, city: null, hasForm: true, ready: true, remarks: [] };
  return { file, digest, read };
};

const found = (...cases: FiledCase[]) => duplicatesAmong(cases).map(({ kind, files }) => [kind, ...files]);

test('different cases are no duplicates, nor are files in which no name was found', () => {
  expect(
    found(
      filed('a', '救在身边', '甲县'),
      filed('b', '护航校园', '甲县'),
      filed('c', null, null),
      filed('d', null, null),
    ),
  ).toEqual([]);
});

test('the same bytes under two names are told once', () => {
  expect(found(filed('a', '救在身边', '甲县', '1'), filed('b', '救在身边', '甲县', '1'))).toEqual([
    ['same-file', 'a', 'b'],
  ]);
});

test('name and unit alike, however they are typed, are the same case', () => {
  expect(found(filed('a', '“救”在 身边', '甲县红十字会'), filed('b', '救在身边', '甲县 红十字会'))).toEqual([
    ['same-case', 'a', 'b'],
  ]);
});

test('the same name from two units; a second file of the one unit is told as the same case only', () => {
  expect(found(filed('a', '救在身边', '甲县'), filed('b', '救在身边', '甲县'), filed('c', '救在身边', '乙县'))).toEqual(
    [
      ['same-case', 'a', 'b'],
      ['same-name', 'a', 'c'],
    ],
  );
});

test('the sentence says which files, what they have in common and what to do', () => {
  const [first] = duplicatesAmong([filed('甲.docx', '救在身边', '甲县'), filed('乙.docx', '救在身边', '乙县')]);
  expect(first?.message).toBe('甲.docx、乙.docx：案例同名（救在身边），申报单位不同，请核对。');
});

test('files that do not say which unit they are of are not said to be of one, nor of several', () => {
  const none = [filed('a', '救在身边', null), filed('b', '救在身边', '（　）')];
  expect(duplicatesAmong(none)).toEqual([
    { kind: 'same-name', files: ['a', 'b'], message: 'a、b：案例同名（救在身边），都没有写申报单位，请核对。' },
  ]);
  const [one] = duplicatesAmong([filed('a', '救在身边', null), filed('b', '救在身边', '甲县')]);
  expect(one?.message).toBe('a、b：案例同名（救在身边），有的没有写申报单位，请核对。');
});
