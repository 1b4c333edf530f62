import { clip, columns, displayWidth, wrap } from '../../src/cli/display';

describe('columns', () => {
  it('line up by terminal cells, not by characters', () => {
    expect(
      columns(
        [
          ['2', '一级标题', 'x'],
          ['10', '正文', 'y'],
        ],
        80,
      ),
    ).toEqual(['2   一级标题  x', '10  正文      y']);
  });

  it('cut the last column to the line', () => {
    const [line] = columns([['1', '救护'.repeat(40)]], 40);
    expect(displayWidth(line!)).toBeLessThanOrEqual(40);
    expect(line).toMatch(/…$/);
  });
});

describe('clip', () => {
  it('keeps what fits', () => expect(clip('一级标题', 8)).toBe('一级标题'));
  it('never splits a wide character', () => expect(clip('一级标题', 6)).toBe('一级…'));
  it('does not let a document send commands to the terminal', () =>
    expect(clip('a\u001b[31mb\nc', 20)).toBe('a [31mb c'));
});

describe('wrap', () => {
  it('breaks between Chinese words, not before a closing mark nor behind an opening one', () => {
    expect(wrap('写到原文件旁边，文件名', 14)).toEqual(['写到原文件', '旁边，文件名']);
    expect(wrap('生成汇总表（附件2），并逐个说明', 18)).toEqual(['生成汇总表', '（附件2），并逐个', '说明']);
  });
  it('keeps Latin words whole', () => expect(wrap('改用 --in-place 选项', 12)).toEqual(['改用', '--in-place', '选项']));
});
