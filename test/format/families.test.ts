import { planFormat } from '../../src/format/plan-format';
import { applyPlan } from '../../src/format/apply';
import { readDraft } from '../../src/draft/read';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { childElements, descendants } from '../../src/ooxml/dom';
import { Package } from '../../src/ooxml/package/package';
import { CHILD_ORDER } from '../../src/ooxml/schema-order';
import { nodeXml } from '../../src/ooxml/xml-node';
import { FAMILY_NAMES, messyDraft } from '../drafts';
import { format, textOf } from './support';

const ALL_OPTIONS = {
  'latin-font': 'times-new-roman',
  'bold-heading3': 'yes',
  'body-alignment': 'justify',
  'title-spacing': '33',
  'page-margins': 'gbt9704',
  'soft-returns': 'split',
  'empty-paragraphs': 'remove',
  'table-text': 'format',
};

describe.each(FAMILY_NAMES)('drafts of the family %s', (family) => {
  const { bytes, truth } = messyDraft(family, 7);
  const open = () => Package.open(bytes, nodeXml);
  const { pkg, result } = format(open());

  test('look as planned', () => {
    expect(result.deviations).toEqual([]);
  });

  test('keep their text and numbers, but for leading blanks', () => {
    const { paragraphs } = readDraft(Package.open(pkg.save(), nodeXml));
    expect(paragraphs.map(({ clean, label }) => [clean, label?.text ?? null])).toEqual(
      truth.map(({ clean, label }) => [clean, label]),
    );
  });

  test('keep their roles', () => {
    expect(result.draft.paragraphs.map(({ role }) => role)).toEqual(
      readDraft(open()).paragraphs.map(({ role }) => role),
    );
  });

  test.each([
    ['without options', {}],
    ['with all options', ALL_OPTIONS],
  ])('are not changed by a second run %s', (_, options) => {
    const first = format(open(), options).pkg.save();
    const second = format(Package.open(first, nodeXml), options);
    expect(second.result.changed).toEqual({});
    expect(second.pkg.save()).toEqual(first);
  });

  test('have their properties in the order of the schema', () => {
    const wrong: string[] = [];
    for (const part of [pkg.mainPart, '/word/styles.xml']) {
      for (const element of descendants(pkg.document(part)!)) {
        const order = ['pPr', 'rPr', 'style'].includes(element.localName) ? CHILD_ORDER[element.localName] : undefined;
        if (order === undefined) continue;
        const names = [...childElements(element)].map(({ localName }) => localName).filter((name) => order.has(name));
        const sorted = [...names].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        if (names.join() !== sorted.join()) wrong.push(names.join(' '));
      }
    }
    expect(wrong).toEqual([]);
  });

  test('come out the same when a plan of the first reading is carried out on a later one', () => {
    const other = open();
    const plan = planFormat(readDraft(other), redcross2022);
    applyPlan(readDraft(other), plan);
    applyPlan(readDraft(other), plan);
    expect(textOf(other, other.mainPart)).toBe(textOf(pkg, pkg.mainPart));
  });
});
