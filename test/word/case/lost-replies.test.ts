import { ENGINE } from '../engine';
import { adoptForm } from '../../../src/word/case/adoption';
import { docx, p, r } from '../../builders/docx';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { openSession } from '../open';
import { quickly } from '../clock';
import { insert } from './insert';

const WRITTEN = docx({ settings: '<w:trackRevisions/>', body: [p(r('救护培训进乡村')), p(r('把急救包送到山里。'))] });
const TYPED = typedForm(COMPLETE);

describe.each(['web', 'ltsc2021'] as const)('a Word whose reply is lost (%s)', (profile) => {
  const bytes = profile === 'web' ? WRITTEN : docx({ body: [p(r('救护培训进乡村')), p(r('把急救包送到山里。'))] });

  test.each([
    ['insertion', () => insert({ place: 'end' }), bytes],
    ['adoption', () => adoptForm(ENGINE), TYPED],
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
});
