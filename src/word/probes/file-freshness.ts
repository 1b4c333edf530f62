import type { Lab } from './lab/lab';
import { paragraph } from './lab/package';
import type { Probe } from './probe';

/** When the file is asked for again, in milliseconds after the change. */
const LATER_MS = [500, 2000];

export const fileFreshness: Probe = {
  id: 'file-freshness',
  settles: 'fileCopy',
  question: '改动之后马上用 getFileAsync 读文件，读到的是改动后的内容吗？',
  async run(lab) {
    await lab.lay({ body: [paragraph('文件新旧')] });
    await lab.change((find) => void find('文件新旧').insertText('刚刚改过', 'End'));
    const { text } = await lab.readFile();
    if (text.includes('刚刚改过')) return { value: 'current', seen: { shownAfterMs: 0 } };
    const value = text.includes('文件新旧') ? 'before-last-change' : 'as-opened';
    return { value, seen: { shownAfterMs: await shownAfter(lab) } };
  },
};

/** How long it takes until the change is in the file; null if that is too long to wait for. */
async function shownAfter(lab: Lab): Promise<number | null> {
  let waited = 0;
  for (const until of LATER_MS) {
    await new Promise((resolve) => setTimeout(resolve, until - waited));
    waited = until;
    if ((await lab.readFile()).text.includes('刚刚改过')) return until;
  }
  return null;
}
