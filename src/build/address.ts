/** Where the pages are served from, as somebody typed it: the address to use, or what is wrong with it, in a sentence. */
export type CheckedAddress =
  | { readonly ok: true; readonly url: string; readonly remark: string | null }
  | { readonly ok: false; readonly sentence: string };

const EXAMPLE = '例如 https://web.example.cn/case-author';

/**
 * Checks the public address of the pages. What is used is without a slash at its end; full-width characters of an input
 * method count as the plain ones.
 */
export function checkAddress(typed: string): CheckedAddress {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return fault(`还没有填地址。请填网页所在的地址，${EXAMPLE}。`);
  if (/^(?:\\\\|[A-Za-z]:[\\/]|file:)/.test(text)) {
    return fault(`“${text}”是文件夹，不是网址。网页要放在 https 服务器上，请填它的网址，${EXAMPLE}。`);
  }
  if (/^http:/i.test(text)) {
    return fault('地址要以 https:// 开头：Word 不打开 http 的网页。请给服务器装上证书，再填 https 的地址。');
  }
  if (!/^https:\/\//i.test(text)) return fault(`地址要从 https:// 写起，${EXAMPLE}。现在是“${text}”。`);
  const url = parsed(text);
  if (url === null) return fault(`“${text}”不是完整的网址。请检查有没有多字、漏字或空格，${EXAMPLE}。`);
  if (url.username !== '' || url.password !== '') return fault('地址里不能有用户名和密码。请去掉“@”和它前面的部分。');
  if (/[?#]/.test(text)) return fault('地址里不能有“?”或“#”。请去掉它和它后面的部分。');
  const page = /[^/]+\.(?:html?|xml)$/i.exec(url.pathname)?.[0];
  if (page !== undefined) return fault(`请填文件夹的地址，不要带文件名“${page}”。`);
  return { ok: true, url: url.href.replace(/\/+$/, ''), remark: remarkOn(url) };
}

function parsed(text: string): URL | null {
  if (/\s/.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function remarkOn({ hostname }: URL): string | null {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
    ? '这是本机的地址：只有这台电脑上的 Word 打得开，不能发给别人。'
    : null;
}

function fault(sentence: string): CheckedAddress {
  return { ok: false, sentence };
}
