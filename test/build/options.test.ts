import path from 'node:path';
import { readOptions, WrongUse } from '../../src/build/options';

describe('the arguments of npm run build', () => {
  it('may be missing: the address is then left open', () => {
    expect(readOptions([])).toEqual({});
  });

  it('name the address, office.js and source maps', () => {
    const officeJs = 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';
    expect(
      readOptions([
        '--env',
        'publicUrl=https://web.example.cn/case/',
        `--env=officeJs=${officeJs}`,
        '--env',
        'sourceMaps',
      ]),
    ).toEqual({ publicUrl: 'https://web.example.cn/case', officeJs, sourceMaps: true });
  });

  it('name another folder', () => {
    expect(readOptions(['--env', 'outputPath=out/a'])).toEqual({ outputPath: path.resolve('out/a') });
    expect(readOptions(['--env', 'outputPath=../..out'])).toEqual({ outputPath: path.resolve('../..out') });
  });

  it('ask for help', () => {
    expect(readOptions(['--help'])).toBeNull();
  });

  it.each([
    [['--env', 'publicUrl=http://web.example.cn'], 'Word 不打开 http 的网页'],
    [['--env', 'publicUrl='], '还没有填地址'],
    [['--env', 'publicUrl'], '还没有填地址'],
    [['--env', 'officeJs=office.js'], '要写 office.js 的完整地址'],
    [['--env', 'publicURL=https://web.example.cn'], '没有“publicURL”这一项'],
    [['--env', 'outputPath=.'], '构建会把它清空'],
    [['--env', 'outputPath=..'], '构建会把它清空'],
    [['--env'], '不认识“--env”'],
    [['--publicUrl=https://web.example.cn'], '不认识“--publicUrl=https://web.example.cn”'],
  ])('%j: %s', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(WrongUse);
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
