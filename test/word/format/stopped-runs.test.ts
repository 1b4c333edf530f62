import type { FormatOutcome, Progress } from '../../../src/session/document';
import { changedIn, interruptionOf, progressOf } from '../../../src/session/format-verdict';
import { insertText } from '../../../src/workbench/host/model/edit';
import { docx, list, p, r } from '../../builders/docx';
import { draftOf, format, openSession, reportOf, WHOLE, words, type OpenSession } from '../open';
import { quickly } from '../clock';

const BYTES = docx({
  body: [
    p(r('救在身边暖万家', { size: 36, bold: true }), { jc: 'center' }),
    p(r('健全网络', { bold: true }), { list: [1, 0] }),
    p(r('　　由县红十字会牵头。'), { spacing: { line: 360, lineRule: 'auto' } }),
    p(r('每年有两千人参加。', { italic: true })),
  ],
  lists: [list(1, [['chineseCounting', '（%1）']])],
});

/** Presses 停止 as soon as the run has come to a step. */
async function stopAt({ session }: OpenSession, step: Progress['step']): Promise<FormatOutcome> {
  const stop = new AbortController();
  return session.format(WHOLE, (progress) => progress.step === step && stop.abort(), stop.signal);
}

describe.each(['web', 'ltsc2021'] as const)('the author stops a run: %s', (profile) => {
  test.each(['styles', 'formatting', 'verifying', 'repairing'] as const)(
    'at %s: what was done stays, nothing is left behind, the next run goes on',
    async (step) => {
      const word = await openSession(BYTES, { profile, quirks: { styleAssignment: 'keeps-direct' } });
      const outcome = await stopAt(word, step);
      expect(outcome).toMatchObject({
        kind: 'interrupted',
        message: expect.stringMatching(/^已按您的要求停下。.*再排一次/u) as string,
      });
      if (outcome.kind !== 'interrupted') return;
      const { message, report } = outcome;
      expect(changedIn(report) + report.alreadyRight + (report.unfinished ?? 0)).toBe(4);
      // Nothing is said of paragraphs that are done where none is.
      expect(message.includes('已经排好的段落')).toBe(changedIn(report) > 0);
      expect(progressOf(report)).toMatch(/还有 \d 段没有排$/u);
      expect(words(word.host.save())).toEqual(words(BYTES));
      expect(draftOf(word.host.save()).leftovers).toEqual([]);
      reportOf(await format(word));
    },
  );

  test('before anything was changed: it says that nothing was', async () => {
    const word = await openSession(BYTES, { profile });
    expect(await stopAt(word, 'reading')).toEqual({
      kind: 'refused',
      message: '已按您的要求停下。文档没有改动。',
    });
    expect(words(word.host.save())).toEqual(words(BYTES));
  });
});

describe('a Word that is silent', () => {
  const withLostReply = (batch: number) => openSession(BYTES, { profile: 'web', faults: [{ batch, drop: true }] });

  test('is told after 15 seconds, and no longer once it answers', async () => {
    const word = await openSession(BYTES, { profile: 'web', faults: [{ batch: 4, delay: 20_000 }] });
    const slow: boolean[] = [];
    const { outcome } = await quickly(() => word.session.format(WHOLE, (progress) => slow.push(progress.slow)));
    expect(outcome.kind).toBe('done');
    expect(slow).toContain(true);
    expect(slow.at(-1)).toBe(false);
  });

  test('and a run that is stopped meanwhile ends within seconds', async () => {
    const word = await withLostReply(5);
    const stop = new AbortController();
    const { outcome, seconds } = await quickly(() =>
      word.session.format(WHOLE, ({ slow }) => slow && stop.abort(), stop.signal),
    );
    expect(outcome).toMatchObject({
      kind: 'interrupted',
      message: expect.stringMatching(/^已按您的要求停下/u) as string,
    });
    expect(seconds).toBeLessThan(35);
    expect(words(word.host.save())).toEqual(words(BYTES));
    reportOf((await quickly(() => format(word))).outcome);
  });
});

describe('the author writes while the document is formatted', () => {
  test.each(['web', 'ltsc2021'] as const)(
    'that is said, nothing is lost, and the next run goes on: %s',
    async (profile) => {
      const word = await openSession(BYTES, { profile, quirks: { styleAssignment: 'keeps-direct' } });
      let typed = false;
      word.host.onChanged(() => {
        if (typed) return;
        typed = true;
        word.host.editWith((document) => {
          const last = document.body.paragraphs.at(-1)!;
          insertText(document, last, 0, '新写的话。');
        });
      });
      const outcome = await format(word);
      expect(outcome).toMatchObject({
        kind: 'interrupted',
        message: expect.stringMatching(/文档有改动/u) as string,
      });
      if (outcome.kind !== 'interrupted') return;
      // Another run is asked for where it has something to do.
      expect(outcome.message.includes('再排一次')).toBe(outcome.report.unfinished !== 0);
      expect(outcome.report.left.filter(({ id }) => id.startsWith('deviation-'))).toEqual([]);
      expect(outcome.report.unfinished).toBeDefined();
      expect(words(word.host.save()).join('')).toContain('新写的话。每年有两千人参加。');
      reportOf(await format(word));
      expect(words(word.host.save()).join('')).toContain('新写的话。每年有两千人参加。');
    },
  );

  test('at the end of a run that leaves nothing undone: no more is asked of the author than to look', async () => {
    const word = await openSession(BYTES, { profile: 'win365' });
    let typed = false;
    const outcome = await word.session.format(WHOLE, ({ step }) => {
      if (typed || step !== 'verifying') return;
      typed = true;
      word.host.editWith((document) => insertText(document, document.body.paragraphs.at(-1)!, 0, '新写的话。'));
    });
    expect(outcome).toMatchObject({ kind: 'interrupted', message: '排版时文档有改动。请看一下改动的地方。' });
    if (outcome.kind !== 'interrupted') return;
    expect(interruptionOf(outcome.report)).toBe('都排好了，不过排版时文档有改动');
    expect(words(word.host.save()).join('')).toContain('新写的话。');
  });
});
