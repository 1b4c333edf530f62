import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { newDocument } from '../../src/form/blocks/new-document';
import { readForm } from '../../src/form/read/read-form';
import { optionsOf } from '../../src/notice/options';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { formatFile } from '../../src/batch/format-file';
import { docx, p, r } from '../builders/docx';
import { cli, temporaryFolder } from '../cli/run-cli';
import { COMPLETE, typedForm } from '../form/typed-form';
import { draftOf, words } from '../word/open';

const blob = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

const NARRATIVE = [
  p(r('急救课进集市', { fonts: '宋体', size: 18, bold: true }), { jc: 'center' }),
  p('一、背景介绍'),
  p('　　山多路远，救护车到最远的村要五十分钟（此处用仿宋三号字体），群众要学会自救。'),
  p('　　集市逢五逢十，四乡八里的人都来。'),
];

async function formatted(bytes: Uint8Array, options: Record<string, string> = {}) {
  const result = await formatFile(blob(bytes), redcross2022, options);
  if (result.kind !== 'formatted') throw new Error(result.message);
  return { ...result, bytes: new Uint8Array(await result.file.arrayBuffer()) };
}

test('a copy is what the terminal makes of the file, and what is left is told in its words and order', async () => {
  const folder = temporaryFolder();
  // A break inside a paragraph and an empty paragraph: two things to look at besides the remark.
  const draft = typedForm(COMPLETE, { behind: [...NARRATIVE, p(''), p('每季度练一次，\n年底比一次。')] });
  writeFileSync(path.join(folder, '案例.docx'), draft);
  const { stdout } = await cli(['format', '案例.docx', '-o', 'out.docx', '--option', 'fangsong-font=仿宋'], folder);

  const { bytes, nothing, left, advice } = await formatted(draft, { 'fangsong-font': '仿宋' });
  expect(Buffer.from(bytes).equals(readFileSync(path.join(folder, 'out.docx')))).toBe(true);
  expect(left).toEqual([]);
  expect(nothing).toBeNull();
  expect(advice.length).toBeGreaterThan(1);
  const lines = stdout.split('\n').map((line) => line.trim());
  const told = lines.slice(lines.indexOf('请留意：') + 1).filter((line) => line !== '');
  expect(told.map(withoutOption)).toEqual(advice.map(withoutOption));
});

/** Each place names the option that would do it in its own way. */
function withoutOption(sentence: string): string {
  return sentence.replace(/(?:要[^。]*请在“选项”里|加上 --option )[^。]*。$/u, '');
}

const ALL_OPTIONS = optionsOf(redcross2022).flatMap(({ name, choices, defaultValue }) =>
  choices.filter(({ value }) => value !== defaultValue).map(({ value }) => [name, value] as const),
);
const FORMS = {
  'typed by hand': typedForm(COMPLETE),
  'of our own': newDocument(redcross2022, {
    blocks: ['form'],
    values: { caseName: '急救课进集市', unit: '望川县红十字会', background: '山多路远。\n群众要学会自救。' },
    options: {},
  }),
};

describe.each(Object.entries(FORMS))('a form %s', (_, bytes) => {
  const form = readForm(draftOf(bytes), redcross2022);

  test('stays as it is', async () => {
    const result = await formatted(bytes);
    expect(result.nothing).toBe('只有申报表，没有要排的正文');
    expect(unzipSync(result.bytes)).toEqual(unzipSync(bytes));
  });

  test.each(ALL_OPTIONS)('stays a form with the same answers under %s=%s', async (name, value) => {
    const result = await formatted(bytes, { [name]: value });
    expect(words(result.bytes)).toEqual(words(bytes));
    expect(readForm(draftOf(result.bytes), redcross2022)).toMatchObject({
      ready: form!.ready,
      fields: form!.fields.map((field) => ({ name: field.name, value: field.value, state: field.state })),
    });
  });
});

test.each([
  [['summary'], '只有汇总表，没有要排的正文'],
  [['form', 'summary'], '只有申报表和汇总表，没有要排的正文'],
] as const)('a file of nothing but %j says which', async (blocks, nothing) => {
  const bytes = newDocument(redcross2022, { blocks, values: {}, options: {} });
  expect((await formatted(bytes)).nothing).toBe(nothing);
});

test('the file itself is not touched', async () => {
  const draft = docx({ body: NARRATIVE });
  const before = new Uint8Array(draft);
  const { bytes } = await formatted(draft);
  expect(draft).toEqual(before);
  expect(bytes).not.toEqual(before);
});

test('a copy that the browser has no room for is told, not taken for kept', async () => {
  const gone = Object.assign(new Blob([]), {
    arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
  });
  const slice = jest.spyOn(Blob.prototype, 'slice').mockReturnValue(gone);
  const result = await formatFile(blob(docx({ body: NARRATIVE })), redcross2022, {});
  slice.mockRestore();
  expect(result).toEqual({ kind: 'failed', message: expect.stringMatching(/存不下.*分批排版。$/) });
});
