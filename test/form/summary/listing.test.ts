import { told } from '../../builders/findings';
import type { CaseFile } from '../../../src/form/summary/case-file';
import { type FileForm, fileForms } from '../../../src/form/summary/file-forms';
import { type Aside, type HandedIn, asidesAmong, isListed, isReturned } from '../../../src/form/summary/listing';

const form = (caseName: string | null, more: Partial<CaseFile> = {}): CaseFile => ({
  caseName,
  unit: '望川县红十字会',
  city: null,
  kind: 'form',
  fields: [],
  state: 'not-ready',
  remarks: told('“联系方式”没有填写。'),
  pending: null,
  ...more,
});
const narrative = (caseName: string | null, more: Partial<CaseFile> = {}): CaseFile =>
  form(caseName, { kind: 'text', remarks: told('文件里没有找到申报表。'), ...more });

/** Of each file: why it is left out, whether it has a row, whether it goes back to its unit. */
function standings(files: Readonly<Record<string, HandedIn['read']>>, decided: Readonly<Record<string, boolean>> = {}) {
  const all = Object.entries(files).map(([file, read]) => ({ file, read }));
  const asides = asidesAmong(all);
  return all.map(({ file, read }, index): [Aside | null, string, string] => {
    const judged = { read, aside: asides[index] ?? null, decided: decided[file] ?? null };
    return [judged.aside, isListed(judged) ? 'listed' : 'left out', isReturned(judged) ? 'returned' : 'kept'];
  });
}

test('a form has a row, and goes back with its remarks', () => {
  expect(standings({ '甲.docx': form('甲') })).toEqual([[null, 'listed', 'returned']]);
});

test('a form without a name and a unit has no row, but goes back', () => {
  expect(standings({ '甲.docx': form(null, { unit: null }) }, { '甲.docx': true })).toEqual([
    [null, 'left out', 'returned'],
  ]);
});

test('a narrative alone has no row unless it is wanted, and goes back for its form', () => {
  const alone: Aside = { kind: 'text' };
  expect(standings({ '甲.docx': narrative('甲') })).toEqual([[alone, 'left out', 'returned']]);
  expect(standings({ '甲.docx': narrative('甲') }, { '甲.docx': true })).toEqual([[alone, 'listed', 'returned']]);
});

test('a narrative whose form is another file lacks nothing, wanted or not', () => {
  const files = { '表.docx': form('急救课 进集市'), '正文.docx': narrative('急救课进集市') };
  const aside: Aside = { kind: 'narrative', of: '表.docx' };
  expect(standings(files)[1]).toEqual([aside, 'left out', 'kept']);
  expect(standings(files, { '正文.docx': true })[1]).toEqual([aside, 'listed', 'kept']);
});

test('a form that does not say which case it is belongs to no narrative, nor the form of another unit', () => {
  const files = {
    '表.docx': form(null),
    '别家.docx': form('甲', { unit: '云台县红十字会' }),
    '正文.docx': narrative(null),
    '甲.docx': narrative('甲'),
  };
  expect(standings(files).slice(2)).toEqual([
    [{ kind: 'text' }, 'left out', 'returned'],
    [{ kind: 'text' }, 'left out', 'returned'],
  ]);
});

test('what is not recommended has no row unless it is wanted; what is to be put right goes back all the same', () => {
  const files = { '甲.docx': form('甲', { isRefused: true }) };
  expect(standings(files)).toEqual([[{ kind: 'refused' }, 'left out', 'returned']]);
  expect(standings(files, { '甲.docx': true })).toEqual([[{ kind: 'refused' }, 'listed', 'returned']]);
});

test('what was left out by hand does not go back', () => {
  const files = { '旧.docx': form('甲'), '正文.docx': narrative('乙'), '坏.docx': 'unreadable' as const };
  const decided = { '旧.docx': false, '正文.docx': false, '坏.docx': false };
  expect(standings(files, decided).map(([, ...rest]) => rest)).toEqual(Array(3).fill(['left out', 'kept']));
});

test('a formatted copy is the work of the program, unless it is wanted', () => {
  const files = { 'a/甲.docx': form('甲'), 'a/甲-排版.docx': form('甲'), 'b/甲-排版.docx': form('甲') };
  const copy: Aside = { kind: 'copy', of: 'a/甲.docx' };
  expect(standings(files)).toEqual([
    [null, 'listed', 'returned'],
    [copy, 'left out', 'kept'],
    [null, 'listed', 'returned'],
  ]);
  expect(standings(files, { 'a/甲-排版.docx': true })[1]).toEqual([copy, 'listed', 'returned']);
});

test('the copy of a file that cannot be read stands for it; one that was not read yet may be fine', () => {
  const copy = { '甲-排版.docx': form('甲') };
  expect(standings({ '甲.docx': 'unreadable', ...copy })).toEqual([
    [null, 'left out', 'returned'],
    [null, 'listed', 'returned'],
  ]);
  expect(standings({ '甲.docx': null, ...copy })[1]).toEqual([{ kind: 'copy', of: '甲.docx' }, 'left out', 'kept']);
});

test('a copy that cannot be read is no matter of the unit', () => {
  expect(standings({ '甲.docx': form('甲'), '甲-排版.docx': 'unreadable' })[1]).toEqual([
    { kind: 'copy', of: '甲.docx' },
    'left out',
    'kept',
  ]);
});

test.each(['summary', 'remarks', 'official'] as const)('%s is no form', (kind) => {
  expect(standings({ '甲.docx': form('甲', { kind }) })).toEqual([[{ kind }, 'left out', 'kept']]);
});

test('several forms in one file are cases of their own, under names of their own', () => {
  const forms: FileForm[] = fileForms('两张.docx', 'd', [form('甲'), form('乙', { isRefused: true })]);
  expect(forms.map(({ name, digest }) => [name, digest])).toEqual([
    ['两张.docx', 'd'],
    ['两张.docx（第 2 张表）', 'd 2'],
  ]);
  const files = Object.fromEntries(forms.map(({ name, read }) => [name, read]));
  expect(standings({ ...files, '正文.docx': narrative('乙') })).toEqual([
    [null, 'listed', 'returned'],
    [{ kind: 'refused' }, 'left out', 'returned'],
    [{ kind: 'narrative', of: '两张.docx（第 2 张表）' }, 'left out', 'kept'],
  ]);
});

test('the copy of a file with several forms is a copy in each of them', () => {
  const both = ['两张.docx', '两张-排版.docx'].flatMap((name) => fileForms(name, name, [form('甲'), form('乙')]));
  const asides = asidesAmong(both.map(({ name, read }) => ({ file: name, read })));
  expect(asides.map((aside) => aside?.kind ?? null)).toEqual([null, null, 'copy', 'copy']);
});
