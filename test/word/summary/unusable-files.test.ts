import { formatFile } from '../../../src/word/summary/format-file';
import { readFile } from '../../../src/word/summary/read-file';
import { BAD_FILES } from '../../cli/bad-files';

/** One Chinese sentence (it may hold ASCII names), no English message of a library. */
const ONE_SENTENCE = /^[^\n]*\p{Script=Han}[^\n]*。$/u;

const JOBS = { read: readFile, format: (file: Blob) => formatFile(file, {}) };

describe.each(Object.entries(JOBS))('%s', (_, work) => {
  test.each(Object.keys(BAD_FILES))('%s is told in one sentence, quickly', async (name) => {
    const file = new Blob([new Uint8Array(BAD_FILES[name]!())]);
    const started = performance.now();
    const result = await work(file);
    expect(result).toEqual({ kind: 'unreadable', message: expect.stringMatching(ONE_SENTENCE) });
    expect(result).not.toMatchObject({ message: expect.stringMatching(/程序处理这份文件时出错|Error\b/) });
    expect(performance.now() - started).toBeLessThan(5000);
  });

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
    expect(await work(file)).toEqual({ kind: 'unreadable', message: '文件超过 200 MB，请先压缩文档里的图片。' });
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
