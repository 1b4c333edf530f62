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

describe.each(['web', 'ltsc2021'] as const)('nothing is changed in a document that may not be: %s', (profile) => {
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
