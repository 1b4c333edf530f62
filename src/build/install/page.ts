import { checkAddress } from '../address';
import { filledManifest } from '../manifest-template';
import { checkServer, type Finding } from './check';
import type { Release } from './release';

/** What install.html does. */
const release = JSON.parse(byId('release', HTMLElement).textContent) as Release;
const served = location.protocol !== 'file:';
/** The folder that this page lies in, without a slash at the end. */
const folder = location.href.replace(/[?#].*$/, '').replace(/\/[^/]*$/, '');

const address = byId('address', HTMLInputElement);
const verdict = byId('address-verdict', HTMLElement);
const result = byId('manifest', HTMLElement);
const xml = byId('manifest-text', HTMLTextAreaElement);
const copied = byId('copied', HTMLElement);

address.value = served ? folder : (release.publicUrl ?? '');
byId('address-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  showManifest();
});
address.addEventListener('input', () => {
  // What is below was made for another address.
  result.hidden = true;
  verdict.textContent = '';
});
byId('download', HTMLButtonElement).addEventListener('click', download);
byId('copy', HTMLButtonElement).addEventListener('click', () => void copy());

byId('served', HTMLElement).hidden = !served;
byId('not-served', HTMLElement).hidden = served;
if (served) {
  byId('check', HTMLButtonElement).addEventListener('click', () => void check());
  void check();
}
if (address.value !== '' && checkAddress(address.value).ok) showManifest();

function showManifest(): void {
  const checked = checkAddress(address.value);
  verdict.className = checked.ok ? '' : 'fault';
  verdict.textContent = checked.ok
    ? `清单已经做好，网页的地址是 ${checked.url}。${checked.remark ?? ''}`
    : checked.sentence;
  address.setAttribute('aria-invalid', String(!checked.ok));
  result.hidden = !checked.ok;
  copied.textContent = '';
  if (!checked.ok) {
    address.focus();
    return;
  }
  xml.value = filledManifest(release.template, checked.url);
  const page = byId('served-page', HTMLAnchorElement);
  page.href = `${checked.url}/install.html`;
  page.textContent = page.href;
}

function download(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([xml.value], { type: 'text/xml' }));
  link.download = 'manifest.xml';
  link.click();
  // The browser has taken hold of the bytes once the click is over; some of them only a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(xml.value);
    copied.textContent = '已复制。';
  } catch {
    byId('manifest-details', HTMLDetailsElement).open = true;
    xml.focus();
    xml.select();
    copied.textContent = '浏览器不让这一页复制。内容已经选中，请按 Ctrl+C（Mac 上按 ⌘C）。';
  }
}

async function check(): Promise<void> {
  const button = byId('check', HTMLButtonElement);
  const outcome = byId('outcome', HTMLElement);
  button.disabled = true;
  outcome.replaceChildren(line('p', `正在检查 ${release.files.length} 个文件……`));
  const findings = await checkServer(release, folder);
  outcome.replaceChildren(summary(findings), list(findings));
  button.disabled = false;
}

function summary(findings: readonly Finding[]): HTMLElement {
  const faults = findings.filter(({ kind }) => kind === 'fault').length;
  return faults === 0
    ? line('p', `${release.files.length} 个文件都对，office.js 也连得上。可以装进 Word 了。`, 'right')
    : line('p', `有 ${faults} 件事要先改好：`, 'fault');
}

function list(findings: readonly Finding[]): HTMLElement {
  const items = document.createElement('ul');
  for (const { kind, sentence, names } of findings) {
    const item = line('li', names.length === 0 ? sentence : `${named(names)}：${sentence}`);
    item.dataset['kind'] = kind;
    items.append(item);
  }
  return items;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, 3).join('、');
  return names.length > 3 ? `${shown} 等 ${names.length} 个文件` : shown;
}

function line(tag: 'p' | 'li', text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
}

function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${id}`);
  return element;
}
