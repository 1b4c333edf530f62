import { checkAddress } from '../../src/build/address';

const sentence = (typed: string): string => {
  const checked = checkAddress(typed);
  if (checked.ok) throw new Error(`${typed} was taken as ${checked.url}`);
  return checked.sentence;
};

describe('the address of the pages', () => {
  it.each([
    ['https://web.example.cn/case-author', 'https://web.example.cn/case-author'],
    ['  https://web.example.cn/case-author/// ', 'https://web.example.cn/case-author'],
    ['https://web.example.cn', 'https://web.example.cn'],
    ['HTTPS://WEB.Example.cn:8443/案例', 'https://web.example.cn:8443/%E6%A1%88%E4%BE%8B'],
    ['https：／／web．example．cn／case', 'https://web.example.cn/case'],
    ['https://10.0.3.7/a&b', 'https://10.0.3.7/a&b'],
  ])('%s is %s', (typed, url) => {
    expect(checkAddress(typed)).toEqual({ ok: true, url, remark: null });
  });

  it('on this machine is good for this machine alone, and that is said', () => {
    for (const typed of ['https://localhost:3000', 'https://127.0.0.1/x', 'https://[::1]:3000']) {
      expect(checkAddress(typed)).toMatchObject({ ok: true, remark: expect.stringContaining('只有这台电脑') });
    }
  });

  it.each([
    ['', '还没有填地址'],
    ['   ', '还没有填地址'],
    ['web.example.cn/case-author', '要从 https:// 写起'],
    ['localhost:3000', '要从 https:// 写起'],
    ['ftp://web.example.cn', '要从 https:// 写起'],
    ['http://web.example.cn/case', 'Word 不打开 http 的网页'],
    ['\\\\文件服务器\\加载项', '是文件夹，不是网址'],
    ['D:\\case-author', '是文件夹，不是网址'],
    ['file:///D:/case-author', '是文件夹，不是网址'],
    ['https://', '不是完整的网址'],
    ['https://web .example.cn', '不是完整的网址'],
    ['https://web.example.cn/a b', '不是完整的网址'],
    ['https://web.example.cn:99999', '不是完整的网址'],
    ['https://admin:secret@web.example.cn', '不能有用户名和密码'],
    ['https://web.example.cn/?a=1', '不能有“?”或“#”'],
    ['https://web.example.cn/#top', '不能有“?”或“#”'],
    ['https://web.example.cn/case/taskpane.html', '不要带文件名“taskpane.html”'],
    ['https://web.example.cn/case/manifest.xml', '不要带文件名“manifest.xml”'],
  ])('%s: %s', (typed, expected) => {
    expect(sentence(typed)).toContain(expected);
    expect(sentence(typed)).toMatch(/。$/);
    expect(sentence(typed)).not.toMatch(/Error|Invalid|undefined/);
  });
});
