import { newDocument } from '../../../src/form/build/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { adoptForm } from '../../../src/word/case/adopt-form';
import { docx, p, r } from '../../builders/docx';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { openSession } from '../open';
import { insert, tags, texts } from './insert';

const FORM = newDocument(redcross2022, { blocks: ['form'], values: {}, options: {} });
const WRITTEN = docx({ settings: '<w:trackRevisions/>', body: [p(r('救护培训进乡村')), p(r('把急救包送到山里。'))] });
const TYPED = typedForm(COMPLETE);

/** More than all waits of a run together. */
const MINUTES = 5;

/** The clock runs as fast as Word answers; gives how many seconds went by. */
async function quickly<T>(work: () => Promise<T>): Promise<{ readonly outcome: T; readonly seconds: number }> {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
  try {
    const start = Date.now();
    const running = work();
    const pending = new Set([running]);
    const end = () => pending.delete(running);
    running.then(end, end);
    while (pending.size > 0) {
      if (Date.now() - start > MINUTES * 60_000) throw new Error('It waits for ever');
      await jest.advanceTimersByTimeAsync(100);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { outcome: await running, seconds: (Date.now() - start) / 1000 };
  } finally {
    jest.useRealTimers();
  }
}

const settingsOf = ({ host }: Awaited<ReturnType<typeof openSession>>) =>
  new TextDecoder().decode(host.pkg.bytes('/word/settings.xml'));

describe.each(['web', 'ltsc2021'] as const)('a Word whose reply is lost (%s)', (profile) => {
  const bytes = profile === 'web' ? WRITTEN : docx({ body: [p(r('救护培训进乡村')), p(r('把急救包送到山里。'))] });

  test('an insertion ends, tells the truth, and the next one completes it, whichever reply it is', async () => {
    const undisturbed = await openSession(bytes, { profile });
    await insert({ place: 'end' });
    const { batches } = undisturbed.host.traffic;
    undisturbed.close();
    const whole = [...texts(bytes), ...texts(FORM)];
    for (let batch = 1; batch <= batches; batch += 1) {
      const word = await openSession(bytes, { profile, faults: [{ batch, drop: true }] });
      const { outcome } = await quickly(() => insert({ place: 'end' }));
      const file = texts(word.host.save());
      if (outcome.kind === 'refused') {
        expect([batch, file]).toEqual([batch, texts(bytes)]);
        expect(outcome.message).toMatch(/^Word 一分钟没有回应.*。$/u);
      }
      if (outcome.kind === 'done') expect([batch, file]).toEqual([batch, whole]);
      if (outcome.kind !== 'done') {
        const { outcome: again } = await quickly(() => insert({ place: 'end' }));
        expect([batch, ['done', 'exists']]).toEqual([batch, expect.arrayContaining([again.kind])]);
      }
      expect([batch, texts(word.host.save())]).toEqual([batch, whole]);
      if (profile === 'web')
        expect([batch, settingsOf(word)]).toEqual([batch, expect.stringContaining('trackRevisions')]);
      word.close();
    }
  }, 120_000);

  test('an adoption as well: all controls or none', async () => {
    const undisturbed = await openSession(TYPED, { profile });
    await adoptForm(nodeXml);
    const { batches } = undisturbed.host.traffic;
    const whole = tags(undisturbed.host.save());
    undisturbed.close();
    for (let batch = 1; batch <= batches; batch += 1) {
      const word = await openSession(TYPED, { profile, faults: [{ batch, drop: true }] });
      const { outcome } = await quickly(() => adoptForm(nodeXml));
      if (outcome.kind === 'refused') expect([batch, tags(word.host.save())]).toEqual([batch, []]);
      if (outcome.kind !== 'done') {
        expect(outcome.message).toMatch(/^Word 一分钟没有回应.*。$/u);
        expect((await quickly(() => adoptForm(nodeXml))).outcome.kind).toBe('done');
      }
      expect([batch, tags(word.host.save())]).toEqual([batch, whole]);
      expect([batch, texts(word.host.save())]).toEqual([batch, texts(TYPED)]);
      word.close();
    }
  }, 120_000);

  test.each([
    ['insertion', () => insert({ place: 'end' }), bytes],
    ['adoption', () => adoptForm(nodeXml), TYPED],
  ] as const)('that answers nothing at all does not hold up the %s, nor the one after it', async (_, work, file) => {
    const word = await openSession(file, { profile });
    const receive = word.wire.receive.bind(word.wire);
    word.wire.receive = () => Promise.resolve();
    const { outcome, seconds } = await quickly<{ readonly kind: string }>(work);
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^Word 一分钟没有回应.*请稍等片刻再试一次/u) as string,
    });
    expect(seconds).toBeLessThan(90);
    word.wire.receive = receive;
    expect((await quickly<{ readonly kind: string }>(work)).outcome.kind).toBe('done');
  });

  test('that answers in the end, after all was given up, changes nothing any more', async () => {
    for (let batch = 1; batch <= 8; batch += 1) {
      const word = await openSession(bytes, { profile, faults: [{ batch, delay: 130_000 }] });
      const { outcome } = await quickly(() => insert({ place: 'end' }));
      const told = word.host.save();
      await quickly(() => new Promise((resolve) => setTimeout(resolve, 150_000)));
      expect([batch, outcome.kind, texts(word.host.save())]).toEqual([batch, outcome.kind, texts(told)]);
      word.close();
    }
  }, 60_000);
});
