import type { FormSession } from '../../src/session/form';
import type { WordSession } from '../../src/session/document';
import { docx, p } from '../builders/docx';
import { COMPLETE, typedForm } from '../form/typed-form';
import { openSession } from './open';
import { quickly } from './clock';

const PLACE = { index: 0, text: '申报表' };

type Reading = (session: WordSession, desk: FormSession) => Promise<unknown>;

const READINGS: readonly (readonly [name: string, ask: Reading])[] = [
  ['what the document is', (session) => session.describe()],
  ['its paragraphs', (session) => session.outline()],
  ['the options', (session) => session.readOptions()],
  ['going to a paragraph', (session) => session.goTo(PLACE)],
  ['the case', (_, desk) => desk.read()],
  ['going to a field', (_, desk) => desk.goTo('unit')],
];

describe.each(['web', 'ltsc2021'] as const)('a Word that does not answer (%s)', (profile) => {
  test.each(READINGS)(
    '%s: the wait ends with what happened, and it can be read once Word answers again',
    async (_, ask) => {
      const { wire, session } = await openSession(typedForm(COMPLETE), { profile });
      const desk = await session.openCase();
      const receive = wire.receive.bind(wire);
      wire.receive = () => Promise.resolve();
      const failure = (error: unknown) => error;
      const { outcome, seconds } = await quickly(() => ask(session, desk).catch(failure));
      expect(outcome).toMatchObject({ message: 'Word 半分钟没有回应，可能正忙，或连接断了。请稍等片刻再试一次。' });
      expect(seconds).toBeLessThanOrEqual(31);
      wire.receive = receive;
      const again = await quickly(() => ask(session, desk));
      expect(again.seconds).toBeLessThan(10);
    },
  );

  test.each([1, 2, 3, 4, 5, 6])(
    'the case where one reply is lost, the %ith: it ends, and comes the next time',
    async (nth) => {
      const { wire, session } = await openSession(docx({ body: [p('救护培训进乡村')] }), { profile });
      const desk = await session.openCase();
      const receive = wire.receive.bind(wire);
      let count = 0;
      wire.receive = (message) => {
        count += 1;
        return count === nth ? Promise.resolve() : receive(message);
      };
      const first = await quickly(() => desk.read().catch((error: unknown) => error));
      expect(first.seconds).toBeLessThanOrEqual(31);
      expect((await quickly(() => desk.read())).outcome).toMatchObject({ form: null });
    },
  );
});
