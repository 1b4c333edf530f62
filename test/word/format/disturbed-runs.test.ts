import type { Fault } from '../../../src/workbench/host/faults';
import type { ProfileName } from '../../../src/workbench/host/profile';
import { docx, list, p, r } from '../../builders/docx';
import { draftOf, format, openSession, words, type OpenSession } from '../open';
import { quickly } from '../clock';
import { HEADS, rows, tableRows, typedTable } from '../summary/table';

/** What a person starts and waits for. */
interface Operation {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly run: (word: OpenSession) => Promise<{ readonly kind: string; readonly message?: string }>;
  /** The outcome of a run that has done all it was to do. */
  readonly done: string;
  /** What must be in the document afterwards, whatever happened; and what only once it is done. */
  readonly kept: (bytes: Uint8Array) => unknown;
  readonly whole: (bytes: Uint8Array) => unknown;
}

const [A, B] = rows(2) as [ReturnType<typeof rows>[number], ReturnType<typeof rows>[number]];

const OPERATIONS: readonly Operation[] = [
  {
    name: '一键排版',
    bytes: docx({
      body: [
        p(r('救在身边暖万家', { size: 36, bold: true }), { jc: 'center' }),
        p(r('健全网络', { bold: true }), { list: [1, 0] }),
        p(r('　　由县红十字会牵头。'), { spacing: { line: 360, lineRule: 'auto' } }),
      ],
      lists: [list(1, [['chineseCounting', '（%1）']])],
    }),
    run: (word) => format(word),
    done: 'done',
    kept: words,
    whole: words,
  },
  {
    name: '更新汇总表',
    bytes: typedTable([HEADS, ['1', '', A.caseName, '']]),
    run: async ({ session }) => (await session.openSummary()).updateTable({ unit: null, date: null, rows: [A, B] }),
    done: 'updated',
    kept: (bytes) =>
      tableRows(bytes)
        .flat()
        .filter((cell) => cell === A.caseName || HEADS.includes(cell)),
    whole: tableRows,
  },
];

const FAULTS: Readonly<Record<'error' | 'lost' | 'late', (batch: number) => Fault>> = {
  error: (batch) => ({ batch, code: 'GeneralException' }),
  lost: (batch) => ({ batch, drop: true }),
  // After it was given up, and while the next run may be under way.
  late: (batch) => ({ batch, delay: 75_000 }),
};

const CASES = OPERATIONS.flatMap((operation) =>
  (['web', 'ltsc2021', 'win365', 'mac365'] as const).flatMap((profile) =>
    (['error', 'lost', 'late'] as const)
      // The desktops of today differ in what they can do, not in how they answer.
      .filter((fault) => fault === 'lost' || profile === 'web' || profile === 'ltsc2021')
      .map((fault) => [operation.name, profile, fault, operation] as const),
  ),
);

test.each(CASES)(
  '%s, %s, %s reply: it ends in time and says so, nothing is lost, the next try completes it',
  async (_, profile, fault, operation) => {
    const { batches, whole } = await undisturbed(operation, profile);
    const before = operation.kept(operation.bytes);
    for (let batch = 1; batch <= batches; batch += 1) {
      const word = await openSession(operation.bytes, { profile, faults: [FAULTS[fault](batch)] });
      const { outcome, seconds } = await quickly(() => operation.run(word));
      expect([batch, seconds <= 70]).toEqual([batch, true]);
      expect([batch, operation.kept(word.host.save())]).toEqual([batch, before]);
      if (outcome.kind !== operation.done) {
        expect([batch, outcome.message]).toEqual([batch, expect.stringMatching(/。$/u)]);
        if (fault !== 'error') expect([batch, outcome.message]).toEqual([batch, expect.stringContaining('没有回应')]);
        const again = (await quickly(() => operation.run(word))).outcome;
        expect([batch, again.kind]).toEqual([batch, operation.done]);
      }
      if (fault === 'late') await quickly(() => new Promise((resolve) => setTimeout(resolve, 90_000)));
      expect([batch, operation.whole(word.host.save())]).toEqual([batch, whole]);
      expect([batch, draftOf(word.host.save()).leftovers]).toEqual([batch, []]);
      word.close();
    }
  },
  240_000,
);

async function undisturbed({ bytes, run, done, whole }: Operation, profile: ProfileName) {
  const word = await openSession(bytes, { profile });
  expect((await run(word)).kind).toBe(done);
  const { batches } = word.host.traffic;
  const result = whole(word.host.save());
  word.close();
  return { batches, whole: result };
}

test.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
  'a Word that answers nothing at all does not hold up %s, nor the one after it',
  async (_, operation) => {
    const word = await openSession(operation.bytes, { profile: 'web' });
    const receive = word.wire.receive.bind(word.wire);
    word.wire.receive = () => Promise.resolve();
    const { outcome, seconds } = await quickly(() => operation.run(word));
    expect(outcome).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/^Word 一分钟没有回应.*请稍等片刻再试一次/u) as string,
    });
    expect(seconds).toBeLessThan(75);
    word.wire.receive = receive;
    expect((await quickly(() => operation.run(word))).outcome.kind).toBe(operation.done);
  },
);
