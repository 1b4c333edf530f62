import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDraft } from '../../src/draft/read';
import { BLOCKS, type Block, newDocument } from '../../src/form/blocks/new-document';
import type { FieldValues } from '../../src/form/blocks/form-block';
import { readForm } from '../../src/form/read/read-form';
import { formatPackage } from '../../src/format/format';
import { noticeForYear } from '../../src/notice/notice';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { childElements, descendants, wChild, wValue } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { COMPLETE } from './typed-form';

const VALUES: FieldValues = Object.fromEntries(
  Object.entries(COMPLETE)
    .filter(([name]) => name !== 'year')
    .map(([name, value]) => [name, typeof value === 'string' ? value : value.join('\n')]),
);

const made = (blocks: readonly Block[], values: FieldValues = {}): Uint8Array =>
  newDocument(redcross2022, { blocks, values, options: {} });
const open = (bytes: Uint8Array): Package => Package.open(bytes, nodeXml);
const main = (pkg: Package) => pkg.document(pkg.mainPart)!.documentElement!;
const named = (pkg: Package, name: string) =>
  [...descendants(main(pkg))].filter((element) => element.namespaceURI === W && element.localName === name);

describe('the form', () => {
  test('has a control for every field but the year, each with its tag once, none to be deleted', () => {
    const controls = named(open(made(['form'])), 'sdtPr');
    const tags = controls.map((properties) => wValue(properties, 'tag'));
    expect(tags.sort()).toEqual(
      redcross2022.form.fields
        .filter(({ kind }) => kind !== 'year')
        .map(({ name }) => `case-author.form.${name}`)
        .sort(),
    );
    for (const properties of controls) {
      expect(wValue(properties, 'lock')).toBe('sdtLocked');
      expect(wChild(properties, 'showingPlcHdr')).not.toBeNull();
    }
  });

  test('reads back what was filled in, and nothing of an empty one', () => {
    const filled = readForm(readDraft(open(made(['form'], VALUES))), redcross2022)!;
    expect(filled).toMatchObject({ source: 'controls', verdict: 'agree', ready: true, warnings: [] });
    expect(Object.fromEntries(filled.fields.map(({ name, value }) => [name, value]))).toEqual({
      ...VALUES,
      year: '2022',
    });
    const empty = readForm(readDraft(open(made(['form']))), redcross2022)!;
    expect(empty.fields.filter(({ value }) => value !== null).map(({ name }) => name)).toEqual(['year']);
    expect(empty.ready).toBe(false);
  });

  test('name and unit that stand above the narrative as well are read once; another name there is told', () => {
    const pkg = open(made(BLOCKS, VALUES));
    const form = readForm(readDraft(pkg), redcross2022)!;
    expect(Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))).toEqual({
      ...VALUES,
      year: '2022',
    });
    expect(form.warnings).toEqual([]);
    const names = named(pkg, 't').filter(({ textContent }) => textContent === COMPLETE.caseName);
    expect(names).toHaveLength(2);
    names[1]!.textContent = '救在身边';
    const differing = readForm(readDraft(pkg), redcross2022)!;
    expect(differing.fields.find(({ name }) => name === 'caseName')?.value).toBe(COMPLETE.caseName);
    expect(differing.warnings).toHaveLength(1);
  });

  test('is read by its labels where somebody has removed the controls', () => {
    const pkg = open(made(['form'], VALUES));
    for (const control of named(pkg, 'sdt')) {
      const content = wChild(control, 'sdtContent')!;
      for (const child of [...childElements(content)]) control.parentNode!.insertBefore(child, control);
      control.parentNode!.removeChild(control);
    }
    const form = readForm(readDraft(pkg), redcross2022)!;
    expect(form.source).toBe('labels');
    expect(Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))).toEqual({
      ...VALUES,
      year: '2022',
    });
  });

  test('has its dates at the right margin, whatever margins the page gets later', () => {
    const xml = textOf(open(made(['form', 'summary'])));
    expect(xml.match(/<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"\/>/gu)).toHaveLength(2);
    expect(xml).not.toContain('<w:tab/>');
  });

  test('has the year of the notice in its titles', () => {
    const bytes = newDocument(noticeForYear(redcross2022, 2027), {
      blocks: ['form', 'summary'],
      values: {},
      options: {},
    });
    const titles = readDraft(open(bytes)).paragraphs.filter(({ text }) => text.includes('年度全省'));
    expect(titles.map(({ text }) => text.slice(0, 6))).toEqual(['2027年度', '2027年度']);
  });
});

describe('the narrative', () => {
  test('is as formatting would make it: formatting changes nothing', () => {
    const pkg = open(made(['narrative'], VALUES));
    const { changed, draft, deviations } = formatPackage(pkg, redcross2022);
    expect({ changed, deviations }).toEqual({ changed: {}, deviations: [] });
    expect(draft.paragraphs.map(({ role }) => role).filter((role) => role !== 'body')).toEqual([
      ...['title', 'byline'],
      ...['heading1', 'heading1', 'heading1', 'heading1'],
    ]);
  });

  test('name and unit stand in one place for form and narrative', () => {
    const pkg = open(made(['form', 'narrative'], VALUES));
    const paths = named(pkg, 'dataBinding').map((binding) => binding.getAttributeNS(W, 'xpath'));
    expect(paths.filter((xpath) => xpath!.includes('caseName'))).toHaveLength(2);
    expect(paths.filter((xpath) => xpath!.includes('unit'))).toHaveLength(2);
    const store = new TextDecoder().decode(pkg.bytes('/customXml/item1.xml'));
    expect(store).toContain(COMPLETE.caseName);
    expect(store).toContain(COMPLETE.unit);
  });

  test('its hints go with the first word', () => {
    const hints = named(open(made(['narrative'])), 'sdtPr').filter((properties) => wChild(properties, 'temporary'));
    expect(hints).toHaveLength(4);
  });
});

describe('the summary', () => {
  test('repeats its first row on every page', () => {
    const [first, ...rest] = named(open(made(['summary'])), 'tr');
    const isHeader = (row: typeof first) => wChild(wChild(row!, 'trPr')!, 'tblHeader') !== null;
    expect([isHeader(first), rest.some(isHeader)]).toEqual([true, false]);
    const labels = named(open(made(['summary'])), 'tc').slice(0, 4);
    expect(labels.map((cell) => cell.textContent)).toEqual(['序号', '案例类别', '案例名称', '案例申报单位']);
  });
});

describe('any new document', () => {
  test('form, narrative and summary in one file: formatting leaves them as they are', () => {
    const pkg = open(made(BLOCKS, VALUES));
    const { changed, left } = formatPackage(pkg, redcross2022);
    expect(changed).toEqual({});
    // A form in its own styles is nothing that an author has to be told of.
    expect(left).toEqual([]);
  });

  test('every control that stays has its prompt in the glossary, whose styles are its own', () => {
    for (const values of [{}, VALUES]) {
      const pkg = open(made(BLOCKS, values));
      const glossary = pkg.related(pkg.mainPart, 'glossaryDocument')!;
      const inGlossary = [...descendants(pkg.document(glossary)!.documentElement!)];
      const prompts = inGlossary
        .filter(({ localName }) => localName === 'docPart')
        .map((part) => [wValue(wChild(part, 'docPartPr'), 'name'), wChild(part, 'docPartBody')!.textContent] as const);
      const partNames = new Map(prompts);
      expect(partNames.size).toBe(prompts.length);
      const guids = inGlossary
        .filter(({ localName }) => localName === 'guid')
        .map((guid) => guid.getAttributeNS(W, 'val'));
      expect(new Set(guids).size).toBe(prompts.length);
      const controls = named(pkg, 'sdt').filter((sdt) => !wChild(wChild(sdt, 'sdtPr')!, 'temporary'));
      expect(controls.length).toBeGreaterThan(10);
      for (const sdt of controls) {
        const properties = wChild(sdt, 'sdtPr')!;
        const prompt = partNames.get(wValue(wChild(properties, 'placeholder'), 'docPart'));
        expect(prompt).not.toBeUndefined();
        if (wChild(properties, 'showingPlcHdr')) expect(prompt).toBe(wChild(sdt, 'sdtContent')!.textContent);
      }
      const styles = new TextDecoder().decode(pkg.bytes(pkg.related(glossary, 'styles')!));
      expect(styles).toContain('PlaceholderText');
    }
    const summary = open(made(['summary']));
    expect(summary.related(summary.mainPart, 'glossaryDocument')).toBeUndefined();
  });

  test('the same content gives the same bytes', () => {
    expect(made(BLOCKS, VALUES)).toEqual(made(BLOCKS, VALUES));
  });

  const schemas = process.env['CASE_AUTHOR_SCHEMAS'];
  (schemas ? test.each : test.skip.each)([
    ['empty', {}],
    ['filled', VALUES],
  ] as const)('is valid by the schema of WordprocessingML, %s (CASE_AUTHOR_SCHEMAS names its folder)', (_, values) => {
    const pkg = open(made(BLOCKS, values));
    const folder = mkdtempSync(path.join(tmpdir(), 'case-author-new-'));
    try {
      const parts = ['document', 'styles', 'settings'];
      for (const part of [...parts, ...parts.map((name) => `glossary/${name}`)]) {
        const file = path.join(folder, `${part.replace('/', '-')}.xml`);
        writeFileSync(file, pkg.bytes(`/word/${part}.xml`)!);
        const schema = path.join(schemas!, 'ooxml/wml.xsd');
        const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, file], { encoding: 'utf8' });
        expect({ part, status, stderr }).toMatchObject({ status: 0 });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function textOf(pkg: Package): string {
  return new TextDecoder().decode(pkg.bytes(pkg.mainPart));
}
