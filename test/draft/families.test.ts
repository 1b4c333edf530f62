import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { FAMILY_NAMES, messyDraft } from '../drafts';

const SEEDS = [1, 2, 3, 4];

/** The acceptance bar for a whole family; what is certain (text, number, lead of the right roles) must be right everywhere. */
const BAR = 0.98;

describe.each(FAMILY_NAMES)('messy draft: %s', (family) => {
  const readings = SEEDS.map((seed) => {
    const { bytes, truth } = messyDraft(family, seed);
    return { truth, draft: readDraft(Package.open(bytes, nodeXml)) };
  });

  test('every paragraph is read as it stands', () => {
    for (const { truth, draft } of readings) {
      expect(draft.paragraphs.map(({ text, clean, label }) => ({ text, clean, label: label?.text ?? null }))).toEqual(
        truth.map(({ text, clean, label }) => ({ text, clean, label })),
      );
      expect(draft.warnings).toEqual([]);
    }
  });

  test('roles and run-in headings', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { truth, draft } of readings) {
      for (const [index, fact] of truth.entries()) {
        const found = draft.paragraphs[index];
        count++;
        if (found?.role !== fact.role || found.lead !== fact.lead) {
          wrong.push(
            `${found?.role ?? ''} ${String(found?.lead)}, not ${fact.role} ${String(fact.lead)}: ${fact.clean}`,
          );
        }
      }
    }
    // The message shows which ones.
    if (wrong.length > count * (1 - BAR)) expect(wrong).toEqual([]);
  });

  test('lines between soft returns, and remarks of the exemplar', () => {
    for (const { truth, draft } of readings) {
      for (const [index, { lines, annotations }] of truth.entries()) {
        const found = draft.paragraphs[index];
        if (lines !== undefined) expect(found?.lines.map((line) => line.role)).toEqual(lines);
        const remarks = found?.annotations.map(({ start, end }) => found.clean.slice(start, end));
        expect(remarks).toEqual(annotations ?? []);
      }
    }
  });

  test('every character is traced to its element', () => {
    for (const { draft } of readings) {
      for (const { text, pieces } of draft.paragraphs) {
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        let start = 0;
        for (const piece of pieces) {
          expect(piece.start).toBe(start);
          start += piece.text.length;
        }
      }
    }
  });
});

test('a generated draft is the same for the same seed', () => {
  expect(messyDraft('wps-pollution', 7).bytes).toEqual(messyDraft('wps-pollution', 7).bytes);
  expect(messyDraft('wps-pollution', 7).bytes).not.toEqual(messyDraft('wps-pollution', 8).bytes);
});
