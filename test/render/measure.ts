import { faceOf, type Face } from './faces';
import type { Line, Rendering } from './pdf';

/** What a paragraph must look like on paper. */
export interface Expected {
  /** In order; a heading that runs into its body has two. */
  readonly parts: readonly { readonly text: string; readonly face: Face; readonly size: number }[];
  readonly place: 'centred' | 'indented';
}

/** Left margin of the page in pt. */
export interface Page {
  readonly left: number;
}

/** The notice's exact line pitch and its indent of two characters of 三号 (16 pt). */
const PITCH = 28.5;
const INDENT = 32;
/** LibreOffice lays out on a grid of twips, poppler rounds to hundredths. */
const TOLERANCE = 0.6;

/** What is on paper otherwise than expected; an empty list if all is well. `expected` are all paragraphs of the document. */
export function faultsOf(
  rendering: Rendering,
  expected: readonly Expected[],
  page: Page,
  fonts: Readonly<Record<Face, string>>,
): string[] {
  return [
    ...fontFaults(rendering, expected, fonts),
    ...pitchFaults(rendering.lines),
    ...indentFaults(rendering.lines, expected, page),
  ];
}

/** Compares character by character: the text on paper must be the author's, in order, each in its face and size. */
function fontFaults(
  { segments }: Rendering,
  expected: readonly Expected[],
  fonts: Readonly<Record<Face, string>>,
): string[] {
  const wanted = expected.flatMap(({ parts }) =>
    parts.flatMap(({ text, face, size }) => characters(text).map((character) => ({ character, face, size }))),
  );
  const found = segments.flatMap(({ text, font, size }) =>
    characters(text).map((character) => ({ character, font, size })),
  );
  const faults: string[] = [];
  wanted.forEach(({ character, face, size }, i) => {
    const seen = found[i];
    if (seen === undefined || seen.character !== character)
      faults.push(`text: ${character} is ${seen?.character ?? 'missing'}`);
    else if (faceOf(seen.font, fonts) !== face) faults.push(`font: ${character} is in ${seen.font}, not ${face}`);
    else if (seen.size !== size) faults.push(`size: ${character} is ${seen.size} pt, not ${size} pt`);
  });
  if (found.length > wanted.length) faults.push(`text: ${found.length - wanted.length} characters too many`);
  // One wrong character shifts all that follow: the first faults tell enough.
  return faults.slice(0, 5);
}

function characters(text: string): string[] {
  return [...text.replace(/\s/g, '')];
}

/** Distances between neighbouring lines of one size. Lines of different sizes have different boxes: not comparable. */
export function pitches(lines: readonly Line[]): number[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || next.page !== line.page || Math.abs(next.height - line.height) > 1) return [];
    return [next.top - line.top];
  });
}

function pitchFaults(lines: readonly Line[]): string[] {
  return pitches(lines)
    .filter((pitch) => Math.abs(pitch - PITCH) > 0.1)
    .map((pitch) => `pitch: ${pitch.toFixed(2)} pt`);
}

function indentFaults(lines: readonly Line[], expected: readonly Expected[], page: Page): string[] {
  const faults: string[] = [];
  let next = 0;
  for (const line of lines) {
    const paragraph = expected[next];
    const start = paragraph === undefined ? '' : characters(paragraph.parts.map(({ text }) => text).join('')).join('');
    // A line in the middle of a paragraph hardly begins with the same characters as the next paragraph.
    const isFirst = paragraph !== undefined && start.startsWith(characters(line.text).slice(0, 8).join(''));
    if (isFirst) next += 1;
    if (isFirst && paragraph.place === 'centred') {
      const offCentre = (line.left + line.right) / 2 - line.pageWidth / 2;
      if (Math.abs(offCentre) > 2) faults.push(`centre: ${line.text} is ${offCentre.toFixed(1)} pt off`);
    } else {
      const indent = line.left - page.left;
      const wanted = isFirst ? INDENT : 0;
      if (Math.abs(indent - wanted) > TOLERANCE) {
        faults.push(`indent: ${line.text.slice(0, 12)} is indented by ${indent.toFixed(1)} pt, not ${wanted} pt`);
      }
    }
  }
  if (next < expected.length) faults.push(`only ${next} of ${expected.length} paragraphs begin a line of their own`);
  return faults;
}
