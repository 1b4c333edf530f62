import type { CaseChange } from '../../../src/session/form';
import type { FormFieldName } from '../../../src/notice/notice';
import {
  judgedField,
  followed,
  formBytes,
  openCase,
  PROFILES,
  put,
  until,
  valueTold,
  wait,
  words,
  wordsTold,
  type CaseDocument,
} from './support';

const cursorIn = (told: readonly CaseChange[], field: FormFieldName | null): boolean =>
  told.filter((change) => change.kind === 'cursor').at(-1)?.field === field;

async function enter(word: CaseDocument, told: readonly CaseChange[], field: FormFieldName): Promise<void> {
  word.author.goTo(field);
  await until(() => cursorIn(told, field));
}

describe.each(PROFILES)('in %s', (profile) => {
  test('what is typed is told within a second of the last key, with quotes, dashes and digits', async () => {
    const word = await openCase(formBytes(), { profile });
    const told = await followed(word);
    await enter(word, told, 'background');
    word.author.type(words(190));
    expect(await until(() => wordsTold(told, 'background') === 190)).toBeLessThan(1000);
    // “ ” — are no East Asian characters to Word: each run of them counts one, like 2022.
    word.author.type('“救在身边”——2022年');
    expect(await until(() => wordsTold(told, 'background') === 197)).toBeLessThan(1000);
    word.author.type('\n其');
    expect(await until(() => wordsTold(told, 'background') === 198)).toBeLessThan(1000);
  });

  test('name and unit are followed too, and a single line', async () => {
    const word = await openCase(formBytes({ caseName: '救在身边', unit: '汀州市红十字会' }), { profile });
    const told = await followed(word);
    await enter(word, told, 'caseName');
    word.author.type('行动');
    expect(await until(() => valueTold(told, 'caseName') === '救在身边行动')).toBeLessThan(1000);
    await enter(word, told, 'unit');
    word.author.type('志愿队');
    expect(await until(() => valueTold(told, 'unit') === '汀州市红十字会志愿队')).toBeLessThan(1000);
    await enter(word, told, 'city');
    word.author.type('汀州');
    expect(await until(() => valueTold(told, 'city') === '汀州')).toBeLessThan(1000);
    word.author.leave();
    await until(() => cursorIn(told, null));
  });

  test('a host that says nothing while the author types is looked at', async () => {
    const word = await openCase(formBytes(), {
      profile,
      quirks: { controlDataEvents: 'on-exit', quickExit: 'missed' },
    });
    const told = await followed(word);
    await enter(word, told, 'insights');
    // No event of the selection either, as while typing in Word LTSC 2021.
    word.mute(true);
    word.author.type(words(30));
    expect(await until(() => wordsTold(told, 'insights') === 30)).toBeLessThan(1000);
    word.author.type(words(12));
    expect(await until(() => wordsTold(told, 'insights') === 42)).toBeLessThan(1000);
  });

  test('nothing is asked while the cursor is elsewhere, while the pane is hidden, and after the end', async () => {
    const word = await openCase(formBytes({ background: words(20) }), { profile });
    const visibility = playPane();
    try {
      await word.desk.read();
      const told: CaseChange[] = [];
      const stop = word.desk.follow((change) => told.push(change));
      await enter(word, told, 'background');
      word.author.leave();
      await until(() => cursorIn(told, null));
      await wait(300);
      let before = word.host.traffic.batches;
      await wait(1600);
      expect(word.host.traffic.batches).toBe(before);

      await enter(word, told, 'background');
      visibility.set('hidden');
      await wait(300);
      before = word.host.traffic.batches;
      word.author.type('隐藏时写的字');
      await wait(1600);
      expect(word.host.traffic.batches).toBe(before);
      visibility.set('visible');
      expect(await until(() => wordsTold(told, 'background') === 26)).toBeLessThan(1000);

      stop();
      await wait(300);
      before = word.host.traffic.batches;
      word.author.type('之后');
      await wait(1000);
      expect(word.host.traffic.batches).toBe(before);
    } finally {
      visibility.restore();
    }
  });

  test('a control that goes away is told', async () => {
    const word = await openCase(formBytes({ background: words(20) }), { profile });
    const told = await followed(word);
    await enter(word, told, 'background');
    const [control] = word.author.controls('background');
    word.host.editWith((document) => {
      while (control!.lastChild!.firstChild)
        control!.parentNode!.insertBefore(control!.lastChild!.firstChild, control!);
      control!.parentNode!.removeChild(control!);
      document.rearranged();
    });
    await until(() => told.some(({ kind }) => kind === 'stale'));
  });
});

test('where Word tells while the author types, nothing more is asked between the keys', async () => {
  const word = await openCase(formBytes(), { profile: 'web' });
  const told = await followed(word);
  await enter(word, told, 'background');
  for (const [text, total] of [
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
  ] as const) {
    word.quietly(() => word.author.type(text));
    await until(() => wordsTold(told, 'background') === total);
  }
  await wait(300);
  const before = word.host.traffic.batches;
  await wait(1600);
  expect(word.host.traffic.batches).toBe(before);
  word.quietly(() => word.author.type('丁'));
  expect(await until(() => wordsTold(told, 'background') === 4)).toBeLessThan(1000);
});

test('one request is under way at most, however slow Word is', async () => {
  const word = await openCase(formBytes(), { profile: 'win365' });
  const told = await followed(word);
  await enter(word, told, 'background');
  await wait(800);
  const next = word.host.traffic.batches + 1;
  word.host.faults.order({ batch: next, delay: 5000 });
  word.author.type('甲');
  await until(() => word.host.traffic.batches === next);
  for (const letter of '乙丙丁戊') {
    word.author.type(letter);
    await wait(300);
  }
  expect(word.host.traffic.batches).toBe(next);
  await until(() => wordsTold(told, 'background') === 5);
});

test('a Word that refuses is asked more slowly, and is not given up', async () => {
  const word = await openCase(formBytes(), { profile: 'win365' });
  const told = await followed(word);
  await enter(word, told, 'background');
  await wait(800);
  const next = word.host.traffic.batches + 1;
  for (const batch of [next, next + 1]) word.host.faults.order({ batch, code: 'GeneralException' });
  word.author.type('甲乙');
  await wait(1000);
  expect(word.host.traffic.batches).toBeLessThanOrEqual(next + 1);
  await until(() => wordsTold(told, 'background') === 2);
});

test.each(['prompt', 'empty'] as const)(
  'deleted revisions, comment anchors and prompts are no words (%s)',
  async (shown) => {
    const word = await openCase(formBytes({ background: `${words(20)}\n第二段` }), {
      profile: 'web',
      quirks: {
        textOfDeletions: 'shown',
        listOfDeletion: 'fails',
        textOfPlaceholder: shown,
        paragraphSeparator: '\r',
        commentInText: 'shown',
      },
    });
    const told = await followed(word);
    await enter(word, told, 'background');
    put(word, 'background', '<w:del w:id="9" w:author="王老师"><w:r><w:delText>删去的几个字</w:delText></w:r></w:del>');
    put(word, 'background', '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:t>字</w:t></w:r>');
    expect(await until(() => wordsTold(told, 'background') === 24)).toBeLessThan(1000);
    await enter(word, told, 'practices');
    await wait(900);
    expect(wordsTold(told, 'practices')).toBe(0);
  },
);

test.each(['told', 'missed'] as const)(
  'strict limits: leaving a section that is too long moves its surplus out (%s)',
  async (quickExit) => {
    for (const profile of PROFILES) {
      const word = await openCase(formBytes({ background: words(195) }), { profile, quirks: { quickExit } });
      await word.session.saveOptions({ 'over-limit': 'move-out' });
      const told = await followed(word);
      await enter(word, told, 'background');
      word.author.type('又写了十来个字的一句话。');
      await until(() => wordsTold(told, 'background') === 207);
      word.author.leave();
      await until(() => told.some((change) => change.kind === 'tray' && change.moved !== null));
      const [tray] = told.flatMap((change) => (change.kind === 'tray' && change.moved ? [change.moved] : []));
      expect(word.author.texts('background').join('') + tray!.texts.join('')).toBe(
        `${words(195)}又写了十来个字的一句话。`,
      );
      await until(() => (wordsTold(told, 'background') ?? 999) <= 200);
    }
  },
);

test.each(PROFILES)(
  'strict limits: so does leaving it in the pane, once, also when it is left in the document at once (%s)',
  async (profile) => {
    const word = await openCase(formBytes({ background: words(195) }), { profile });
    await word.session.saveOptions({ 'over-limit': 'move-out' });
    const told = await followed(word);
    const text = words(224);
    expect((await word.desk.write('background', [text], [words(195)])).kind).toBe('written');
    await Promise.all([word.desk.leave('background'), word.desk.leave('background')]);
    const moved = told.flatMap((change) => (change.kind === 'tray' && change.moved ? [change.moved] : []));
    expect(moved).toHaveLength(1);
    expect(word.author.texts('background').join('') + moved[0]!.texts.join('')).toBe(text);
    expect(wordsTold(told, 'background')).toBeLessThanOrEqual(200);
    expect(told.filter(({ kind }) => kind === 'not-moved')).toEqual([]);
    await word.session.saveOptions({});
    await word.desk.write('background', [text], word.author.texts('background'));
    await word.desk.leave('background');
    expect(word.author.texts('background')).toEqual([text]);
  },
);

test.each(PROFILES)(
  'strict limits that cannot move the surplus say why, once, and leave the field (%s)',
  async (profile) => {
    const word = await openCase(formBytes({ background: words(195) }), { profile });
    await word.session.saveOptions({ 'over-limit': 'move-out' });
    const told = await followed(word);
    const reasons = () => told.flatMap((change) => (change.kind === 'not-moved' ? [change.message] : []));
    await enter(word, told, 'background');
    word.author.type('又写了十来个字的一句话。');
    await until(() => wordsTold(told, 'background') === 207);
    put(word, 'background', '<w:r><w:commentReference w:id="1"/></w:r>');
    const before = word.author.texts('background');
    word.author.leave();
    await until(() => reasons().length > 0);
    expect(reasons()).toEqual(['“背景介绍”多出的部分一带有批注，移出会把它弄丢。请直接在文档里删减。']);
    for (let visit = 0; visit < 2; visit += 1) {
      await enter(word, told, 'background');
      word.author.leave();
      await wait(900);
    }
    expect(reasons()).toHaveLength(1);
    expect(word.author.texts('background')).toEqual(before);
    expect(told.filter(({ kind }) => kind === 'tray')).toEqual([]);
  },
);

test('an input method that composes is not disturbed by the reading and marking', async () => {
  const word = await openCase(formBytes({ background: words(199) }), { profile: 'win365' });
  const told = await followed(word);
  await enter(word, told, 'background');
  const before = word.host.selection.start.offset;
  // What is being composed is in no document: Word shows it, and gives it as typed when it is chosen.
  await wait(1500);
  expect(word.host.selection.start.offset).toBe(before);
  word.author.type('志愿者们');
  await until(() => wordsTold(told, 'background') === 203);
  await wait(900);
  expect(word.host.selection.start.offset).toBe(before + 4);
  expect(word.author.texts('background')).toEqual([`${words(199)}志愿者们`]);
  // The author's own steps are what Ctrl+Z takes back: neither reading nor highlighting makes one.
  word.author.does({ kind: 'undo' });
  expect(word.author.texts('background')).toEqual([words(199)]);
});

/** A pane that can be hidden: Node has no document of its own. */
function playPane() {
  const target = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', { value: target, configurable: true, writable: true });
  return {
    set(state: 'visible' | 'hidden') {
      target.visibilityState = state;
      target.dispatchEvent(new Event('visibilitychange'));
    },
    restore() {
      if (before) Object.defineProperty(globalThis, 'document', before);
      else Reflect.deleteProperty(globalThis, 'document');
    },
  };
}

test('what was read before a write from the pane is not told after it', async () => {
  const word = await openCase(formBytes({ background: '甲。' }), { profile: 'web' });
  const told = await followed(word);
  await enter(word, told, 'background');
  await wait(800);
  // The key is read, and then the cursor is looked for: that reply is late, and the pane writes meanwhile.
  const next = word.host.traffic.batches + 1;
  word.host.faults.order({ batch: next + 1, delay: 800 });
  word.author.type('乙');
  word.author.leave();
  await until(() => word.host.traffic.batches > next);
  expect(await word.desk.write('background', ['甲。乙丙'], ['甲。乙'])).toEqual({ kind: 'written' });
  const before = told.length;
  await until(() => cursorIn(told, null));
  await wait(1000);
  expect(valuesTold(told.slice(before), 'background').filter((value) => value !== '甲。乙丙')).toEqual([]);
});

test('a change elsewhere does not bring back what a field said before it was written from the pane', async () => {
  const word = await openCase(formBytes({ background: '甲。', practices: '一。' }), { profile: 'web' });
  const told = await followed(word);
  await enter(word, told, 'practices');
  await wait(800);
  // Written, but not read again yet: reading it waits for a late reply, the key elsewhere is told first.
  expect(await word.desk.write('background', ['甲。乙'], ['甲。'])).toEqual({ kind: 'written' });
  const before = told.length;
  word.author.type('二。');
  await until(() => valueTold(told, 'practices') === '一。二。');
  expect(valuesTold(told.slice(before), 'background').filter((value) => value !== '甲。乙')).toEqual([]);
});

/** What a field says in each form that was told. */
function valuesTold(told: readonly CaseChange[], field: FormFieldName): (string | null | undefined)[] {
  return told.flatMap((change) => (change.kind === 'form' ? judgedField(change.form, field)?.value : []));
}
