import type { Answer } from '../../../src/session/diagnostics';
import type { Person } from '../../../src/session/diagnostics';
import { openDiagnostics } from '../../../src/word/probes/diagnostics';
import { PROBES } from '../../../src/word/probes/probes';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { PROFILES, type ProfileName } from '../../../src/workbench/host/profile';
import { QUIRKS as SWITCHES } from '../../../src/workbench/host/quirk-list';
import type { Quirks } from '../../../src/workbench/host/quirks';
import { supports, type ApiSet } from '../../../src/workbench/host/requirements';
import type { WordHost } from '../../../src/workbench/host/word-host';
import { docx, p } from '../../builders/docx';
import { Random } from '../../drafts/random';
import type { OpenOptions } from '../../workbench/client';
import { openSession } from '../open';

/** Empty, but for an empty header: the workbench's Word cannot make one. */
const BLANK = docx({ body: [p('')], header: [p('')] });

/** Nobody is at the keyboard. */
const NOBODY: Person = { onAsked: () => undefined, ask: () => Promise.resolve(false), isGone: () => false };

const VALUES = Object.fromEntries(
  Object.entries(SWITCHES).map(([name, { values }]) => [name, Object.keys(values)]),
) as unknown as { readonly [Name in keyof Quirks]: readonly Quirks[Name][] };

/** Switches that no experiment settles by itself: somebody has to type, or to write a comment. */
const UNASKED = [
  'ooxmlComments',
  'commentInText',
  'listOfDeletion',
  'controlDataEvents',
  'quickExit',
  'eventsOfOwnEdits',
  // Only a person can protect a document, and open on the web what a desktop has saved.
  'fileHasProtection',
  'settingsFromDesktop',
  // Needs a building block in the document's glossary: `glossary-placeholder` asks whether one can be brought along.
  'ownPrompt',
];
/** The undo list belongs to the window, which is not here: diagnostics.test.ts plays the person who undoes. */
const BY_UNDOING = ['ooxmlUndo', 'undoEntries'];
/** What the host says of itself needs no experiment. */
const FACTS = ['desktopSets'];

const ASKED = PROBES.map(({ settles }) => settles).filter((quirk) => !BY_UNDOING.includes(quirk));
const QUIRKS = (Object.keys(VALUES) as (keyof Quirks)[]).filter((quirk) => ASKED.includes(quirk));
const PROFILE_NAMES = Object.keys(PROFILES) as ProfileName[];

/** Every value of every switch on every profile. */
const SETTINGS = PROFILE_NAMES.flatMap((profile) =>
  QUIRKS.flatMap((quirk) => VALUES[quirk].map((value) => [profile, quirk, value] as const)),
);

async function diagnose(options: OpenOptions, settles?: string) {
  const { host } = await openSession(BLANK, options);
  const probes = PROBES.filter((probe) => settles === undefined || probe.settles === settles);
  const outcome = await openDiagnostics(nodeXml, probes).run(NOBODY);
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return { host, answers: outcome.answers };
}

/** What a question is to find, the Word being as it is; 'not-here' where it does not arise. */
function expected({ profile }: WordHost, quirk: keyof Quirks): unknown {
  const needs = PROBES.find(({ settles }) => settles === quirk)?.needs;
  return needs && !supports(profile.requirementSets, needs.join(' ') as ApiSet) ? 'not-here' : profile.quirks[quirk];
}

function found(answer: Answer): unknown {
  return answer.kind === 'answered' ? answer.value : answer.kind === 'failed' ? answer.code : answer.kind;
}

/** What was found and what was to be found, of the switches that are asked about. */
function both(host: WordHost, answers: readonly Answer[]) {
  const quirks = QUIRKS.flatMap((quirk) =>
    answers.filter(({ settles }) => settles === quirk).map((answer) => [quirk, answer] as const),
  );
  return {
    found: quirks.map(([quirk, answer]) => [quirk, found(answer)]),
    expected: quirks.map(([quirk]) => [quirk, expected(host, quirk)]),
  };
}

it.each(SETTINGS)('a Word like %s whose %s is %j is found out', async (profile, quirk, value) => {
  const { host, answers } = await diagnose({ profile, quirks: { [quirk]: value } }, quirk);
  expect(answers.map(found)).toEqual([expected(host, quirk)]);
  expect(host.profile.quirks[quirk]).toBe(value);
});

it('asks about every switch that a blank document can answer', () => {
  const played = Object.keys(PROFILES.web.quirks);
  expect(played.filter((quirk) => ![...ASKED, ...BY_UNDOING, ...UNASKED, ...FACTS].includes(quirk))).toEqual([]);
});

describe.each(PROFILE_NAMES)('all questions, one after the other, to a Word like %s', (profile) => {
  it('find every switch as the profile has it, whatever the questions before have left', async () => {
    const { answers, host } = await diagnose({ profile });
    const result = both(host, answers);
    expect(result.found).toEqual(result.expected);
    expect(host.openFileCopies).toBe(0);
  });
});

/** What nobody has seen together: all switches at random, the same each time. */
const MIXES = Array.from({ length: 12 }, (_, seed) => {
  const random = new Random(seed);
  return Object.fromEntries(QUIRKS.map((quirk) => [quirk, random.pick(VALUES[quirk])])) as unknown as Quirks;
});

it.each(MIXES.map((quirks, seed) => [seed, quirks] as const))(
  'no answer hangs on another switch: mix %i',
  async (_, quirks) => {
    const { host, answers } = await diagnose({ profile: 'web', quirks });
    // Where lists do not arrive, nothing can be said about their numbers, nor of settings in an old file; where codes are literal, ^l is one of them.
    const told = answers.filter(
      (answer) =>
        (answer.kind !== 'failed' || !['list-not-imported', 'file-older'].includes(answer.code)) &&
        (answer.settles !== 'lineBreakSearch' || quirks.searchCodes !== 'literal'),
    );
    const result = both(host, told);
    expect(result.found).toEqual(result.expected);
  },
);
