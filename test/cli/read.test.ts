import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { docx, p } from '../builders/docx';
import { COMPLETE, typedForm } from '../form/typed-form';
import { cli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();

describe('case-author read', () => {
  beforeAll(() => {
    writeFileSync(path.join(folder, 'form.docx'), typedForm(COMPLETE));
    writeFileSync(path.join(folder, 'over.docx'), typedForm({ ...COMPLETE, background: ['救'.repeat(201)] }));
    writeFileSync(path.join(folder, 'county.docx'), typedForm({ ...COMPLETE, opinion: [], opinionDate: '' }));
    writeFileSync(
      path.join(folder, 'tight.docx'),
      typedForm({ ...COMPLETE, background: [`${'救'.repeat(196)}“1+1>2”`] }),
    );
    const parts = redcross2022.narrative.parts.flatMap(({ title, hint }) => [p(`一、${title}`), p(hint)]);
    writeFileSync(path.join(folder, 'blank.docx'), typedForm(COMPLETE, { behind: parts }));
    writeFileSync(path.join(folder, 'letter.docx'), docx({ body: [p('关于培训的函')] }));
  });

  it('gives the fields of a form as JSON', async () => {
    const { code, stdout, stderr } = await cli(['read', 'form.docx', '--json'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { fields, ...rest } = JSON.parse(stdout) as { fields: Record<string, unknown> };
    expect(rest).toEqual({
      source: 'labels',
      stages: [
        { id: 'unit', name: '单位部分', done: 10, total: 10, ready: true, message: '已填好，可以交市州红十字会' },
        { id: 'prefecture', name: '市州部分', done: 2, total: 2, ready: true, message: '已填好' },
      ],
      narrative: null,
      verdict: 'agree',
      ready: true,
      warnings: [],
      findings: [],
    });
    expect(Object.keys(fields)).toEqual([
      ...['year', 'unit', 'headerDate', 'caseName', 'city', 'leader', 'contact'],
      ...['background', 'practices', 'results', 'insights', 'opinion', 'opinionDate'],
    ]);
    expect(fields['practices']).toEqual({
      stage: 'unit',
      value: COMPLETE.practices.join('\n'),
      words: 20,
      strict: 22,
      limit: 200,
      least: null,
      about: null,
      unit: 'words',
      amount: 20,
      state: 'fine',
      message: null,
    });
  });

  it('ends with 1 and says why where the form is not ready', async () => {
    const { code, stdout } = await cli(['read', 'over.docx'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('未达到提交条件');
    expect(stdout).toContain('“背景介绍”有 201 字，超过 200 字的限制，请删去 1 字。');
  });

  it('ends with 0 for a county that has done its part, where that part is asked for', async () => {
    const whole = await cli(['read', 'county.docx'], folder);
    expect(whole.code).toBe(1);
    expect(whole.stdout).toContain('单位部分 10/10，已填好，可以交市州红十字会\n市州部分 0/2，待填意见\n');
    expect(whole.stdout).toContain('\n单位部分已填好，可以交市州红十字会。\n');
    const part = await cli(['read', 'county.docx', '--stage', 'unit'], folder);
    expect(part.code).toBe(0);
    expect(part.stdout).toBe(whole.stdout);
    expect((await cli(['read', 'over.docx', '--stage', 'unit'], folder)).code).toBe(1);
    const unknown = await cli(['read', 'county.docx', '--stage', 'x'], folder);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('unit、prefecture');
  });

  it('a narrative that is not written is told apart from the form', async () => {
    const { code, stdout } = await cli(['read', 'blank.docx'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('\n申报表可以提交；案例正文还没有写。\n  案例正文还没有写。');
    const { stdout: json } = await cli(['read', 'blank.docx', '--json'], folder);
    expect(JSON.parse(json)).toMatchObject({ ready: false, narrative: { faults: ['案例正文还没有写。'] } });
  });

  it('what is right and worth knowing is a hint, no reason', async () => {
    const { code, stdout } = await cli(['read', 'tight.docx'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '\n申报表可以提交；这份文档里没有案例正文。\n提示：“背景介绍”按 Word 的字数是 197，合格；按每个字符算一个字是 203',
    );
  });

  it('ends with 2 where there is no form', async () => {
    const { code, stdout, stderr } = await cli(['read', 'letter.docx', '--json'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^letter\.docx：文件里没有找到申报表.*。\n$/u);
  });
});

describe('case-author count', () => {
  it('counts a text', async () => {
    const { code, stdout } = await cli(['count', '--text', '实现“1+1>2”的效果。', '--json'], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ words: 7, strict: 13, charactersNoSpaces: 13, charactersWithSpaces: 13 });
  });

  it('counts a file, and each field of a form', async () => {
    const { code, stdout } = await cli(['count', 'over.docx', '--json'], folder);
    expect(code).toBe(0);
    const counted = JSON.parse(stdout) as { words: number; fields: Record<string, unknown> };
    const each = { words: 201, strict: 201, charactersNoSpaces: 201, charactersWithSpaces: 201 };
    expect(counted.fields['background']).toEqual(each);
    expect(counted.words).toBeGreaterThan(201 + 100);
  });

  it('wants one thing to count', async () => {
    for (const args of [['count'], ['count', 'form.docx', '--text', '救']]) {
      const { code, stderr } = await cli(args, folder);
      expect(code).toBe(2);
      expect(stderr).toContain('--text');
    }
  });
});
