import { newDocument } from '../../src/form/blocks/new-document';
import { EMPTY_SUMMARY } from '../../src/form/blocks/summary-block';
import { redcross2022 } from '../../src/notice/redcross-2022';
import type { FormSession } from '../../src/session/form';
import { docx, p, r } from '../builders/docx';
import { COMPLETE, typedForm } from '../form/typed-form';
import type { OpenOptions } from '../workbench/client';
import { insert, tags, texts } from './case/insert';
import { formBytes, words as sentences } from './case/support';
import { format, openSession, type OpenSession } from './open';

/** Something that changes the open document, begun and ready to be run: as often as a test wants. */
export interface Begun {
  readonly word: OpenSession;
  run(): Promise<{ readonly kind: string; readonly message?: string | null }>;
  /** What of the document has to be as after an undisturbed run, once the operation has come to its end. */
  state(): Promise<unknown>;
}

export interface OperationCase {
  readonly name: string;
  /** Its own name for having come to its end. */
  readonly done: RegExp;
  /** By what a refusal says that the document may have changed all the same; absent where a refusal has changed nothing. */
  readonly maybeChanged?: RegExp;
  /** Words of the author's that stand in the document, or in the tray, whatever happens. */
  readonly words: readonly string[];
  begin(options: OpenOptions): Promise<Begun>;
}

const AUTHOR = ['救护培训进乡村', '一、背景介绍', '把急救包送到山里。'];
const WRITTEN = docx({
  settings: '<w:trackRevisions/>',
  body: AUTHOR.map((text) => p(r(text, { bold: true }), { jc: 'center' })),
});
/** Where tracking cannot be switched off nothing is inserted or removed. */
const UNTRACKED = docx({ body: AUTHOR.map((text) => p(r(text, { bold: true }), { jc: 'center' })) });
const made = (block: 'form' | 'summary') =>
  newDocument(redcross2022, {
    blocks: [block],
    values: { background: AUTHOR[2]! },
    options: {},
    summary: { year: 2022, ...EMPTY_SUMMARY },
  });
const ROW = { ...EMPTY_SUMMARY, rows: [{ category: '', caseName: '护航校园', unit: '清河县红十字会' }] };
const SURPLUS = '每个村都有了自己的救护员，这是多出来的一句话。';
const TOO_LONG = sentences(190) + SURPLUS;

const whole = ({ host }: OpenSession) => ({
  texts: texts(host.save()),
  tags: tags(host.save()),
  isTracking: new TextDecoder().decode(host.pkg.bytes('/word/settings.xml')).includes('trackRevisions'),
});

/** An operation that needs nothing but the document. */
function plain(
  bytes: Uint8Array | ((profile: OpenOptions['profile']) => Uint8Array),
  run: (word: OpenSession) => ReturnType<Begun['run']>,
): OperationCase['begin'] {
  return async (options) => {
    const word = await openSession(typeof bytes === 'function' ? bytes(options.profile) : bytes, options);
    return { word, run: () => run(word), state: () => Promise.resolve(whole(word)) };
  };
}

/** An operation on the field 背景介绍 of a form that the pane shows. */
function inField(
  value: string,
  run: (desk: FormSession, word: OpenSession, kept: string) => ReturnType<Begun['run']>,
  /** Gives the id of what it put into the tray. */
  prepare: (desk: FormSession) => Promise<string> = async (desk) => (await desk.read()).tray[0]?.id ?? '',
): OperationCase['begin'] {
  return async (options) => {
    const word = await openSession(formBytes({ background: value }), options);
    const desk = await word.session.openCase();
    const kept = await prepare(desk);
    const tray = async () => new Set((await desk.read()).tray.flatMap((entry) => entry.texts));
    return { word, run: () => run(desk, word, kept), state: async () => ({ ...whole(word), tray: await tray() }) };
  };
}

/** Where a reply is lost, nobody can say more of a field. */
const UNKNOWN = '不知道这次改动有没有写进文档';

/** Everything that changes the open document. */
export const OPERATIONS: readonly OperationCase[] = [
  {
    name: 'format',
    done: /^done$/u,
    words: AUTHOR,
    begin: plain(WRITTEN, (word) => format(word, { acceptTracking: true })),
  },
  {
    name: 'insert',
    done: /^(?:done|exists)$/u,
    words: AUTHOR,
    begin: plain(
      (profile) => (profile === 'ltsc2021' ? UNTRACKED : WRITTEN),
      () => insert({ place: 'end' }),
    ),
  },
  {
    name: 'adopt',
    done: /^done$/u,
    words: Object.values(COMPLETE).flat(),
    begin: plain(typedForm(COMPLETE), async ({ session }) => (await session.openCase()).adopt()),
  },
  {
    name: 'update the summary',
    done: /^updated$/u,
    words: [],
    begin: plain(made('summary'), async ({ session }) => (await session.openSummary()).updateTable(ROW)),
  },
  {
    name: 'remove',
    // Where nothing can be unlocked a copy without it is opened; removed already, there is none.
    done: /^(?:done|copied)$/u,
    words: [],
    begin: plain(made('form'), async ({ session }) =>
      doneIf(await (await session.openCase()).remove('form'), /没有可以移除的/u),
    ),
  },
  {
    name: 'write',
    // Where the document has it already, it is not what the author began from.
    done: /^(?:written|changed)$/u,
    maybeChanged: RegExp(`${UNKNOWN}|写到哪里还不知道|文档里这一栏现在`, 'u'),
    words: ['山多路远。'],
    begin: inField('山多路远。', (desk) => desk.write('background', ['山多路远。', '村子分散。'], ['山多路远。'])),
  },
  {
    name: 'move out',
    done: /^done$/u,
    maybeChanged: RegExp(`${UNKNOWN}|在文档里可能还有一份|请在文档里核对`, 'u'),
    words: [SURPLUS],
    begin: inField(TOO_LONG, async (desk) => doneIf(await desk.moveSurplusOut('background'), /没有超出/u)),
  },
  {
    name: 'put back',
    done: /^done$/u,
    maybeChanged: RegExp(`${UNKNOWN}|文档里可能已经有一份`, 'u'),
    words: [SURPLUS],
    begin: inField(
      sentences(50),
      // Who finds it in the document already needs what lies in the tray no more.
      async (desk, { host }, kept) =>
        texts(host.save()).some((text) => text.includes(SURPLUS)) ? desk.discard(kept) : desk.putBack(kept),
      async (desk) => {
        const outcome = await desk.keep('background', [SURPLUS]);
        return outcome.kind === 'done' ? (outcome.tray[0]?.id ?? '') : '';
      },
    ),
  },
];

/** What is done already is refused the next time, and says so. */
function doneIf<O extends { readonly kind: string; readonly message?: string | null }>(outcome: O, sign: RegExp) {
  return outcome.kind === 'refused' && sign.test(outcome.message ?? '') ? { kind: 'done' } : outcome;
}
