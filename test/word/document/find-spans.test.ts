import { findSpans } from '../../../src/word/document/find-spans';
import { SyncCounter } from '../../../src/word/host/sync-budget';
import { docx, p, r } from '../../builders/docx';
import { openSession } from '../open';

/** The part between « and » of the document's only paragraph, as it is found: what it says, and what stands before it. */
async function found(marked: string, profile: 'web' | 'ltsc2021', body = plain(marked)) {
  const word = await openSession(docx({ body: [body] }), { profile });
  const [before = '', own = '', after = ''] = marked.split(/[«»]/u);
  const span = { text: before + own + after, start: before.length, end: (before + own).length };
  return word.Word.run(async (context) => {
    const place = context.document.body.paragraphs.getFirst();
    const [range] = await findSpans(context, [{ place, ...span }], new SyncCounter());
    if (!range) return null;
    const to = place.getRange('Start').expandTo(range.getRange('Start')).load('text');
    range.load('text');
    await context.sync();
    return [to.text.replace(/\v/gu, '\n'), range.text.replace(/\v/gu, '\n')];
  });
}

function plain(marked: string): string {
  return p(r(marked.replace(/[«»]/gu, '')));
}

describe.each(['web', 'ltsc2021'] as const)('a span is found in the open document: %s', (profile) => {
  test.each([
    ['words that occur once', '县红十字会«开展培训»三期。'],
    ['words that occur before as well', '救护培训进村，「«救护培训»」进校，救护培训进厂。'],
    ['a single mark among many', '他说："好。"又说：«"»行。"'],
    ['a part that overlaps its like', '甲甲«甲甲»乙'],
    ['blanks at the beginning', '«　　»为村民办实事，　　不断线。'],
    ['a tab at the beginning', '«\t»为村民办实事'],
    ['blanks between words, of which there are others', '一 二«  »三 四  五'],
    ['what a search reads as a code', '甲^p乙«^p»丙'],
    ['more than a search can hold', `开头«${'长'.repeat(300)}尾»。`],
    ['words over a line break', '第一行«末尾\n第二»行，末尾'],
    ['an emoji beside another', '😀😀«😁»好'],
    ['all of the text', '«县红十字会»'],
  ])('%s', async (_, marked) => {
    const [before, own] = marked.split(/[«»]/u);
    expect(await found(marked, profile)).toEqual([before, own]);
  });

  test('nothing where Word says something else than was read', async () => {
    expect(await found('县红十字会«开展培训»三期。', profile, p(r('县红十字会开展了培训三期。')))).toBeNull();
    expect(await found('培训进村，«培训»进校。', profile, p(r('新写的培训进村，培训进校。')))).toBeNull();
  });
});
