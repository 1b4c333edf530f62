import { unzipSync } from 'fflate';
import { clipOfText } from '../../../src/workbench/host/editing/clip';
import type { EditCommand } from '../../../src/workbench/host/editing/command';
import { lengthOf } from '../../../src/workbench/host/model/content';
import { FAMILY_NAMES, messyDraft } from '../../drafts';
import { Random } from '../../drafts/random';
import { Typist } from './typist';

const COMMANDS: readonly EditCommand[] = [
  { kind: 'type', text: '字' },
  { kind: 'break-paragraph' },
  { kind: 'break-line' },
  { kind: 'tab', back: false },
  { kind: 'erase', direction: 'backward', unit: 'character' },
  { kind: 'erase', direction: 'forward', unit: 'word' },
  { kind: 'paste', clip: clipOfText('一\n二') },
  { kind: 'toggle', toggle: 'bold' },
  { kind: 'undo' },
  { kind: 'redo' },
];

/** Selects a stretch of up to four paragraphs, or a place. */
function selectSomewhere({ host, paragraphs }: Typist, random: Random): void {
  const first = random.between(0, paragraphs.length - 1);
  const last = Math.min(paragraphs.length - 1, first + (random.chance(0.4) ? random.between(1, 3) : 0));
  const [start, end] = [paragraphs[first]!, paragraphs[last]!];
  const from = random.between(0, lengthOf(start));
  const to = first === last ? random.between(from, lengthOf(end)) : random.between(0, lengthOf(end) + 1);
  const isCaret = random.chance(0.5);
  host.select(
    { paragraph: start, offset: from },
    isCaret ? { paragraph: start, offset: from } : { paragraph: end, offset: to },
    random.pick(['before', 'after']),
  );
}

it.each(FAMILY_NAMES)('whatever is done to a draft of the family %s can be undone byte for byte', (family) => {
  const { bytes } = messyDraft(family, 11);
  const author = new Typist(bytes);
  const random = new Random(11);
  const { tree } = author;
  for (let edit = 0; edit < 60; edit++) {
    selectSomewhere(author, random);
    author.host.edit(random.pick(COMMANDS));
    author.host.moveCaret(random.pick(['backward', 'forward']), random.pick(['character', 'word']));
    expect(author.page.join('')).toMatch(/[|[]/);
  }
  while (author.host.canUndo) author.undo();
  // What is saved is what was read; what is in memory is the same too.
  expect(author.tree).toBe(tree);
  expect(unzipSync(author.host.save())).toEqual(unzipSync(bytes));
});
