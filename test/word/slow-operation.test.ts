import { ENGINE } from './engine';
import { newDocument } from '../../src/form/blocks/new-document';
import { EMPTY_SUMMARY } from '../../src/form/blocks/summary-block';
import { redcross2022 } from '../../src/notice/redcross-2022';
import type { SlowOperation } from '../../src/session/document';
import { adoptForm } from '../../src/word/case/adoption';
import { insertBlock } from '../../src/word/case/insertion';
import { removeBlock } from '../../src/word/case/removal';
import { updateTable } from '../../src/word/summary/update-table';
import { docx, p } from '../builders/docx';
import { COMPLETE, typedForm } from '../form/typed-form';
import { openSession, words } from './open';
import { quickly } from './clock';

const made = (block: 'form' | 'summary') =>
  newDocument(redcross2022, { blocks: [block], values: {}, options: {}, summary: { year: 2022, ...EMPTY_SUMMARY } });
const ROW = { ...EMPTY_SUMMARY, rows: [{ category: '', caseName: '护航校园', unit: '清河县红十字会' }] };

/** Everything that changes the open document and has no screen of its own, by the verb that the author reads. */
const OPERATIONS: readonly { action: string; bytes: Uint8Array; run: () => Promise<{ readonly kind: string }> }[] = [
  {
    action: '插入',
    bytes: docx({ body: [p('救护培训进乡村')] }),
    run: () => insertBlock(ENGINE, { block: 'form', place: 'end', besideSelection: false }),
  },
  { action: '放进窗格填写', bytes: typedForm(COMPLETE), run: () => adoptForm(ENGINE) },
  { action: '移除', bytes: made('form'), run: () => removeBlock(ENGINE, 'form') },
  { action: '更新', bytes: made('summary'), run: () => updateTable(ENGINE, ROW) },
];

describe.each(OPERATIONS)('$action', ({ action, bytes, run }) => {
  test('tells of a silent Word, and no longer once it answers', async () => {
    const { session } = await openSession(bytes, { profile: 'web', faults: [{ batch: 2, delay: 20_000 }] });
    const told: (SlowOperation | null)[] = [];
    const end = session.onSlow((slow) => told.push(slow));
    const { outcome } = await quickly(run);
    end();
    expect(outcome.kind).toMatch(/^(?:done|updated)$/u);
    expect(told.map((slow) => slow?.action ?? null)).toEqual([action, null]);
  });

  test('is stopped while Word is silent: within seconds, with the document as it was', async () => {
    const { session, host } = await openSession(bytes, { profile: 'web', faults: [{ batch: 2, drop: true }] });
    const before = words(host.save());
    const end = session.onSlow((slow) => slow?.stop());
    const { outcome, seconds } = await quickly(run);
    end();
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringMatching(/^已按您的要求停下/u) as string });
    expect(seconds).toBeLessThan(35);
    expect(words(host.save())).toEqual(before);
    expect((await quickly(run)).outcome.kind).toMatch(/^(?:done|updated)$/u);
  });
});
