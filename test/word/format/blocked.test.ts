import { docx, p, r, type DocxContent } from '../../builders/docx';
import type { OpenOptions } from '../../workbench/client';
import { format, openSession, reportOf } from '../open';

const body = [p(r('以救护培训守护平安社区', { size: 18 })), p('一、背景介绍'), p('居民学会了心肺复苏。')];
const file = (more: Omit<DocxContent, 'body'> = {}) => docx({ body, ...more });
const guarded = (edit: string) => file({ settings: `<w:documentProtection w:edit="${edit}" w:enforcement="1"/>` });

const BLOCKED: readonly (readonly [name: string, bytes: Uint8Array, sentence: RegExp, options: OpenOptions])[] = [
  ['opened for reading only', file(), /以只读方式打开.*请点“启用编辑”/u, { readOnly: true }],
  ['marked as final', file({ final: true }), /标记为最终状态.*请点.*“仍然编辑”/u, {}],
  ['signed', file({ signed: true }), /有数字签名.*另存一份副本/u, {}],
  ['protected for reading', guarded('readOnly'), /受保护（只读）.*停止保护后再排版/u, {}],
  ['protected for comments', guarded('comments'), /只许加批注.*停止保护后再排版/u, {}],
  ['protected for forms', guarded('forms'), /只许填写窗体.*停止保护后再排版/u, {}],
  ['protected for tracked changes', guarded('trackedChanges'), /被强制跟踪修订.*停止保护并关闭修订后再排版/u, {}],
];

describe.each(['web', 'ltsc2021', 'win365'] as const)(
  'nothing is changed in a document that may not be: %s',
  (profile) => {
    test.each(BLOCKED)('%s', async (_, bytes, sentence, options) => {
      const word = await openSession(bytes, { ...options, profile });
      const before = word.host.save();
      const { blocked } = await word.session.describe();
      expect(blocked).toMatch(sentence);
      for (const scope of ['document', 'selection'] as const) {
        expect(await format(word, { scope, acceptTracking: true })).toEqual({ kind: 'refused', message: blocked });
      }
      expect(word.host.save()).toEqual(before);
    });

    test('a protection that is only prepared does not stop anything', async () => {
      const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>';
      const word = await openSession(file({ settings }), { profile });
      expect((await word.session.describe()).blocked).toBeNull();
      expect(reportOf(await format(word)).changed).not.toEqual({});
    });
  },
);

describe('a protection that is not in the file that Word hands out', () => {
  const quirks = { fileHasProtection: 'left-out' } as const;

  test.each(BLOCKED)('is told where Word can be asked: %s', async (_, bytes, sentence, options) => {
    const word = await openSession(bytes, {
      ...options,
      profile: 'mac365',
      quirks: { ...quirks, desktopSets: 'as-documented' },
    });
    const before = word.host.save();
    const desk = await word.session.openCase();
    expect((await desk.read()).blocked).not.toBeNull();
    expect(await format(word, { acceptTracking: true })).toEqual({
      kind: 'refused',
      message: expect.stringMatching(sentence) as string,
    });
    expect(word.host.save()).toEqual(before);
  });

  const unseen = ['readOnly', 'comments', 'forms'].flatMap((edit) =>
    (['web', 'ltsc2021', 'mac365'] as const).map((profile) => [edit, profile] as const),
  );
  test.each(unseen)('stops at Word’s refusal where it cannot: %s, %s', async (edit, profile) => {
    const word = await openSession(guarded(edit), { profile, quirks });
    const before = word.host.save();
    expect(await format(word, { acceptTracking: true })).toEqual({
      kind: 'refused',
      message: 'Word 不允许修改这份文档。请停止保护或取消只读、最终状态，或者另存一份，再试一次。',
    });
    expect(word.host.save()).toEqual(before);
  });

  test.each(['web', 'ltsc2021', 'mac365'] as const)('forced tracking leaves no revisions: %s', async (profile) => {
    const settings = '<w:trackRevisions/><w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>';
    const word = await openSession(file({ settings }), { profile, quirks });
    const before = word.host.save();
    expect((await format(word)).kind).toBe(profile === 'ltsc2021' ? 'ask-tracking' : 'refused');
    expect(word.host.save()).toEqual(before);
  });

  test('a Word that fails at the question is taken at its file', async () => {
    const word = await openSession(guarded('readOnly'), {
      profile: 'win365',
      quirks: { fileHasProtection: 'kept' },
      faults: [{ batch: 1, code: 'GeneralException' }],
    });
    expect(await format(word)).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/受保护（只读）/u) as string,
    });
  });
});

test('a file that cannot be written to is formatted, and the author is told to save it elsewhere', async () => {
  const sentence = '这份文档是只读打开的：可以排版、填写，改动要用“另存为”存成另一个文件。';
  for (const [profile, told] of [
    ['win365', [sentence]],
    // These cannot be asked, or say that they cannot.
    ['web', []],
    ['mac365', []],
    ['ltsc2021', []],
  ] as const) {
    const word = await openSession(file(), { profile, readOnlyFile: true });
    const { blocked, warnings } = await word.session.describe();
    expect([profile, blocked, warnings]).toEqual([profile, null, told]);
    expect(reportOf(await format(word)).changed).not.toEqual({});
    word.close();
  }
});

test.each(['AccessDenied', 'NotAllowed'] as const)(
  'a Word that refuses although nothing in the file says so is quoted in plain words: %s',
  async (code) => {
    const word = await openSession(file(), {
      faults: Array.from({ length: 60 }, (_, at) => ({ batch: at + 1, code })),
    });
    const before = word.host.save();
    const outcome = await format(word);
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^.*Word.*不允许.*请/u) as string,
    });
    expect(word.host.save()).toEqual(before);
  },
);
