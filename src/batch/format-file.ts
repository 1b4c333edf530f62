import type { Notice } from '../notice/notice';
import type { Draft } from '../draft/draft';
import { formatDocument } from '../format/format-document';
import { findingSentences } from '../draft/finding-sentences';
import type { Plan } from '../format/plan';
import { type Finding, type Fix, isFault, sorted } from '../draft/finding';
import { optionsOf, type OptionValues } from '../notice/options';
// Not the browser's own DOM: a worker has no DOMParser (HTML standard, section 8.5: exposed to Window only).
import { nodeXml } from '../ooxml/xml-node';
import { sheetsIn } from '../form/content';
import type { Sheets } from '../form/content';
import type { FormattedFile } from '../session/summary';
import { withBytes } from './with-bytes';

/** Formats a copy of one file. Never rejects. */
export function formatFile(file: Blob, notice: Notice, options: OptionValues): Promise<FormattedFile> {
  return withBytes(file, async (input): Promise<FormattedFile> => {
    const { bytes, left, plan, draft } = formatDocument(input, nodeXml, notice, options);
    const copy = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    if (!(await isKept(copy))) return { kind: 'failed', message: NOT_KEPT };
    const sentences = (those: readonly Finding[]) => findingSentences(those, onOptionsPage(notice));
    return {
      kind: 'formatted',
      file: copy,
      nothing: nothingIn(plan, draft, notice),
      left: sentences(left.filter(isFault)),
      advice: sentences(sorted(left).advice),
    };
  });
}

const SHEETS: Readonly<Record<Sheets, string>> = { form: '申报表', summary: '汇总表', sheets: '申报表和汇总表' };

/** Forms have a look of their own, which is not touched. */
function nothingIn({ paragraphs, sheets }: Plan, draft: Draft, notice: Notice): string | null {
  if (paragraphs.some(({ style }) => style !== null)) return null;
  return sheets.size > 0 ? `只有${SHEETS[sheetsIn(draft, notice)]}，没有要排的正文` : '没有要排的正文';
}

/** The pane formats by what is chosen on its page 选项. */
function onOptionsPage(notice: Notice) {
  return ({ label, option, value }: Fix): string => {
    const definition = optionsOf(notice).find(({ name }) => name === option);
    const choice = definition?.choices.find((one) => one.value === value);
    return definition && choice ? `要${label}，请在“选项”里把“${definition.label}”设为“${choice.label}”再排。` : '';
  };
}

const NOT_KEPT = '浏览器存不下更多排好的文件了，这份没有留下。请先下载已排好的，再把其余的分批排版。';

/**
 * A browser that has no more room for blobs tells so only when one is read (File API, section 6.3: NotReadableError). Chromium
 * without a profile on the disk has room for 500 MB.
 */
async function isKept(copy: Blob): Promise<boolean> {
  try {
    await copy.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
