import { redcross2022 } from '../../src/notice/redcross-2022';
import { formatFile } from '../../src/batch/format-file';
import { readFile } from '../../src/batch/read-file';
import { BAD_FILES, minimal, paragraphs } from '../cli/bad-files';
import { cost } from '../setup/growth';

/** One Chinese sentence (it may hold ASCII names), no English message of a library. */
const ONE_SENTENCE = /^[^\n]*\p{Script=Han}[^\n]*。$/u;

/** Ten pages. */
const USABLE = new Blob([new Uint8Array(minimal(paragraphs(400)))]);

const JOBS = {
  read: (file: Blob) => readFile(file, redcross2022),
  format: (file: Blob) => formatFile(file, redcross2022, {}),
};

describe.each(Object.entries(JOBS))('%s', (_, work) => {
  let usual: number;
  beforeAll(async () => {
    await work(USABLE);
    usual = await cost(() => work(USABLE));
  });

  test.each(Object.keys(BAD_FILES))(
    '%s is told in one sentence, and costs no more than a few usable files',
    async (name) => {
      const file = new Blob([new Uint8Array(BAD_FILES[name]!())]);
      const result = await work(file);
      const sentence = expect.stringMatching(ONE_SENTENCE) as string;
      expect(result).toEqual({ kind: 'unreadable', message: sentence, remark: sentence });
      // What goes to those who wrote the file names no parts of it.
      expect(result).not.toMatchObject({ remark: expect.stringMatching(/xml|DOCTYPE|压缩包|选择/iu) });
      expect(result).not.toMatchObject({ message: expect.stringMatching(/程序处理这份文件时出错|Error\b/) });
      expect(await cost(() => work(file))).toBeLessThan(15 * usual);
    },
  );

  test.each([
    ['empty.docx', '空文件'],
    ['old.doc', '.doc 或 .wps'],
    ['encrypted.docx', '取消密码'],
    ['bomb.docx', '解压后大得不正常'],
    ['truncated.docx', '不完整'],
  ])('%s: %s', async (name, words) => {
    const result = await work(new Blob([new Uint8Array(BAD_FILES[name]!())]));
    expect(result).toMatchObject({ message: expect.stringContaining(words) });
  });

  test('a file of 300 MB is refused unread', async () => {
    const file = new Blob(['案例']);
    Object.defineProperty(file, 'size', { value: 300 * 1024 * 1024 });
    const read = jest.spyOn(file, 'arrayBuffer');
    expect(await work(file)).toMatchObject({ kind: 'unreadable', message: '文件超过 200 MB，请先压缩文档里的图片。' });
    expect(read).not.toHaveBeenCalled();
  });

  test('a folder that was dropped like a file, and a file that has gone since, are told', async () => {
    const gone = new Blob(['案例']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const result = await work(gone);
    expect(result).toEqual({ kind: 'failed', message: expect.stringMatching(ONE_SENTENCE) });
    expect(result).toMatchObject({ message: expect.stringMatching(/文件夹.*移动.*重新选择/) });
  });
});
