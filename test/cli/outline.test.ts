import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deleted, docx, list, p, r, table } from '../builders/docx';
import { cli, startCli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();

const DRAFT = docx({
  lists: [list(1, [['chineseCounting', '%1、']])],
  body: [
    p('让急救技能走进千家万户', { jc: 'center' }),
    p('青禾市松岭区红十字会', { jc: 'center' }),
    p('背景介绍', { list: [1, 0] }),
    p('　　松岭区常住人口三十万人，山区乡镇多，救护车平均到达时间长，群众对应急救护知识的需求十分迫切。'),
    p('（一）建强队伍。区红十字会选拔了四十名救护师资，分片包干到乡镇，每月开展一次集中培训，做到村村有人会。'),
    p(r('年底前举办培训班八十五期，') + deleted('旧数') + r('发放证书四千九百本，群众知晓率大幅提高。')),
    table([['项目', '数量']]),
  ],
});

describe('case-author outline', () => {
  beforeAll(() => writeFileSync(path.join(folder, 'draft.docx'), DRAFT));

  it('lists every paragraph of the body as JSON', async () => {
    const { code, stdout, stderr } = await cli(['outline', 'draft.docx', '--json'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { paragraphs } = JSON.parse(stdout) as { paragraphs: Record<string, unknown>[] };
    for (const paragraph of paragraphs) {
      expect(Object.keys(paragraph)).toEqual(['index', 'text', 'label', 'role', 'lead', 'reason']);
      expect(paragraph['reason']).toMatch(/\p{Script=Han}/u);
    }
    expect(
      paragraphs.map(({ index, text, label, role, lead }) => [index, String(text).slice(0, 8), label, role, lead]),
    ).toEqual([
      [0, '让急救技能走进千', null, 'title', null],
      [1, '青禾市松岭区红十', null, 'byline', null],
      [2, '背景介绍', '一、', 'heading1', null],
      [3, '松岭区常住人口三', null, 'body', null],
      [4, '（一）建强队伍。', null, 'heading2', '（一）建强队伍。'.length],
      [5, '年底前举办培训班', null, 'body', null],
      [6, '项目', null, 'table-cell', null],
      [7, '数量', null, 'table-cell', null],
    ]);
    expect(paragraphs[5]?.['text']).toBe('年底前举办培训班八十五期，发放证书四千九百本，群众知晓率大幅提高。');
  });

  it('lists them for people too, in columns', async () => {
    const { code, stdout } = await cli(['outline', 'draft.docx'], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^3 +一级标题 +一、背景介绍$/mu);
    expect(stdout).toMatch(/^4 +正文 +松岭区常住人口/mu);
    expect(stdout).not.toContain('\u001b');
  });

  it('ends quietly when the reader closes the pipe', async () => {
    const many = docx({ body: Array.from({ length: 3000 }, (_, i) => p(`第${i}段，${'救护'.repeat(60)}。`)) });
    writeFileSync(path.join(folder, 'long.docx'), many);
    const child = startCli(['outline', 'long.docx', '--json'], folder);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
