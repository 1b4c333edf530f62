import type { Draft, DraftParagraph } from '../../../src/draft/draft';
import { planFormat } from '../../../src/format/plan-format';
import { verify, type Deviation } from '../../../src/format/verify';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { isNamed } from '../../../src/ooxml/dom';
import { addressesOf } from '../../../src/ooxml/package/addresses';
import { W } from '../../../src/ooxml/namespaces';
import { isPlainButForLinks, isPlainOrNumbered } from '../../../src/format/clean/plain-paragraph';
import type { FormatReport } from '../../../src/session/document';
import { MAX_SYNCS } from '../../../src/word/host/sync-budget';
import { PROFILES, type Profile, type ProfileName } from '../../../src/workbench/host/profile';
import { QUIRK_NAMES, valuesOf } from '../../../src/workbench/host/quirk-list';
import type { Quirks } from '../../../src/workbench/host/quirks';
import { supports } from '../../../src/workbench/host/requirements';
import { draftOf, format, openSession, reportOf, words } from '../open';
import { pairsOf, pairwise } from './pairwise';
import { SCENARIOS } from './scenarios';

/** Every kind of Word with every switch: each two answers meet in a row, the kind of Word being one of the questions. */
const FACTORS = {
  profile: Object.keys(PROFILES),
  ...Object.fromEntries(QUIRK_NAMES.map((name) => [name, valuesOf(name)])),
};

interface Host {
  readonly name: string;
  readonly profile: ProfileName;
  readonly quirks: Partial<Quirks>;
}

const HOSTS: readonly Host[] = [
  ...Object.values(PROFILES).map(({ name }) => ({ name: `${name} as it is`, profile: name, quirks: {} })),
  ...pairwise(FACTORS).map(({ profile, ...quirks }, index) => ({
    name: `row ${index + 1}, ${String(profile)}`,
    profile: profile as ProfileName,
    quirks: quirks,
  })),
];

beforeAll(() => {
  const pairs = pairsOf(FACTORS).length;
  const rows = HOSTS.length - Object.keys(PROFILES).length;
  process.stderr.write(
    `Matrix of hosts: ${Object.keys(SCENARIOS).length} drafts x (${Object.keys(PROFILES).length} profiles as they are + ` +
      `${rows} rows over ${Object.keys(FACTORS).length} switches, ${pairs} pairs covered)\n`,
  );
});

/** Paragraphs of which the report tells that they do not look as planned, each once. */
const deviating = ({ left }: FormatReport) => [
  ...new Set(left.filter(({ id }) => id.startsWith('deviation-')).map(({ place }) => place?.index)),
];

describe.each(Object.entries(SCENARIOS))('formatting %s', (_, bytes) => {
  const before = draftOf(bytes);

  it.each(HOSTS)('$name', async ({ profile, quirks }) => {
    const word = await openSession(bytes, { profile, quirks });
    const report = reportOf(await format(word, { acceptTracking: true }));
    const file = word.host.save();
    const after = draftOf(file);

    // Nothing is lost, and nothing stays behind.
    expect(words(file)).toEqual(words(bytes));
    expect(inventory(file)).toEqual(inventory(bytes));
    expect(report.left.filter(({ id }) => id === 'text-changed')).toEqual([]);
    expect(word.host.openFileCopies).toBe(0);
    expect(word.host.traffic.batches).toBeLessThanOrEqual(MAX_SYNCS);

    // What the report says is so, and what it does not say is right.
    const wrong = verify(after, planFormat(before, redcross2022));
    const told = deviating(report);
    expect([...new Set(wrong.map(({ index }) => index))]).toEqual(told);
    const reachable = wrong.filter((deviation) => !isBeyondReach(deviation, after, word.host.profile));
    expect(reachable.map(({ index, message }) => `${index}: ${message}`)).toEqual([]);

    const again = reportOf(await format(word, { acceptTracking: true }));
    expect(words(word.host.save())).toEqual(words(bytes));
    // A second run may get further with the document's last paragraph; what it tells is so again, and nothing is new.
    const toldAgain = deviating(again);
    const still = verify(draftOf(word.host.save()), planFormat(before, redcross2022)).map(({ index }) => index);
    expect(toldAgain).toEqual([...new Set(still)]);
    expect(told).toEqual(expect.arrayContaining(toldAgain));
    if (word.host.profile.quirks.fileCopy !== 'current' || told.length > 0) return;
    expect(again.changed).toEqual({});
    expect(word.host.save()).toEqual(file);
  });
});

/** What no member of Word's API can set on such a host; the author is told of it, with the place. */
function isBeyondReach(
  { index, kind }: Deviation,
  { paragraphs, pkg }: Draft,
  { quirks, requirementSets }: Profile,
): boolean {
  const paragraph = paragraphs[index];
  if (kind === 'label') {
    // The levels of a list are out of reach, and no other list comes in.
    const resets = quirks.levelFontReset === 'clears' && supports(requirementSets, 'WordApiDesktop 1.1');
    return quirks.insertedNumbering === 'lost' && !resets;
  }
  if (!paragraph || quirks.styleAssignment === 'clears-paragraph-and-run') return false;
  if (kind === 'font') {
    // `font.name` is all there is, and paragraphs with more than text in them are not written anew.
    const byName = quirks.fontNameSlots !== 'all' && !supports(requirementSets, 'WordApiDesktop 1.3');
    return byName && !isPlainOrNumbered(paragraph.element) && !isPlainButForLinks(paragraph.element, addressesOf(pkg));
  }
  if (kind !== 'line' || quirks.styleAssignment !== 'keeps-direct') return false;
  if (supports(requirementSets, 'WordApiDesktop 1.4')) return false;
  // Exact spacing hangs on a paragraph mark, and these marks cannot be exchanged.
  const last = index === paragraphs.length - 1 && quirks.deletedLastParagraph === 'stays-empty';
  const picture = paragraph.objects.has('inline-picture') && quirks.lineSpacingOnExact === 'stays-exact';
  return last || picture || endsControl(paragraph);
}

function endsControl({ element }: DraftParagraph): boolean {
  const { parentNode: parent, nextSibling } = element;
  return parent !== null && isNamed(parent, W, 'sdtContent') && nextSibling === null;
}

/** What stands in the text besides words, by number. */
function inventory(file: Uint8Array): Readonly<Record<string, number>> {
  const { pkg } = draftOf(file);
  const root = pkg.document(pkg.mainPart)?.documentElement;
  const kinds =
    'commentReference footnoteReference hyperlink fldChar bookmarkStart sdt tbl drawing oMath ins del sectPr';
  return Object.fromEntries(
    kinds.split(' ').map((kind) => [kind, root?.getElementsByTagNameNS('*', kind).length ?? 0]),
  );
}
