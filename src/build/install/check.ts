import type { Release, ReleasedFile } from './release';
import { type Answer, type Trouble, troublesOf } from './served';

/** Files with the same trouble stand together. */
export interface Finding extends Trouble {
  readonly names: readonly string[];
}

/** Asks the server of `folder` for every file and judges its answers. */
export async function checkServer(release: Release, folder: string): Promise<Finding[]> {
  const found = new Map<string, { readonly trouble: Trouble; readonly names: string[] }>();
  const note = (trouble: Trouble, name: string): void => {
    const known = found.get(trouble.sentence);
    if (known) known.names.push(name);
    else found.set(trouble.sentence, { trouble, names: [name] });
  };
  if (!folder.startsWith('https:')) {
    note({ kind: 'fault', sentence: '这一页是用 http 打开的。Word 只打开 https 的网页，请给服务器装上证书。' }, '');
  }
  await Promise.all(
    release.files.map(async (file) => {
      for (const trouble of troublesOf(file, await answerTo(file, folder))) note(trouble, file.name);
    }),
  );
  if (!(await reaches(release.officeJs))) {
    note(
      {
        kind: 'fault',
        sentence: `这台电脑连不上 office.js（${release.officeJs}）。装有 Word 的电脑都要能访问它，请在防火墙里放行。`,
      },
      '',
    );
  }
  return [...found.values()]
    .map(({ trouble, names }) => ({ ...trouble, names: names.filter((name) => name !== '').sort() }))
    .sort((a, b) => Number(a.kind === 'advice') - Number(b.kind === 'advice'));
}

async function answerTo(file: ReleasedFile, folder: string): Promise<Answer | null> {
  try {
    const response = await fetch(new URL(file.name, `${folder}/`), { cache: 'no-store' });
    const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { status: response.status, header: (name) => response.headers.get(name), sha256 };
  } catch {
    return null;
  }
}

/** Whether anything answers there; another server does not say what. */
async function reaches(address: string): Promise<boolean> {
  try {
    await fetch(address, { mode: 'no-cors', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}
