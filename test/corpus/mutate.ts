import { strToU8, unzipSync, zipSync } from 'fflate';
import { type Element, serializeToWellFormedString } from 'slimdom';
import { docx, p } from '../builders/docx';
import type { Random } from '../drafts/random';
import { descend, parse } from './content';
import { type Mutation, STORY_MUTATIONS, TREE_MUTATIONS } from './mutations';

export interface Mutated {
  readonly bytes: Uint8Array;
  /** What happened to it. */
  readonly told: readonly string[];
}

/** A document in which one to five things happened that happen to no sound document; the same for the same random choices. */
export function mutated(bytes: Uint8Array, random: Random): Mutated {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
  const told: string[] = [];
  const wanted = random.between(1, 5);
  // Not every mutation finds something to change.
  for (let tries = 0; told.length < wanted && tries < 40; tries++) {
    const done = random.chance(0.05) ? mutatePart(parts, random) : mutateTree(parts, random);
    if (done !== null) told.push(done);
  }
  // A fixed date: the same choices give the same bytes.
  return { bytes: zipSync(Object.fromEntries(parts), { level: 1, mtime: new Date(2022, 0, 1) }), told };
}

type Parts = Map<string, Uint8Array>;

/** How often a part is chosen. */
const WEIGHTS: readonly (readonly [name: RegExp, weight: number])[] = [
  [/\/document\d*\.xml$/u, 20],
  [/\/styles\.xml$/u, 5],
  [/\/numbering\.xml$/u, 5],
  [/\.rels$/u, 1],
  [/\.xml$/u, 1],
];

const STORY = /\/(?:document|header|footer|footnotes|comments)\d*\.xml$/u;
const LARGEST = 3_000_000;

function mutateTree(parts: Parts, random: Random): string | null {
  const names = [...parts]
    .filter(([, { length }]) => length < LARGEST)
    .flatMap(([name]) => Array<string>(WEIGHTS.find(([each]) => each.test(name))?.[1] ?? 0).fill(name));
  if (names.length === 0) return null;
  const name = random.pick(names);
  const root = rootOf(parts.get(name));
  if (root === null) return null;
  const mutations = Object.entries(TREE_MUTATIONS).concat(STORY.test(name) ? Object.entries(STORY_MUTATIONS) : []);
  const [title, mutate]: [string, Mutation] = random.pick(mutations);
  const at = someElement(root, random);
  const place = pathOf(at);
  if (!mutate(at, random)) return null;
  try {
    parts.set(name, strToU8(serializeToWellFormedString(root.ownerDocument!)));
  } catch {
    // What cannot be written (an element outside the root) is no document.
    return null;
  }
  return `${title} at ${name}: ${place}`;
}

function rootOf(bytes: Uint8Array | undefined): Element | null {
  try {
    return bytes === undefined ? null : parse(bytes);
  } catch {
    return null;
  }
}

/** Any element, or any of some name: what is rare is hit as well. */
function someElement(root: Element, random: Random): Element {
  const all = [...descend(root)];
  if (random.chance(0.5)) return random.pick(all);
  const name = random.pick([...new Set(all.map(({ nodeName }) => nodeName))]);
  return random.pick(all.filter(({ nodeName }) => nodeName === name));
}

function pathOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) names.unshift(at.nodeName);
  return names.slice(-5).join('/');
}

const OTHER = Object.values(unzipSync(docx({ body: [p('别的文件')] })));

const PART_MUTATIONS: Readonly<Record<string, (parts: Parts, name: string, random: Random) => void>> = {
  lost: (parts, name) => parts.delete(name),
  cut: (parts, name, random) => {
    const bytes = parts.get(name)!;
    parts.set(name, bytes.subarray(0, random.between(0, bytes.length)));
  },
  swapped: (parts, name, random) => {
    const other = random.pick([...parts.keys()]);
    const bytes = parts.get(name)!;
    parts.set(name, parts.get(other)!).set(other, bytes);
  },
  ofAnother: (parts, name, random) => parts.set(name, random.pick(OTHER)),
  inOtherCase: (parts, name) => {
    const bytes = parts.get(name)!;
    parts.delete(name);
    parts.set(name.toUpperCase(), bytes);
  },
  utf16: (parts, name) => {
    const text = new TextDecoder().decode(parts.get(name)).replace(/^<\?xml[^>]*\?>/u, '');
    parts.set(name, new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')));
  },
};

function mutatePart(parts: Parts, random: Random): string | null {
  const names = [...parts.keys()].filter((name) => /\.(?:xml|rels)$/u.test(name));
  if (names.length === 0) return null;
  const name = random.pick(names);
  const [title, mutate] = random.pick(Object.entries(PART_MUTATIONS));
  mutate(parts, name, random);
  return `${name} ${title}`;
}
