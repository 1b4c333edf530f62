import type { Answer } from '../../../src/session/diagnostics';
import type { Person } from '../../../src/session/diagnostics';
import { openDiagnostics } from '../../../src/word/probes/diagnostics';
import { versionRange } from '../../../src/word/host/host-facts';
import { LAB_MARK } from '../../../src/word/probes/lab/lab';
import { PROBES } from '../../../src/word/probes/probes';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { control, docx, footnote, p, picture, r, table } from '../../builders/docx';
import type { OpenOptions } from '../../workbench/client';
import { openSession, words, type OpenSession } from '../open';

const BLANK = docx({ body: [p('')] });
const TRACKED = '<w:trackRevisions/>';

/** Looks on, and never lends a hand. */
const ONLOOKER: Person = { onAsked: () => undefined, ask: () => Promise.resolve(false), isGone: () => false };

const only = (...ids: readonly string[]) => PROBES.filter(({ id }) => ids.includes(id));

async function answers(person: Person, ids: readonly string[], options: OpenOptions = {}): Promise<readonly Answer[]> {
  const word = await openSession(BLANK, options);
  return answersOf(word, person, ids);
}

async function answersOf(_word: OpenSession, person: Person, ids: readonly string[]): Promise<readonly Answer[]> {
  const outcome = await openDiagnostics(nodeXml, only(...ids)).run(person);
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.answers;
}

describe('an author’s document is not touched', () => {
  it.each([
    ['with text', docx({ body: [p('博爱家园')] })],
    ['with a picture', docx({ body: [p(picture())] })],
    ['with an empty table', docx({ body: [table([[p('')]]), p('')] })],
    ['with an empty form', docx({ body: [p(control('unit', ''))] })],
    ['with a note', docx({ body: [p(footnote())] })],
    ['with text in the header', docx({ body: [p('')], header: [p('某区红十字会')] })],
    [
      'with deleted text',
      docx({ body: [p('<w:del w:id="1" w:author="甲"><w:r><w:delText>旧</w:delText></w:r></w:del>')] }),
    ],
    ['with blanks and text', docx({ body: [p(''), p('　'), p(r('字'))] })],
  ])('%s', async (_, bytes) => {
    const { host } = await openSession(bytes);
    const before = host.save();
    const asked = jest.fn();
    const outcome = await openDiagnostics(nodeXml).run({ ...ONLOOKER, onAsked: asked });
    expect(outcome).toEqual({ kind: 'refused', message: expect.stringContaining('新建一份空白文档') });
    expect(asked).not.toHaveBeenCalled();
    expect(host.save()).toEqual(before);
  });

  it('typed a moment ago, not yet in the file that Word hands out', async () => {
    const { host } = await openSession(BLANK, { quirks: { fileCopy: 'before-last-change' } });
    await Word.run(async (context) => {
      context.document.body.insertText('刚写的一句', 'Start');
      await context.sync();
    });
    const outcome = await openDiagnostics(nodeXml).run(ONLOOKER);
    expect(outcome.kind).toBe('refused');
    expect(words(host.save())).toEqual(['刚写的一句']);
  });

  it('protected', async () => {
    const protection = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';
    await openSession(docx({ body: [p('')], settings: protection }));
    const outcome = await openDiagnostics(nodeXml).run(ONLOOKER);
    expect(outcome).toEqual({ kind: 'refused', message: expect.stringContaining('不能修改') });
  });
});

describe('changes are being tracked', () => {
  it('tracking pauses for the questions', async () => {
    const { host } = await openSession(docx({ body: [p('')], settings: TRACKED }), { profile: 'web' });
    const outcome = await openDiagnostics(nodeXml, only('line-spacing-exact')).run(ONLOOKER);
    expect(outcome.kind).toBe('answered');
    const { pkg } = host;
    const [main, settings] = [pkg.mainPart, pkg.related(pkg.mainPart, 'settings')!].map((name) =>
      new TextDecoder().decode(pkg.bytes(name)),
    );
    expect(main).not.toContain('<w:ins');
    expect(settings).toContain('trackRevisions');
  });

  it('a Word that cannot pause it is not asked', async () => {
    await openSession(docx({ body: [p('')], settings: TRACKED }), { profile: 'ltsc2021' });
    const outcome = await openDiagnostics(nodeXml).run(ONLOOKER);
    expect(outcome).toEqual({ kind: 'refused', message: expect.stringContaining('关闭修订') });
  });
});

it('a question that fails is answered by its error, and the others go on', async () => {
  // The blank document is read in the first batch, the mode of tracking in the second; emptying it is the third.
  const faults = [{ batch: 3, code: 'GeneralException' as const }];
  expect(await answers(ONLOOKER, ['font-name', 'line-spacing-exact'], { faults })).toEqual([
    { id: 'font-name', settles: 'fontNameSlots', kind: 'failed', code: 'GeneralException' },
    expect.objectContaining({ id: 'line-spacing-exact', kind: 'answered', value: 'becomes-multiple' }),
  ]);
});

it('a question about a newer interface is not asked of a Word without it', async () => {
  const [fonts, indent] = await answers(ONLOOKER, ['far-east-font', 'indent-characters'], { profile: 'ltsc2021' });
  expect(fonts).toEqual(expect.objectContaining({ kind: 'not-here', needs: 'WordApiDesktop 1.3' }));
  expect(indent).toEqual(expect.objectContaining({ kind: 'not-here', needs: 'WordApiDesktop 1.4' }));
});

it('leaves a document that says what it is, and that can be used again', async () => {
  const word = await openSession(BLANK);
  const first = await answersOf(word, ONLOOKER, ['control-placeholder', 'style-clash']);
  expect(words(word.host.save())).toEqual([LAB_MARK]);
  expect(await answersOf(word, ONLOOKER, ['control-placeholder', 'style-clash'])).toEqual(
    [first.find(({ id }) => id === 'style-clash'), first.find(({ id }) => id === 'control-placeholder')].map((answer) =>
      expect.objectContaining({ settles: answer!.settles, kind: 'answered', value: valueOf(answer) }),
    ),
  );
});

it('asks nothing more when the person has gone, who may be writing there', async () => {
  let asked = 0;
  const leaving: Person = { ...ONLOOKER, onAsked: () => (asked += 1), isGone: () => asked === 1 };
  expect(await answers(leaving, ['font-name', 'style-clash'])).toHaveLength(1);
});

it('two runs at once do not get into each other’s way', async () => {
  await openSession(BLANK);
  const diagnostics = openDiagnostics(nodeXml, only('font-name'));
  const outcomes = await Promise.all([diagnostics.run(ONLOOKER), diagnostics.run(ONLOOKER)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['answered', 'refused']);
});

describe('undoing, where the interface cannot', () => {
  /** Pressing Ctrl+Z, as the document shows it: so many of the last changes are gone. */
  const undoing = (changes: number): Person => ({
    onAsked: () => undefined,
    ask: async () => {
      await Word.run(async (context) => {
        const stars = context.document.body.search('★').load('items');
        await context.sync();
        for (const star of stars.items.slice(0, changes)) star.delete();
        await context.sync();
      });
      return true;
    },
    isGone: () => false,
  });

  it.each([
    [3, 'per-batch'],
    [1, 'per-action'],
    [0, null],
  ])('%i of three changes go: %s', async (changes, value) => {
    const [answer] = await answers(undoing(changes), ['undo-entries']);
    expect(answer).toMatchObject({ kind: 'answered', value, seen: { by: 'person', left: 3 - changes } });
  });

  it('after an insertion it is seen that something goes', async () => {
    const [answer] = await answers(undoing(1), ['undo-after-insert']);
    expect(answer).toMatchObject({ kind: 'answered', value: 'undoable' });
  });

  it('after an insertion nothing goes, though something does without it', async () => {
    const presses = [undoing(0), undoing(1)];
    const person: Person = { ...ONLOOKER, ask: (request) => presses.shift()!.ask(request) };
    const [answer] = await answers(person, ['undo-after-insert']);
    expect(answer).toMatchObject({ kind: 'answered', value: 'clears-undo' });
  });

  it('that never does anything says nothing about insertions', async () => {
    const [answer] = await answers(undoing(0), ['undo-after-insert']);
    expect(answer).toMatchObject({ kind: 'failed', code: 'nothing-undone' });
  });

  it('is left out when the person does not want to', async () => {
    const [answer] = await answers(ONLOOKER, ['undo-entries']);
    expect(answer).toEqual({ id: 'undo-entries', settles: 'undoEntries', kind: 'skipped' });
  });
});

describe('the report', () => {
  it('tells the host, its requirement sets, and every answer, once for people and once for programs', async () => {
    await openSession(BLANK, { profile: 'web', fileName: '某某区红十字会.docx' });
    const diagnostics = openDiagnostics(nodeXml, only('paragraph-separator', 'far-east-font', 'undo-entries'));
    const outcome = await diagnostics.run(ONLOOKER);
    if (outcome.kind === 'refused') throw new Error(outcome.message);
    const lines = diagnostics.report(outcome.answers).trimEnd().split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^platform +OfficeOnline$/),
        expect.stringMatching(/^displayLanguage +zh-CN$/),
        expect.stringMatching(/^WordApi +1\.1–1\.9$/),
        expect.stringMatching(/^WordApiDesktop +-$/),
        expect.stringMatching(/^paragraphSeparator +\\n +\{"codes":\[10\]\}$/),
        expect.stringMatching(/^nameFarEastSlots +- \(WordApiDesktop 1\.3\)$/),
        expect.stringMatching(/^undoEntries +- \(skipped\)$/),
      ]),
    );
    const json = JSON.parse(lines.at(-1)!);
    expect(json).toMatchObject({ format: 1, host: { host: 'Word', requirementSets: { WordApi: '1.1–1.9' } } });
    expect(json.answers).toEqual(outcome.answers);
    // Neither the name nor the address of the document.
    expect(lines.join()).not.toMatch(/某某区|https?:/);
  });

  it.each([
    [[], ''],
    [['1.1'], '1.1'],
    [['1.3', '1.4', '1.5'], '1.3–1.5'],
    [['1.1', '1.2', '1.4'], '1.1–1.2, 1.4'],
  ])('versions %j are %j', (versions, range) => {
    expect(versionRange(versions)).toBe(range);
  });
});

describe('the questions', () => {
  it('have names of their own', () => {
    for (const key of ['id', 'settles'] as const) {
      const names = PROBES.map((probe) => probe[key]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(PROBES.map((probe) => [probe.id, probe] as const))(
    '%s is asked in words for a person',
    (id, { question }) => {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(question).toMatch(/\p{Script=Han}.*？$/u);
    },
  );
});

function valueOf(answer: Answer | undefined): unknown {
  return answer?.kind === 'answered' ? answer.value : answer;
}
