import { formatPackage } from '../../../src/format/format';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { descendants, isNamed } from '../../../src/ooxml/dom';
import { W } from '../../../src/ooxml/namespaces';
import { Package } from '../../../src/ooxml/package/package';
import type { XmlElement } from '../../../src/ooxml/xml';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { MAX_SYNCS } from '../../../src/word/host/sync-budget';
import type { ParagraphPlace } from '../../../src/draft/finding';
import {
  bookmark,
  commented,
  control,
  docx,
  field,
  footnote,
  inserted,
  link,
  list,
  p,
  picture,
  r,
  table,
  type Xml,
} from '../../builders/docx';
import { draftOf, format, HOSTS, openSession, reportOf, words, type OpenSession } from '../open';
import { placesToFail } from '../places-to-fail';

const OPTIONS = { 'soft-returns': 'split', 'empty-paragraphs': 'remove' } as const;

const BODY = '县红十字会面向社区居民开展应急救护培训，三年来共举办培训班一百二十期，群众自救互救能力明显提高。';
const MORE = '志愿服务队每月走进敬老院和留守儿童之家，送去健康义诊、心理疏导和应急避险知识，受到群众欢迎。';

/** A case with a title, a first heading and body text around the blocks in question. */
const narrative = (...blocks: Xml[]): Xml[] => [
  p(r('救在身边暖万家', { size: 22 }), { jc: 'center' }),
  p('一、背景介绍'),
  p(BODY),
  ...blocks,
  p('二、主要做法'),
  p(MORE),
];

/** Everything that may be split or removed, in the ways in which authors type it. */
const MESSY = docx({
  lists: [list(1, [['chineseCounting', '（%1）']])],
  body: narrative(
    p(r(`（一）健全网络\n　　${BODY}`, { fonts: '宋体' })),
    p(''),
    p('  '),
    p(r('（二）培训骨干', { bold: true }) + r(`\n${MORE}\n${BODY}`)),
    p(r('（三）点亮乡村\n\n') + r(MORE, { italic: true })),
    p(`建设阵地\n${MORE}`, { list: [1, 0] }),
    p(`扩大宣传\n${BODY}`, { list: [1, 0] }),
    p(r(`（四）关爱老人\n${BODY}`) + commented('核对') + footnote()),
    p(r(`（五）送医下乡\n${MORE}`) + link('中国红十字会') + picture()),
    p(`（六）另起一页\n${BODY}`, { pageBreakBefore: true }),
    p(''),
  ),
});

/** Everything in which a soft return or an empty paragraph has to stay. */
const KEPT = docx({
  body: narrative(
    p(inserted(r(`（一）健全网络\n${BODY}`))),
    p(field('REF 甲', `（二）培训骨干\n${BODY}`)),
    p(link(`（三）点亮乡村\n${BODY}`)),
    p(control('k', r(`（四）关爱老人\n${BODY}`))),
    p(bookmark('甲', '')),
    p('', { section: '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>' }),
    p(picture(20, 20, 'anchor')),
    table([[p(`格\n子`) + p('')]]),
    p(''),
    table([[p('乙')]]),
    p(MORE),
  ),
});

async function openWith(
  bytes: Uint8Array,
  options: Parameters<typeof openSession>[1],
  chosen: Readonly<Record<string, string>> = OPTIONS,
): Promise<OpenSession> {
  const word = await openSession(bytes, options);
  await word.session.saveOptions(chosen);
  return word;
}

/** What the terminal makes of the file. */
function terminal(bytes: Uint8Array, chosen: Readonly<Record<string, string>> = OPTIONS): readonly string[] {
  const pkg = Package.open(bytes, nodeXml);
  formatPackage(pkg, redcross2022, chosen);
  return words(pkg.save());
}

/** The lines that an author reads, wherever paragraphs end. */
const linesOf = (bytes: Uint8Array): string[] =>
  words(bytes)
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Elements of the main part as it is now. */
const elements = ({ host }: OpenSession, name: string): XmlElement[] =>
  [...descendants(host.pkg.document(host.pkg.mainPart)!)].filter((element) => isNamed(element, W, name));

const ids = (findings: readonly { readonly id: string }[]): string[] => findings.map(({ id }) => id);

/** What is said about paragraphs themselves. */
const STRUCTURAL = [
  'soft-return',
  'soft-return-left',
  'soft-return-split',
  'empty-paragraph',
  'empty-paragraph-left',
  'empty-paragraph-removed',
  'text-changed',
];
const structural = (findings: readonly { readonly id: string }[]): string[] =>
  ids(findings).filter((id) => STRUCTURAL.includes(id));

const placeIn = (bytes: Uint8Array, text: string): ParagraphPlace => ({
  index: draftOf(bytes).paragraphs.find(({ clean }) => clean.startsWith(text))!.index,
  text,
});

/** The hosts of every test of this room, and what they do about line breaks. */
const ALL_HOSTS = [
  ...HOSTS,
  ...(['web', 'ltsc2021'] as const).flatMap((profile) =>
    (['not-found', 'refused'] as const).map(
      (lineBreakSearch) =>
        [`${profile}, a line break is ${lineBreakSearch}`, { profile, quirks: { lineBreakSearch } }] as const,
    ),
  ),
];

describe.each(ALL_HOSTS)('splitting and removing paragraphs: %s', (_, options) => {
  it('comes to what the terminal makes of the file, and a second run changes nothing', async () => {
    const word = await openWith(MESSY, options);
    const report = reportOf(await format(word));
    const { fileCopy, lineBreakSearch } = word.host.profile.quirks;
    const after = word.host.save();

    if (lineBreakSearch === 'found') {
      expect(words(after)).toEqual(terminal(MESSY));
      expect(structural(report.left)).toEqual([]);
      expect(ids(report.notes).filter((id) => id === 'soft-return-split')).toHaveLength(9);
    } else {
      // Without it only paragraphs of nothing but text can be split; numbers, notes and links beside stay what they are.
      expect(structural(report.left)).toEqual([
        'soft-return-left',
        'soft-return-left',
        'soft-return-left',
        'soft-return-left',
      ]);
      expect(
        report.left.filter(({ id }) => id === 'soft-return-left').map(({ place }) => place?.text.slice(0, 4)),
      ).toEqual(['建设阵地', '扩大宣传', '（四）关', '（五）送']);
      expect(ids(report.notes).filter((id) => id === 'soft-return-split')).toHaveLength(5);
      expect(words(after).flatMap((text) => text.split('\n'))).toEqual(terminal(MESSY));
    }
    expect(report.notes.filter(({ id }) => id === 'empty-paragraph-removed')).toEqual([
      {
        id: 'empty-paragraph-removed',
        severity: 'advice',
        message: '删去了这一段前面的 2 个空段。',
        place: placeIn(after, '（二）培训骨干'),
      },
      {
        id: 'empty-paragraph-removed',
        severity: 'advice',
        message: '删去了这一段前面的空段。',
        place: placeIn(after, '二、主要做法'),
      },
    ]);
    expect(word.host.openFileCopies).toBe(0);
    expect(word.host.traffic.batches).toBeLessThanOrEqual(MAX_SYNCS);

    const again = reportOf(await format(word));
    expect(structural(again.left)).toEqual(structural(report.left));
    expect(structural(again.notes)).toEqual([]);
    expect(words(word.host.save())).toEqual(words(after));
    // A second run that is shown a file from before the last repair restructures once more; nothing comes of it.
    if (fileCopy === 'current') expect(word.host.save()).toEqual(after);
  });

  it('leaves what stands in revisions, fields, links, controls and tables, and what holds something', async () => {
    const word = await openWith(KEPT, options);
    const report = reportOf(await format(word));
    expect(words(word.host.save())).toEqual(words(KEPT));
    expect(structural(report.left)).toEqual(['soft-return', 'soft-return', 'soft-return', 'soft-return']);
    expect(structural(report.notes)).toEqual([]);
  });
});

it('keeps comments, notes, links and pictures that stand beside a soft return', async () => {
  const word = await openWith(MESSY, { profile: 'web' });
  await format(word);
  const xml = new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart));
  for (const kept of [
    'w:commentRangeStart',
    'w:commentReference',
    'w:footnoteReference',
    'w:hyperlink ',
    'w:drawing>',
  ]) {
    expect([kept, xml.split(`<${kept}`).length - 1]).toEqual([kept, 1]);
  }
  expect(xml).not.toContain('<w:br/>');
  // Only the first part begins a page.
  expect(xml.split('<w:pageBreakBefore/>').length - 1).toBe(1);
});

it('does one without the other', async () => {
  for (const [name, value] of Object.entries(OPTIONS)) {
    const word = await openWith(MESSY, { profile: 'ltsc2021' }, { [name]: value });
    reportOf(await format(word));
    expect(words(word.host.save())).toEqual(terminal(MESSY, { [name]: value }));
  }
});

it('does nothing of it unless it is asked to', async () => {
  const word = await openWith(MESSY, { profile: 'web' }, {});
  const report = reportOf(await format(word));
  expect(words(word.host.save())).toEqual(words(MESSY));
  expect(ids(report.left)).toEqual(expect.arrayContaining(['soft-return', 'empty-paragraph']));
});

it('splits what looks right already', async () => {
  const first = await openWith(docx({ body: narrative(p(`${BODY}\n${MORE}`)) }), { profile: 'web' }, {});
  reportOf(await format(first));
  const word = await openWith(first.host.save(), { profile: 'web' });
  const report = reportOf(await format(word));
  expect(words(word.host.save())).toEqual([...words(first.host.save())].flatMap((text) => text.split('\n')));
  expect(structural(report.notes)).toEqual(['soft-return-split']);
  expect(report.changed).toEqual({});
});

describe('a selection', () => {
  const bytes = docx({
    body: narrative(
      p(`（一）健全网络\n${BODY}`),
      p(''),
      p(`（二）培训骨干\n${MORE}`),
      p(''),
      p(`（三）点亮乡村\n${BODY}`),
    ),
  });

  it.each(['web', 'ltsc2021'] as const)('is all that changes: %s', async (profile) => {
    const word = await openWith(bytes, { profile });
    const paragraphs = elements(word, 'p');
    word.host.select({ paragraph: paragraphs[4]!, offset: 0 }, { paragraph: paragraphs[5]!, offset: 3 });
    const report = reportOf(await format(word, { scope: 'selection' }));
    const after = word.host.save();
    expect(words(after)).toEqual([...words(bytes).slice(0, 4), '（二）培训骨干', MORE, ...words(bytes).slice(6)]);
    expect(structural([...report.left, ...report.notes])).toEqual(['soft-return-split', 'empty-paragraph-removed']);
    const { paragraphs: read } = draftOf(after);
    const styled = read.filter(({ element }) => element.getElementsByTagNameNS(W, 'pStyle').length > 0);
    expect(styled.map(({ index }) => index)).toEqual([4, 5]);
  });
});

describe('while changes are tracked', () => {
  const bytes = docx({ settings: '<w:trackRevisions/>', body: narrative(p(`（一）健全网络\n${BODY}`), p('')) });

  it('nothing is split or removed where Word cannot switch that off', async () => {
    const word = await openWith(bytes, { profile: 'ltsc2021' });
    expect((await format(word)).kind).toBe('ask-tracking');
    const report = reportOf(await format(word, { acceptTracking: true }));
    expect(words(word.host.save())).toEqual(words(bytes));
    expect(structural(report.left)).toEqual(['soft-return-left', 'empty-paragraph-left']);
    for (const { id, message, steps } of report.left) {
      if (structural([{ id }]).length === 0) continue;
      expect(message).toMatch(/^正在记录修订/u);
      expect(steps).toEqual([expect.stringContaining('关闭“修订”')]);
    }
    // All that is left would be that: there is nothing to ask about.
    expect((await format(word)).kind).toBe('done');
  });

  it('it is paused where Word can, and no revision comes of it', async () => {
    const word = await openWith(bytes, { profile: 'web' });
    reportOf(await format(word));
    expect(words(word.host.save())).toEqual(terminal(bytes));
    const xml = new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart));
    expect(xml).not.toMatch(/<w:(?:ins|del|pPrChange|rPrChange) /u);
  });
});

describe('a run that fails while it splits and removes', () => {
  it.each([
    ['web', 0],
    ['web', 4],
    ['ltsc2021', 12],
  ] as const)(
    'loses nothing, and is completed by the next run: %s, at action %s',
    async (profile, atAction) => {
      const wanted = terminal(MESSY);
      const undisturbed = await openWith(MESSY, { profile });
      const places = placesToFail(undisturbed.host);
      reportOf(await format(undisturbed));
      undisturbed.close();
      for (const place of places([atAction])) {
        const { batch } = place;
        const word = await openWith(MESSY, { profile, faults: [{ ...place, code: 'GeneralException' }] });
        const first = await format(word);
        const lines = linesOf(word.host.save());
        expect([batch, lines]).toEqual([batch, wanted]);
        const told = 'report' in first ? [...first.report.left] : [];
        expect([batch, told.filter(({ id }) => id === 'text-changed')]).toEqual([batch, []]);
        const report = reportOf(await format(word));
        expect([batch, words(word.host.save())]).toEqual([batch, wanted]);
        expect([batch, structural(report.left)]).toEqual([batch, []]);
        word.close();
      }
    },
    300_000,
  );
});

it('stops, and says so, if the document says something else afterwards', async () => {
  const word = await openWith(MESSY, { profile: 'web' });
  let done = false;
  word.host.onChanged(() => {
    const last = elements(word, 't').at(-1)!;
    if (done) return;
    done = true;
    // Somebody else writes into the document, or the host did more than it was asked.
    last.textContent = '被改动的一段';
    word.host.edited();
  });
  const outcome = await format(word);
  expect(outcome).toMatchObject({ kind: 'interrupted', message: expect.stringContaining('没有继续排版') });
  if (outcome.kind !== 'interrupted') return;
  expect(ids(outcome.report.left)).toContain('text-changed');
  expect(outcome.report.changed).toEqual({});
});

it('asks Word no more often for a long document', async () => {
  const counts: number[] = [];
  for (const length of [4, 400]) {
    const paragraphs = Array.from({ length }, (_, i) => [p(`（${i}）第${i}项\n第${i}场应急救护培训走进社区。`), p('')]);
    const word = await openWith(docx({ body: narrative(...paragraphs.flat()) }), { profile: 'web' });
    reportOf(await format(word));
    counts.push(word.host.traffic.batches);
    word.close();
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(MAX_SYNCS);
  expect(counts[1]! - counts[0]!).toBeLessThanOrEqual(8);
});
