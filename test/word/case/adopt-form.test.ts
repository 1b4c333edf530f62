import { ENGINE } from '../engine';
import { readForm } from '../../../src/form/read/read-form';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import type { AdoptOutcome } from '../../../src/session/form';
import { adoptForm } from '../../../src/word/case/adoption';
import { docx, p, r } from '../../builders/docx';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { draftOf, openSession } from '../open';
import { placesToFail } from '../places-to-fail';
import { hostsFor, PROFILE_NAMES } from './hosts';
import { tags, texts } from './insert';

const adopt = () => adoptForm(ENGINE);

const FIELDS = redcross2022.form.fields.filter(({ kind }) => kind !== 'year').map(({ name }) => name);
const TAGS = FIELDS.map((name) => `case-author.form.${name}`).sort();

function done(outcome: AdoptOutcome) {
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.message}`);
  return outcome;
}

const values = (bytes: Uint8Array) =>
  readForm(draftOf(bytes), redcross2022)?.fields.map(({ name, value }) => [name, value]);

/** The body without its controls: what must not change. */
function withoutControls(bytes: Uint8Array): string {
  const { pkg } = draftOf(bytes);
  const xml = new TextDecoder().decode(pkg.bytes(pkg.mainPart));
  return xml
    .slice(xml.indexOf('<w:body>'))
    .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gsu, '')
    .replace(/<\/?w:sdt(?:Content)?>/gu, '')
    .replace(/<\/w:t><\/w:r><w:r><w:t(?: xml:space="preserve")?>/gu, '')
    .replace(/ xml:space="preserve"/gu, '')
    .replace(/<w:p><\/w:p>/gu, '<w:p/>');
}

/** By paragraph, so that a difference can be read. */
const paragraphsOf = (bytes: Uint8Array) => withoutControls(bytes).split('</w:p>');

const FORMS = {
  'a complete form': typedForm(COMPLETE),
  'one with remarks above the answers': typedForm(COMPLETE, { prompts: true }),
  'one with labels and answers in one cell': typedForm(COMPLETE, { oneCell: true }),
  'one with answers below the labels': typedForm(COMPLETE, { stacked: true }),
  'one in a table for the layout': typedForm(COMPLETE, { inLayoutTable: true }),
  'one whose unit is called like the city': typedForm({ ...COMPLETE, unit: '红十字会', headerDate: '2022年9月5日' }),
};

describe.each(Object.entries(FORMS).map(([name, bytes], index) => [name, bytes, index] as const))(
  '%s',
  (_, bytes, index) => {
    test.each(hostsFor(index))(
      'gets controls around its values and nothing else: $name',
      async ({ profile, quirks }) => {
        const word = await openSession(bytes, { profile, quirks });
        const { fields, left } = done(await adopt());
        const file = word.host.save();
        const bare = left.map(({ field }) => field);
        expect([...fields, ...bare].sort()).toEqual([...FIELDS].sort());
        expect([...tags(file)].sort()).toEqual(
          TAGS.filter((tag) => !bare.includes(tag.replace('case-author.form.', ''))),
        );
        expect(paragraphsOf(file)).toEqual(paragraphsOf(bytes));
        expect(values(file)).toEqual(values(bytes));
        expect(word.host.openFileCopies).toBe(0);

        const again = done(await adopt());
        expect(again.fields).toEqual([]);
        expect(again.left.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
        expect(word.host.save()).toEqual(file);
      },
    );
  },
);

describe.each(PROFILE_NAMES)('adoption: %s', (profile) => {
  test('every field of a complete form, each control named and locked', async () => {
    const word = await openSession(FORMS['a complete form'], { profile });
    expect(done(await adopt())).toEqual({ kind: 'done', fields: FIELDS, left: [] });
    await word.Word.run(async (context) => {
      const controls = context.document.contentControls.load('items/title,items/cannotDelete');
      await context.sync();
      expect(controls.items.map(({ title }) => title)).toContain('背景介绍（限200字）');
      expect(controls.items.filter(({ cannotDelete }) => !cannotDelete)).toEqual([]);
    });
    expect([...tags(word.host.save())].sort()).toEqual(TAGS);
  });

  test('empty cells get a control to write in, and keep being empty', async () => {
    const bytes = typedForm({});
    const word = await openSession(bytes, { profile });
    const { fields } = done(await adopt());
    expect(fields).toEqual(
      expect.arrayContaining(['caseName', 'city', 'leader', 'contact', 'background', 'practices']),
    );
    const read = readForm(draftOf(word.host.save()), redcross2022)!;
    expect(read.source).toBe('controls');
    expect(
      read.fields
        .filter(({ value, name }) => value !== null && !['year', 'headerDate', 'opinionDate'].includes(name))
        .map(({ name }) => name),
    ).toEqual([]);
  });
});

const WRITTEN_UNIT = [{ label: '', text: '望川县红十字会' }];

describe.each(PROFILE_NAMES)('what was empty when the form was adopted: %s', (profile) => {
  test('label and place in one line: a control at its end, written from the pane', async () => {
    const word = await openSession(typedForm({}, { oneCell: true }), { profile });
    expect(done(await adopt()).fields).toContain('contact');
    const desk = await word.session.openCase();
    await desk.read();
    expect(await desk.write('contact', ['0000-1234567'], [])).toEqual({ kind: 'written' });
    expect(texts(word.host.save())).toContain('联系方式：0000-1234567');
  });

  test('a year that its title does not have has no field: the caret goes to the title, where it is to be written', async () => {
    const word = await openSession(typedForm({ ...COMPLETE, year: '' }), { profile });
    const desk = await word.session.openCase();
    await desk.adopt();
    await desk.read();
    expect(await desk.goTo('year')).toBe(true);
    const { start } = word.host.selection;
    expect(start.paragraph.textContent).toContain('创新案例申报表');
  });

  test('a unit written in the document later is noticed, gone to and put into the pane', async () => {
    const word = await openSession(typedForm({ ...COMPLETE, unit: '' }), { profile });
    const desk = await word.session.openCase();
    await desk.adopt();
    const unit = async () => (await desk.read()).form!.fields.find(({ name }) => name === 'unit')!;
    expect(await unit()).toMatchObject({ lines: [], isOutside: true });
    expect(await desk.goTo('unit')).toBe(true);
    await word.Word.run(async (context) => {
      context.document.body.search('申报单位名称（案例所在单位）：').getFirst().insertText('望川县红十字会', 'End');
      await context.sync();
    });
    expect(await unit()).toMatchObject({ lines: WRITTEN_UNIT, isOutside: true });
    expect(await desk.adopt()).toEqual({ kind: 'done', fields: ['unit'], left: [] });
    expect(await unit()).toMatchObject({ lines: WRITTEN_UNIT, isOutside: false, fixedBecause: null });
  });
});

describe('where nothing can be adopted', () => {
  test('a document without a form is left as it is', async () => {
    const word = await openSession(docx({ body: [p(r('只有一段话。'))] }));
    const before = word.host.save();
    expect(await adopt()).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/没有找到申报表/u) as string,
    });
    expect(word.host.save()).toEqual(before);
  });

  test('a form that is read-only as well', async () => {
    const word = await openSession(FORMS['a complete form'], { readOnly: true });
    const before = word.host.save();
    expect(await adopt()).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('再放进窗格填写') as string,
    });
    expect(word.host.save()).toEqual(before);
  });

  test.each(PROFILE_NAMES)('a Word that cannot switch tracking off while it is on: %s', async (profile) => {
    const word = await openSession(typedForm(COMPLETE, { tracked: true }), { profile });
    const before = word.host.save();
    const outcome = await adopt();
    if (profile === 'ltsc2021') {
      expect(outcome).toMatchObject({
        kind: 'refused',
        message: expect.stringMatching(/正在跟踪修订.*关闭“修订”，再放进窗格填写。$/u) as string,
      });
      expect(word.host.save()).toEqual(before);
    } else expect(done(outcome).fields).toEqual(FIELDS);
  });
});

describe('answers that are not snapped to the grid, around which Word on the web puts no control', () => {
  const OFF = ['caseName', 'background', 'opinion'] as const;
  const bytes = typedForm(COMPLETE, { offGrid: OFF });

  test('are named, and the other fields are adopted', async () => {
    const word = await openSession(bytes, { profile: 'web' });
    const { fields, left } = done(await adopt());
    const bare = left.map(({ field }) => field);
    expect(bare).toEqual(expect.arrayContaining([...OFF]));
    // Of the fields in the same cells Word says the same.
    expect(bare.filter((name) => !name?.startsWith('opinion')).sort()).toEqual(['background', 'caseName']);
    expect(left[0]?.message).toBe(
      '“案例名称”没有能放进窗格：这个 Word 不给这一栏的文字加填写框（网页版 Word 会这样）。这一栏请直接在文档里填写，或在桌面版 Word 里再放一次。',
    );
    expect(fields).toEqual(FIELDS.filter((name) => !bare.includes(name)));
    expect([...tags(word.host.save())].sort()).toEqual(fields.map((name) => `case-author.form.${name}`).sort());
    expect(paragraphsOf(word.host.save())).toEqual(paragraphsOf(bytes));
    expect(await adopt()).toEqual({ kind: 'done', fields: [], left });
  });

  test('get theirs on a desktop, where the others have theirs already', async () => {
    const web = await openSession(bytes, { profile: 'web' });
    await adopt();
    const half = web.host.save();
    web.close();
    const word = await openSession(half, { profile: 'win365' });
    expect(done(await adopt()).left).toEqual([]);
    expect([...tags(word.host.save())].sort()).toEqual(TAGS);
  });

  test('a form in which every answer is like that is left as it is', async () => {
    const all = ['caseName', 'city', 'background', 'practices', 'results', 'insights', 'opinion'] as const;
    const word = await openSession(typedForm(COMPLETE, { offGrid: all }), { profile: 'web' });
    const { left } = done(await adopt());
    expect(left.map(({ field }) => field)).toEqual(expect.arrayContaining([...all]));
    expect(texts(word.host.save())).toEqual(texts(bytes));
  });

  test('a Word that fails at one of them in another way is left without any', async () => {
    const counting = await openSession(bytes, { profile: 'web' });
    await adopt();
    const { batches } = counting.host.traffic;
    counting.close();
    for (let batch = 5; batch <= batches; batch += 3) {
      const word = await openSession(bytes, { profile: 'web', faults: [{ batch, code: 'GeneralException' }] });
      const outcome = await adopt();
      const file = word.host.save();
      expect([batch, texts(file)]).toEqual([batch, texts(bytes)]);
      if (outcome.kind === 'refused') expect([batch, tags(file)]).toEqual([batch, []]);
      expect([batch, done(await adopt()).left.length]).toEqual([batch, 4]);
      word.close();
    }
  });
});

test('wherever it fails, the words stay, no control is left half made, and the next run completes it', async () => {
  const bytes = FORMS['one with remarks above the answers'];
  const undisturbed = await openSession(bytes);
  const places = placesToFail(undisturbed.host);
  const expected = done(await adopt()).fields.length;
  expect(undisturbed.host.traffic.batches).toBeLessThanOrEqual(20);
  undisturbed.close();
  for (const place of places([0, 3, 11, 30])) {
    const word = await openSession(bytes, { faults: [{ ...place, code: 'GeneralException' }] });
    const first = await adopt();
    const file = word.host.save();
    expect([place, texts(file)]).toEqual([place, texts(bytes)]);
    if (first.kind === 'refused') expect([place, tags(file)]).toEqual([place, []]);
    if (first.kind !== 'done') done(await adopt());
    const end = word.host.save();
    expect([place, tags(end).length]).toEqual([place, expected]);
    expect([place, withoutControls(end)]).toEqual([place, withoutControls(bytes)]);
    const { pkg } = draftOf(end);
    const controls = pkg.document(pkg.mainPart)!.documentElement!.getElementsByTagNameNS('*', 'sdt').length;
    expect([place, controls]).toEqual([place, expected]);
    word.close();
  }
});
