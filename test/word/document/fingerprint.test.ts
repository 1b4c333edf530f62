import { docx, p, r } from '../../builders/docx';
import { format, openSession, reportOf } from '../open';

const BYTES = docx({ body: [p(r('博爱家园', { fonts: 'Arial', size: 9 })), p('一、背景介绍')] });

test.each(['web', 'mac365', 'ltsc2021'] as const)(
  'a document is the same until it is formatted or written in: %s',
  async (profile) => {
    const word = await openSession(BYTES, { profile });
    const before = await word.session.fingerprint();
    reportOf(await format(word));
    const after = await word.session.fingerprint();
    expect(after).not.toBe(before);
    expect(await word.session.fingerprint()).toBe(after);
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertText('改', 'End');
      await context.sync();
    });
    expect(await word.session.fingerprint()).not.toBe(after);
  },
);
