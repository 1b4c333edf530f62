import { type Answer, troublesOf } from '../../src/build/install/served';

const PAGE = { name: 'taskpane.html', sha256: 'aa' };
const SCRIPT = { name: 'taskpane.1a2b.js', sha256: 'bb' };
const ICON = { name: 'assets/icons/pane-32.png', sha256: 'cc' };
const TEXT = { name: 'LICENSE.txt', sha256: 'dd' };

function answer(sha256: string, headers: Readonly<Record<string, string>>, status = 200): Answer {
  return { status, sha256, header: (name) => headers[name] ?? null };
}

const GOOD_PAGE = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

describe('a file as the server gives it', () => {
  it.each([
    [PAGE, GOOD_PAGE],
    [PAGE, { 'content-type': 'text/html', 'cache-control': 'max-age=0, must-revalidate' }],
    [SCRIPT, { 'content-type': 'application/javascript; charset="UTF-8"', 'cache-control': 'max-age=31536000' }],
    [SCRIPT, { 'content-type': 'text/javascript' }],
    [ICON, { 'content-type': 'image/png' }],
    [TEXT, { 'content-type': 'application/octet-stream' }],
  ])('is right: %j %j', (file, headers) => {
    expect(troublesOf(file, answer(file.sha256, headers))).toEqual([]);
  });

  it.each([
    ['no answer', SCRIPT, null, '服务器没有应答'],
    ['missing', SCRIPT, answer('', {}, 404), '服务器上没有（404）'],
    ['behind a login', SCRIPT, answer('', {}, 401), '不要求登录'],
    ['of the wrong type', SCRIPT, answer('bb', { 'content-type': 'text/plain' }), '登记 .js 的类型'],
    ['of no type', ICON, answer('cc', {}), '类型（Content-Type）是 空的，应是 image/png'],
    ['in another encoding', SCRIPT, answer('bb', { 'content-type': 'text/javascript; charset=gb2312' }), '应是 utf-8'],
    ['changed', SCRIPT, answer('b0', { 'content-type': 'text/javascript' }), '内容和发行的不一样'],
    ['not to be framed', PAGE, answer('aa', { ...GOOD_PAGE, 'x-frame-options': 'SAMEORIGIN' }), 'X-Frame-Options'],
    [
      'not to be framed by its policy',
      PAGE,
      answer('aa', { ...GOOD_PAGE, 'content-security-policy': "frame-ancestors 'self'" }),
      'frame-ancestors',
    ],
  ])('is a fault when it is %s', (_what, file, given, sentence) => {
    expect(troublesOf(file, given)).toEqual([{ kind: 'fault', sentence: expect.stringContaining(sentence) }]);
  });

  it('had better not be kept by browsers if it is a page', () => {
    expect(troublesOf(PAGE, answer('aa', { 'content-type': 'text/html' }))).toEqual([
      { kind: 'advice', sentence: expect.stringContaining('Cache-Control: no-cache') },
    ]);
  });
});
