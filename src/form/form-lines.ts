import type { Draft } from '../draft/draft';
import { trimBlanks } from '../text/blanks';
import { readAnswer } from './answer';
import type { FoundFields } from './found-fields';
import { readHeaderLines } from './header-lines';
import type { LabelMatcher } from './label-match';
import { numberedLines } from './paragraph-texts';

/** So many labels of one line (案例名称：…) make lines a form: the names of the parts alone stand in every narrative. */
const FEWEST_LABELS = 3;

/**
 * Reads a form whose table has gone, as it does when a form is pasted as plain text: labels with a colon, the answer behind
 * it and on the lines below, up to the next label. Tells whether there was one.
 */
export function readLines(draft: Draft, matcher: LabelMatcher, found: FoundFields): boolean {
  const lines = withWholeLabels(
    draft.paragraphs.flatMap((paragraph) => numberedLines(paragraph, paragraph.text)),
    matcher,
  );
  const labelled = lines.map((line) => {
    const label = matcher.match(line);
    return { line, label: label?.exact ? label : null };
  });
  const oneLiners = labelled.flatMap(({ label }) =>
    label && found.field(label.field)?.kind === 'line' ? [label.field] : [],
  );
  if (new Set(oneLiners).size < FEWEST_LABELS) return false;
  const first = labelled.findIndex(({ label }) => label !== null && label.field !== 'unit');
  readHeaderLines(lines.slice(0, first), matcher, found);
  for (let at = first; at < labelled.length;) {
    const label = labelled[at]?.label;
    const end = labelled.findIndex((each, index) => index > at && each.label !== null);
    const answer = beforeNote(labelled.slice(at + 1, end < 0 ? undefined : end).map(({ line }) => line));
    const field = label && found.field(label.field);
    const rest = trimBlanks(label?.rest ?? '');
    if (field) readAnswer(field, rest === '' ? answer : [rest, ...answer], found);
    at = end < 0 ? labelled.length : end;
  }
  return true;
}

/** A label that was broken over two lines is one line again. */
function withWholeLabels(lines: readonly string[], matcher: LabelMatcher): string[] {
  const whole: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line = '', next = ''] = lines.slice(at, at + 2);
    const label = next === '' ? null : matcher.match(line + next);
    const isBroken = label?.exact === true && label.rest === '';
    whole.push(isBroken ? line + next : line);
    if (isBroken) at += 1;
  }
  return whole;
}

/** What is printed below the form is nobody's answer. */
function beforeNote(lines: readonly string[]): readonly string[] {
  const note = lines.findIndex((line) => /^(?:注|说明|备注)[：:]/u.test(line));
  return note < 0 ? lines : lines.slice(0, note);
}
