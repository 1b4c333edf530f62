/** The four fonts of a run: which one a character is set in depends on the character (17.3.2.26). */
export const FONT_SLOTS = ['ascii', 'hAnsi', 'eastAsia', 'cs'] as const;

export type FontSlot = (typeof FONT_SLOTS)[number];

/**
 * How the ranges of characters are set: always in one font, or (`hinted`) in the East Asian font where the run's hint says
 * so and else in hAnsi. Among the hinted ones are “ ” ‘ ’ — … · which Chinese and Latin text share.
 */
type Rule = FontSlot | 'hinted' | 'latin-1';

/** First code point of each range, in order; a range ends where the next begins. */
const RANGES: readonly (readonly [first: number, rule: Rule])[] = [
  [0x0000, 'ascii'],
  [0x0080, 'latin-1'],
  [0x0100, 'hinted'],
  [0x0500, 'hAnsi'],
  // Hebrew to N'Ko: without w:cs or w:rtl in the ASCII font.
  [0x0590, 'ascii'],
  [0x07c0, 'hAnsi'],
  [0x1100, 'eastAsia'],
  [0x1200, 'hAnsi'],
  [0x1e00, 'hinted'],
  [0x1f00, 'hAnsi'],
  [0x2000, 'hinted'],
  [0x2c00, 'hAnsi'],
  [0x2e80, 'eastAsia'],
  // Private use.
  [0xe000, 'hinted'],
  [0xf900, 'eastAsia'],
  [0xfb00, 'hinted'],
  [0xfb1d, 'ascii'],
  [0xfe00, 'hAnsi'],
  [0xfe30, 'eastAsia'],
  [0xfe70, 'ascii'],
  [0xfeff, 'hAnsi'],
  [0xff00, 'eastAsia'],
  [0xfff0, 'hAnsi'],
  [0x10000, 'eastAsia'],
];

/** The characters of Latin-1 that a hint moves to the East Asian font; the letters in Chinese text only. */
const LATIN1_HINTED = new Set(
  '\u00a1\u00a4\u00a7\u00a8\u00aa\u00ad\u00af\u00b0\u00b1\u00b2\u00b3\u00b4\u00b6\u00b7\u00b8\u00b9\u00ba\u00bc\u00bd\u00be' +
    '\u00bf\u00d7\u00f7\u00e0\u00e1\u00e8\u00e9\u00ea\u00ec\u00ed\u00f2\u00f3\u00f9\u00fa\u00fc',
);

/** The font slot of a character (a whole code point), given the run's hint. */
export function slotOf(
  character: string,
  run: { readonly hint: string | null; readonly complexScript: boolean },
): FontSlot {
  if (run.complexScript) return 'cs';
  const rule = ruleOf(character.codePointAt(0) ?? 0);
  const hinted = run.hint === 'eastAsia';
  if (rule === 'hinted') return hinted ? 'eastAsia' : 'hAnsi';
  if (rule === 'latin-1') return hinted && LATIN1_HINTED.has(character) ? 'eastAsia' : 'hAnsi';
  return rule;
}

function ruleOf(code: number): Rule {
  let found: Rule = 'ascii';
  for (const [first, rule] of RANGES) {
    if (code < first) break;
    found = rule;
  }
  return found;
}
