import { descendants, isNamed } from '../../../src/ooxml/dom';
import { W } from '../../../src/ooxml/namespaces';
import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import type { SurplusOutcome } from '../../../src/session/form';
import { formBytes, judgedField, openCase, PROFILES, until, followed, wait, words, wordsTold } from './support';

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
    expect(judgedField(form, 'background')).toMatchObject({ words: 201, state: 'over' });

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
    expect(judgedField(state.form, 'background')?.state).toBe('fine');
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

  test('where the words cannot be kept in the document itself, nothing is cut out of it', async () => {
    const word = await openCase(formBytes({ background: FULL }), { profile });
    await word.desk.read();
    const { executeMethod } = word.host;
    // Adding a custom XML part fails, for instance one that is too large for Word on the web (office-js issue 6216).
    word.host.executeMethod = (id, data) =>
      id === 128 ? Promise.resolve({ Version: 1, Error: 6100 }) : executeMethod.call(word.host, id, data);
    expect(await word.desk.moveSurplusOut('background')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('什么也没有移出') as string,
    });
    expect(word.author.texts('background')).toEqual([FULL]);
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

  test('what is too long is marked for the eye, where Word can; the file knows nothing of it', async () => {
    const word = await openCase(formBytes({ background: words(199) }), { profile });
    const told = await followed(word);
    word.author.goTo('background').type('多写几个');
    await until(() => wordsTold(told, 'background') === 203);
    await wait(500);
    const marked = word.host.highlights.map(({ start, end }) => [start.offset, end.offset]);
    expect(marked).toEqual(profile === 'ltsc2021' ? [] : [[200, 203]]);
    word.author.backspace(4);
    await until(() => wordsTold(told, 'background') === 199);
    await wait(500);
    expect(word.host.highlights).toEqual([]);
    expect(new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart))).not.toMatch(/w15:color|w:highlight/);
  });
});
