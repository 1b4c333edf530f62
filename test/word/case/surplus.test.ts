import { descendants, isNamed } from '../../../src/ooxml/dom';
import { W } from '../../../src/ooxml/namespaces';
import { Package } from '../../../src/ooxml/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import type { SurplusOutcome } from '../../../src/word/case/case-desk';
import { formBytes, openCase, PROFILES, until, followed, wait, words, wordsTold } from './support';

const trayOf = (outcome: SurplusOutcome) => {
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.tray;
};

/** Everything that stands in the field and in the tray. */
const FULL = words(201);

/** A document in which somebody copied the form's table. */
function formTwice(): Uint8Array {
  const pkg = Package.open(formBytes({ background: FULL }, ['form']), nodeXml);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  const table = [...descendants(root)].find((element) => isNamed(element, W, 'tbl'))!;
  const copy = table.cloneNode(true);
  for (const id of [...descendants(copy as typeof table)].filter((element) => isNamed(element, W, 'id')))
    id.setAttributeNS(W, 'w:val', String(Number(id.getAttributeNS(W, 'val')) + 1_000_000));
  const last = [...descendants(root)].find((element) => isNamed(element, W, 'sectPr'))!;
  last.parentNode!.insertBefore(copy, last);
  pkg.touch(pkg.mainPart);
  return pkg.save();
}

describe.each(PROFILES)('in %s', (profile) => {
  test('201 字: the surplus is selected, moved out at a sentence end, and comes back after reopening', async () => {
    const word = await openCase(formBytes({ background: FULL }), { profile });
    const { form } = await word.desk.read();
    expect(form?.fields.find(({ name }) => name === 'background')).toMatchObject({ words: 201, state: 'over' });

    expect(await word.desk.selectSurplus('background')).toMatchObject({ kind: 'done' });
    const { start, end } = word.host.selection;
    expect([start.offset, end.offset]).toEqual([200, 201]);

    const [entry] = trayOf(await word.desk.moveSurplusOut('background'));
    const [left = ''] = word.author.texts('background');
    expect(left).toMatch(/。$/);
    expect([...left].length).toBeLessThanOrEqual(200);
    expect(left + entry!.texts.join('')).toBe(FULL);
    expect(entry).toMatchObject({ field: 'background', continues: true });

    const again = await openCase(word.host.save(), { profile });
    const state = await again.desk.read();
    expect(state.tray).toEqual([entry]);
    expect(state.form?.fields.find(({ name }) => name === 'background')?.state).toBe('fine');
    expect(trayOf(await again.desk.putBack(entry!.id))).toEqual([]);
    expect(again.author.texts('background')).toEqual([FULL]);
    expect((await again.desk.read()).tray).toEqual([]);
  });

  test('of two copies of a form neither is cut: nobody knows which is meant', async () => {
    const word = await openCase(formTwice(), { profile });
    for (const method of ['selectSurplus', 'moveSurplusOut'] as const)
      expect(await word.desk[method]('background')).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('2 处') as string,
      });
    expect((await word.desk.read()).tray).toEqual([]);
  });

  test('over several paragraphs, whose words repeat', async () => {
    const text = [words(100), words(96), words(50), '最后一段。'];
    const word = await openCase(formBytes({ results: text.join('\n') }), { profile });
    const [entry] = trayOf(await word.desk.moveSurplusOut('results'));
    expect([...word.author.texts('results'), ...entry!.texts].join('')).toBe(text.join(''));
    expect(word.author.texts('results')).toEqual([text[0], text[1]]);
    expect(entry).toMatchObject({ texts: [text[2], text[3]], continues: false });
    trayOf(await word.desk.putBack(entry!.id));
    expect(word.author.texts('results')).toEqual(text);
  });

  test('a sentence that stands there again and again, of which a search comes by every other one only', async () => {
    const sentence = '望川县山多路远，救护车到最远的村要五十分钟。';
    for (const times of [10, 11, 12]) {
      const word = await openCase(formBytes({ background: sentence.repeat(times) }), { profile });
      const [entry] = trayOf(await word.desk.moveSurplusOut('background'));
      expect(word.author.texts('background')).toEqual([sentence.repeat(9)]);
      expect(entry!.texts).toEqual([sentence.repeat(times - 9)]);
    }
  });

  test('in a field of one line what is put back runs into no other word', async () => {
    for (const [before, texts, after] of [
      ['', ['陆一鸣', '常务副会长'], '陆一鸣 常务副会长'],
      ['陆一鸣', ['常务副会长', 'Red Cross'], '陆一鸣 常务副会长 Red Cross'],
      ['陆一鸣，', ['常务副会长；', '0000-1234567'], '陆一鸣，常务副会长；0000-1234567'],
    ] as const) {
      const word = await openCase(formBytes(before === '' ? {} : { leader: before }), { profile });
      await word.desk.read();
      const [entry] = trayOf(await word.desk.keep('leader', texts));
      expect(trayOf(await word.desk.putBack(entry!.id))).toEqual([]);
      expect(word.author.texts('leader')).toEqual([after]);
    }
  });

  test.each(['moveSurplusOut', 'putBack'] as const)('nothing is lost, whichever sync of %s fails', async (method) => {
    for (let failing = 1; failing <= 7; failing += 1) {
      for (const atAction of profile === 'web' ? [0, 4] : [0]) {
        const word = await openCase(formBytes({ background: FULL }), { profile });
        await word.desk.read();
        const id = method === 'putBack' ? trayOf(await word.desk.moveSurplusOut('background'))[0]!.id : '';
        word.host.faults.order({ batch: word.host.traffic.batches + failing, code: 'GeneralException', atAction });
        const outcome = await (method === 'putBack' ? word.desk.putBack(id) : word.desk.moveSurplusOut('background'));
        const again = await openCase(word.host.save(), { profile });
        const { tray } = await again.desk.read();
        const field = again.author.texts('background').join('');
        const kept = tray.flatMap(({ texts }) => texts).join('');
        expect([FULL, FULL + kept]).toContain(field === FULL ? FULL : field + kept);
        if (outcome.kind === 'done') expect(field).toBe(method === 'putBack' ? FULL : FULL.slice(0, field.length));
        else expect(outcome.message).toMatch(/。$/);
      }
    }
  });

  test('while it is too long the field is marked, and not any more when it is fixed', async () => {
    const word = await openCase(formBytes({ background: words(199) }), { profile });
    const told = await followed(word);
    word.author.goTo('background').type('多写几个');
    await until(() => wordsTold(told, 'background') === 203);
    await wait(500);
    const colour = () => colourOf(word);
    if (profile === 'ltsc2021') {
      // A colour would end what the author can redo: it waits until the field is left.
      expect(colour()).toBeNull();
      word.author.leave();
      await until(() => colour() === 'C00000');
      word.author.goTo('background');
    } else expect(word.host.highlights.map(({ start, end }) => [start.offset, end.offset])).toEqual([[200, 203]]);
    word.author.backspace(4);
    await until(() => wordsTold(told, 'background') === 199);
    await wait(500);
    expect(colour()).toBeNull();
    expect(word.host.highlights).toEqual([]);
  });
});

const colourOf = (word: Awaited<ReturnType<typeof openCase>>): string | null =>
  /<w15:color[^>]*w:val="(\w+)"/.exec(new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart)))?.[1] ??
  null;

test('a colour that was left while the pane was closed is taken back by the next reading', async () => {
  const word = await openCase(formBytes({ background: words(199) }), { profile: 'ltsc2021' });
  const told = await followed(word);
  word.author.goTo('background').type('多写几个');
  await until(() => wordsTold(told, 'background') === 203);
  word.author.leave();
  await until(() => colourOf(word) !== null);
  const later = await openCase(word.host.save(), { profile: 'ltsc2021' });
  await later.desk.read();
  expect(colourOf(later)).toBe('C00000');
  later.author.goTo('background').backspace(4);
  await later.desk.read();
  expect(colourOf(later)).toBeNull();
});

test('a colour from a Word without highlights is taken back by one that has them', async () => {
  const word = await openCase(formBytes({ background: words(199) }), { profile: 'ltsc2021' });
  const before = await followed(word);
  word.author.goTo('background').type('多写几个');
  await until(() => wordsTold(before, 'background') === 203);
  word.author.leave();
  await until(() => colourOf(word) !== null);
  const later = await openCase(word.host.save(), { profile: 'win365' });
  const told = await followed(later);
  later.author.goTo('background').backspace(4);
  await until(() => wordsTold(told, 'background') === 199);
  await until(() => colourOf(later) === null);
});

test('marking takes no undo or redo from the author, and no colour stays at a field that is fine', async () => {
  const word = await openCase(formBytes({ background: words(199) }), { profile: 'ltsc2021' });
  const told = await followed(word);
  word.author.goTo('background').type('多写几个').type('\n字');
  await until(() => wordsTold(told, 'background') === 204);
  const length = () => word.author.texts('background').join('').length;
  // Back under the limit and over it again: what was undone can be done again.
  for (const [kind, words] of [
    ['undo', 203],
    ['undo', 203],
    ['undo', 199],
    ['redo', 203],
    ['redo', 203],
    ['redo', 204],
  ] as const) {
    word.author.does({ kind });
    await until(() => wordsTold(told, 'background') === words);
    await wait(300);
  }
  expect(word.host.canRedo).toBe(false);
  word.author.leave();
  await until(() => colourOf(word) !== null);
  word.author.goTo('background').backspace(6);
  await until(() => wordsTold(told, 'background') === 199);
  await until(() => colourOf(word) === null);
  // Only the giving back of the colour is undone: the words are fine, the frame is red again.
  word.author.does({ kind: 'undo' });
  expect([length(), colourOf(word)]).toEqual([199, 'C00000']);
  word.author.leave();
  await until(() => colourOf(word) === null);
});
