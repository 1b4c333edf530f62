import type { Role } from '../../src/draft/roles';
import { LEADS, PARTS, SECTIONS, TITLES, UNITS, passage } from './prose';
import type { Random } from './random';

/** A paragraph of a narrative before anybody has typed it: what it is and what it says, without number and looks. */
export interface Block {
  readonly role: Role;
  /** The words; of a run-in heading the heading sentence alone. */
  readonly words: string;
  /** Text that follows a run-in heading in the same paragraph. */
  readonly rest?: string;
  /** Which of its kind below the same parent, from 1. */
  readonly ordinal?: number;
}

export interface StoryShape {
  /** Whether the sections of 主要做法 have numbered points that run into their text. */
  readonly points?: boolean;
  /** Whether some points have points of their own. */
  readonly deepPoints?: boolean;
}

/** A whole invented case: title, unit, four parts. */
export function tellStory(random: Random, { points = true, deepPoints = false }: StoryShape = {}): Block[] {
  const blocks: Block[] = [
    { role: 'title', words: random.pick(TITLES) },
    { role: 'byline', words: random.pick(UNITS) },
  ];
  const heads = leads(random);
  const add = (...added: Block[]): number => blocks.push(...added);
  const text = (): Block => ({ role: 'body', words: passage(random) });
  const point = (role: Role, ordinal: number): Block => ({ role, ordinal, words: heads(), rest: passage(random) });

  add(part(1), text(), text());
  add(part(2), text());
  for (const [index, words] of random.some(SECTIONS, random.between(2, 4)).entries()) {
    add({ role: 'heading2', ordinal: index + 1, words });
    if (!points) {
      add(text(), text());
      continue;
    }
    for (let ordinal = 1; ordinal <= random.between(2, 3); ordinal++) {
      add(point('heading3', ordinal));
      if (deepPoints && ordinal === 1) add(point('heading4', 1), point('heading4', 2));
    }
  }
  add(part(3));
  for (let ordinal = 1; ordinal <= 3; ordinal++) add(points ? point('heading2', ordinal) : text());
  add(part(4));
  for (let ordinal = 1; ordinal <= 3; ordinal++) add(points ? point('heading3', ordinal) : text());
  return blocks;
}

function part(ordinal: 1 | 2 | 3 | 4): Block {
  return { role: 'heading1', ordinal, words: PARTS[ordinal - 1] ?? '' };
}

/** Lead sentences, each once before any comes again. */
function leads(random: Random): () => string {
  let rest: string[] = [];
  return () => {
    if (rest.length === 0) rest = random.some(LEADS, LEADS.length);
    return rest.pop() ?? '';
  };
}
