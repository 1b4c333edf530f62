import { descendants, isNamed } from '../../../src/ooxml/dom';
import { W } from '../../../src/ooxml/namespaces';
import type { WordHost } from '../../../src/workbench/host/word-host';
import { formBytes, openCase, PROFILES, words, type CaseDocument } from './support';

const TEXT = words(32);

function isCaret({ selection: { start, end } }: WordHost): boolean {
  return start.paragraph === end.paragraph && start.offset === end.offset;
}

function textsOf({ pkg }: WordHost): string[] {
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  const paragraphs = [...descendants(root)].filter((element) => isNamed(element, W, 'p'));
  return paragraphs.map((paragraph) => paragraph.textContent ?? '');
}

/** What an author has typed in the pane, as it comes: a write every few keys, each over the one before. */
async function typedInPane({ desk }: CaseDocument, text: string, before = ''): Promise<void> {
  let base = before === '' ? [] : [before];
  for (let end = 7; end < text.length + 7; end += 7) {
    const texts = [before + text.slice(0, end)];
    expect(await desk.write('background', texts, base)).toEqual({ kind: 'written' });
    base = texts;
  }
}

describe.each(PROFILES)('the caret of the document after the pane: %s', (profile) => {
  it('stands behind what was written into an empty field: the next key in the document replaces nothing', async () => {
    const document = await openCase(formBytes(), { profile });
    const { desk, host, author } = document;
    await desk.read();
    expect(await desk.goTo('background')).toBe(true);
    await typedInPane(document, TEXT);
    expect(isCaret(host)).toBe(true);
    author.type('甲');
    expect(author.texts('background')).toEqual([`${TEXT}甲`]);
  });

  it('stands behind what a field says when it is gone to', async () => {
    const document = await openCase(formBytes({ background: '村里路远。', practices: '一。\n二。' }), { profile });
    const { desk, host, author } = document;
    await desk.read();
    for (const field of ['background', 'practices', 'caseName', 'unit', 'city'] as const) {
      expect(await desk.goTo(field)).toBe(true);
      if (author.texts(field).join('') !== '') expect(isCaret(host)).toBe(true);
    }
    await desk.goTo('background');
    author.type('甲');
    expect(author.texts('background')).toEqual(['村里路远。甲']);
    await desk.goTo('practices');
    author.type('乙');
    expect(author.texts('practices').at(-1)).toMatch(/二。乙$/);
  });

  it('replaces the prompt of an empty field that was gone to', async () => {
    const { desk, author } = await openCase(formBytes(), { profile });
    await desk.read();
    for (const field of ['background', 'caseName', 'city'] as const) {
      expect(await desk.goTo(field)).toBe(true);
      author.type('甲');
      expect(author.texts(field)).toEqual(['甲']);
    }
  });

  it('leaves no words selected that the author had selected before the pane wrote', async () => {
    const document = await openCase(formBytes({ background: words(320) }), { profile });
    const { desk, host, author } = document;
    await desk.read();
    expect(await desk.selectSurplus('background')).toMatchObject({ kind: 'done' });
    expect(isCaret(host)).toBe(false);
    await typedInPane(document, '甲乙丙', words(320));
    expect(isCaret(host)).toBe(true);
    author.type('丁');
    expect(author.texts('background')).toEqual([`${words(320)}甲乙丙丁`]);
  });

  it('replaces the first hint of the narrative, then the next one', async () => {
    const { desk, host } = await openCase(formBytes(), { profile });
    await desk.read();
    expect(await desk.goToNarrative()).toBe(true);
    host.edit({ kind: 'type', text: '甲村在山里。' });
    expect(await desk.goToNarrative()).toBe(true);
    host.edit({ kind: 'type', text: '乙村也在。' });
    const texts = textsOf(host);
    const start = texts.lastIndexOf('甲村在山里。');
    expect(start).toBeGreaterThan(0);
    expect(texts[start + 2]).toBe('乙村也在。');
  });

  it('goes nowhere where there is no narrative', async () => {
    const { desk } = await openCase(formBytes({}, ['form']), { profile });
    await desk.read();
    expect(await desk.goToNarrative()).toBe(false);
  });

  it('stands still where the author works elsewhere in the document', async () => {
    const document = await openCase(formBytes({ practices: '一。' }), { profile });
    const { desk, author } = document;
    await desk.read();
    author.goTo('practices');
    await typedInPane(document, TEXT);
    author.type('甲');
    expect(author.texts('background')).toEqual([TEXT]);
    expect(author.texts('practices').at(-1)).toMatch(/一。甲$/);
  });
});
