import { paragraph } from './lab/package';
import type { Probe } from './probe';

/** When the file is asked for again, in milliseconds after the change. */
const LATER_MS = [500, 2000];

export const fileFreshness: Probe = {
  id: 'file-freshness',
  settles: 'fileCopy',
  question: {
    zh: '改动之后马上用 getFileAsync 读文件，读到的是改动后的内容吗？',
    en: 'Does getFileAsync, right after a change, give the document with that change?',
  },
  method: {
    zh: '在一段末尾加几个字，马上读文件；没有就过一会儿再读。',
    en: 'A few characters are added to a paragraph and the file is read at once, and again a little later if they are not in it.',
  },
  async run(lab) {
    await lab.lay({ body: [paragraph('文件新旧')] });
    await lab.change((find) => void find('文件新旧').insertText('刚刚改过', 'End'));
    const shows = async () => (await lab.readFile()).text.includes('刚刚改过');
    if (await shows()) return { value: 'current', seen: { shownAfterMs: 0 } };
    let waited = 0;
    for (const until of LATER_MS) {
      await new Promise((resolve) => setTimeout(resolve, until - waited));
      waited = until;
      if (await shows()) return { value: 'before-last-change', seen: { shownAfterMs: until } };
    }
    return { value: 'before-last-change', seen: { shownAfterMs: null } };
  },
};
