import { redcross2022 } from '../../../src/notice/redcross-2022';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { sentinel } from '../../../src/text/sentinel';
import type * as OfficeSession from '../../../src/word/office-word-session';
import type { ProfileName } from '../../../src/workbench/host/profile';
import { docx, p, r } from '../../builders/docx';
import { draftOf, format, openSession, reportOf, WHOLE, words } from '../open';

const AUTHORS = ['让急救课走进赶集日', '一、背景介绍', '本地每年有两千人参加救护培训。'];
const [TITLE, HEADING, BODY] = AUTHORS as [string, string, string];

/** Undo has brought two back, a version of last year one in words, and one has slipped into the author's text. */
const LITTERED = docx({
  body: [
    p(r(TITLE), { jc: 'center' }),
    p(r(sentinel(0))),
    p(r(HEADING)),
    p(r('【案例申报助手临时段落7】')),
    p(r(BODY.slice(0, 4)) + r(sentinel(3)) + r(BODY.slice(4))),
    p(r(sentinel(2))),
  ],
});
const TRACKED = docx({ body: [p(r(TITLE)), p(r(sentinel(1))), p(r(BODY))], settings: '<w:trackRevisions/>' });

/** The pane that was closed and the one that is opened later are programs of their own. */
async function program(): Promise<typeof OfficeSession> {
  let loaded: typeof OfficeSession | undefined;
  await jest.isolateModulesAsync(async () => {
    loaded = await import('../../../src/word/office-word-session');
  });
  return loaded!;
}

const PROFILES: readonly ProfileName[] = ['web', 'win365', 'mac365', 'ltsc2021'];
const plain = (bytes: Uint8Array) => words(bytes).filter((text) => text !== '');

describe.each(PROFILES)('%s', (profile) => {
  test('leftovers are told and counted nowhere', async () => {
    const { session } = await openSession(LITTERED, { profile });
    expect(await session.describe()).toMatchObject({ paragraphs: 3, leftovers: 4, title: TITLE });
    expect((await session.outline()).map(({ index, text }) => [index, text])).toEqual(
      AUTHORS.map((text, index) => [index, text]),
    );
    expect(await session.countLeftovers()).toBe(4);
    expect(await session.goTo({ index: 2, text: BODY })).toBe(true);
  });

  test('one click takes them out, and nothing else', async () => {
    const word = await openSession(LITTERED, { profile });
    expect(await word.session.clearLeftovers()).toEqual({ kind: 'cleared' });
    expect(plain(word.host.save())).toEqual(AUTHORS);
    expect(draftOf(word.host.save()).paragraphs).toHaveLength(3);
    expect(await word.session.countLeftovers()).toBe(0);
  });

  test('formatting takes them out and says so', async () => {
    const word = await openSession(LITTERED, { profile });
    const { notes } = reportOf(await format(word));
    expect(notes.map(({ message }) => message).join('')).toMatch(/删去了加载项留下的 4 处临时空段/u);
    expect(plain(word.host.save())).toEqual(AUTHORS);
    expect(draftOf(word.host.save()).leftovers).toEqual([]);
  });
});

test('while changes are tracked they go without becoming revisions', async () => {
  const word = await openSession(TRACKED, { profile: 'web' });
  expect(await word.session.clearLeftovers()).toEqual({ kind: 'cleared' });
  const xml = new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart));
  expect(xml).not.toMatch(/<w:del |<w:ins /u);
  expect(new TextDecoder().decode(word.host.pkg.bytes('/word/settings.xml'))).toContain('trackRevisions');
});

test('a Word that does not let them go: that is said, with what they are', async () => {
  const word = await openSession(LITTERED, { readOnly: true });
  expect(await word.session.clearLeftovers()).toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/只读|不允许/u) as string,
  });
});

test('a run that is under way has its own: they are not told', async () => {
  const word = await openSession(LITTERED, { latency: 5 });
  const running = format(word);
  expect(await word.session.countLeftovers()).toBe(0);
  await running;
  expect(await word.session.countLeftovers()).toBe(0);
});

describe('undo of a whole run, step by step', () => {
  const MESSY = docx({
    body: [
      p(r(TITLE, { size: 36, bold: true }), { jc: 'center' }),
      p(r(HEADING, { bold: true })),
      p(r(`　　${BODY}`), { spacing: { line: 360, lineRule: 'auto' } }),
      p(r(BODY, { italic: true })),
    ],
  });

  test.each(PROFILES)('never shows a word that is not the author’s: %s', async (profile) => {
    const word = await openSession(MESSY, { profile });
    reportOf(await format(word));
    const shown = new Set(words(word.host.save()));
    let mostLeft = 0;
    for (let step = 0; step < 200; step += 1) {
      if (word.host.edit({ kind: 'undo' }).message !== null) break;
      const draft = draftOf(word.host.save());
      mostLeft = Math.max(mostLeft, draft.leftovers.length);
      for (const { clean } of draft.paragraphs) expect([TITLE, HEADING, BODY, '']).toContain(clean);
      expect(new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart))).not.toContain('临时段落');
    }
    expect(shown.size).toBeGreaterThan(0);
    // Wherever the author stops pressing, one click is enough.
    if (mostLeft > 0) {
      await word.session.clearLeftovers();
      expect(await word.session.countLeftovers()).toBe(0);
    }
  });
});

describe('undo of an insertion, step by step', () => {
  test.each(PROFILES)('brings back nothing that a reader sees: %s', async (profile) => {
    const word = await openSession(docx({ body: [p(r(HEADING)), p(r(BODY))] }), { profile });
    const desk = await word.session.openCase();
    expect(await desk.insert({ block: 'form', place: 'end', besideSelection: false })).toMatchObject({ kind: 'done' });
    for (let step = 0; step < 60 && word.host.edit({ kind: 'undo' }).message === null; step += 1) {
      expect(new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart))).not.toContain('临时段落');
    }
    await word.session.clearLeftovers();
    expect(await word.session.countLeftovers()).toBe(0);
    expect(plain(word.host.save()).slice(0, 2)).toEqual([HEADING, BODY]);
  });
});

test.each(PROFILES)(
  'a pane that is closed during a run: the next one finds what is left, and takes it out: %s',
  async (profile) => {
    const body = [p(r(TITLE, { size: 36 }), { jc: 'center' }), p(r(HEADING)), p(r(BODY, { italic: true }))];
    // Every batch after the third never arrives: that is what Word sees of a pane that is gone.
    let batches = 0;
    const word = await openSession(docx({ body }), { profile });
    const receive = word.wire.receive.bind(word.wire);
    const left: number[] = [];
    word.wire.receive = async (message) => {
      await receive(message);
      const found = draftOf(word.host.save()).leftovers.length;
      batches += 1;
      if (found > 0) left.push(found);
      if (left.length > 0) word.wire.receive = () => Promise.resolve();
    };
    const { openWordSession } = await program();
    void openWordSession(redcross2022, nodeXml).format(WHOLE, () => undefined);
    for (let wait = 0; wait < 3000 && left.length === 0; wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(batches).toBeGreaterThan(0);
    const saved = word.host.save();
    word.close();
    const reopened = await openSession(saved, { profile });
    expect((await reopened.session.describe()).leftovers).toBe(left[0]);
    expect(await reopened.session.clearLeftovers()).toEqual({ kind: 'cleared' });
    expect(plain(reopened.host.save())).toEqual(AUTHORS);
  },
);
