import { OfficeError } from '../office-error';

/** How `search` compares (`Word.SearchOptions`). */
export interface SearchOptions {
  readonly matchCase: boolean;
  readonly matchWholeWord: boolean;
  readonly matchWildcards: boolean;
  readonly matchPrefix: boolean;
  readonly matchSuffix: boolean;
  readonly ignorePunct: boolean;
  readonly ignoreSpace: boolean;
}

/** The limit of Word's own search box. */
const MAX_LENGTH = 255;

/** What stands for a paragraph mark in the searched text. */
export const PARAGRAPH_MARK = '\r';

/** Special characters of Word's search (support.microsoft.com, "Find and replace text": codes after a caret). */
const CODES: Readonly<Record<string, string>> = {
  t: '\\t',
  l: '\\v',
  s: '\\u00a0',
  '^': '\\^',
  p: PARAGRAPH_MARK,
  m: '\\f',
  '~': '\\u001e',
  '-': '\\u001f',
  '+': '\\u2014',
  '=': '\\u2013',
  f: '\\u0002',
  e: '\\u0002',
  a: '\\u0005',
  '?': `[^${PARAGRAPH_MARK}]`,
  '#': '[0-9]',
  $: '\\p{L}',
  w: '[ \\t\\u00a0\\u3000]+',
};

const WORD_CHARACTER = '[\\p{L}\\p{N}_]';

/** @throws OfficeError SearchStringInvalidOrTooLong */
export function searchPattern(text: string, options: SearchOptions): RegExp {
  if (text === '' || text.length > MAX_LENGTH) throw invalidSearch(text);
  let source = options.matchWildcards ? wildcards(text) : literal(text, options);
  if (options.matchWholeWord) source = `(?<!${WORD_CHARACTER})${source}(?!${WORD_CHARACTER})`;
  if (options.matchPrefix) source = `(?<!${WORD_CHARACTER})${source}`;
  if (options.matchSuffix) source = `${source}(?!${WORD_CHARACTER})`;
  // A search with wildcards always minds the case.
  return new RegExp(source, options.matchCase || options.matchWildcards ? 'gu' : 'giu');
}

/** Whether a search text asks for a line break: `^l`, but not the `^^l` that means the letters. */
export function hasLineBreakCode(text: string): boolean {
  return text.replaceAll('^^', '').includes('^l');
}

function literal(text: string, { ignorePunct, ignoreSpace }: SearchOptions): string {
  const skipped = `${ignorePunct ? '\\p{P}' : ''}${ignoreSpace ? '\\p{Zs}' : ''}`;
  const between = skipped === '' ? '' : `[${skipped}]*`;
  const parts: string[] = [];
  for (const [, code, character] of text.matchAll(/\^(.?)|(.)/gsu)) {
    const pattern = code === undefined ? escape(character ?? '') : CODES[code];
    if (pattern === undefined) throw invalidSearch(text);
    parts.push(pattern);
  }
  return parts.join(between);
}

/** Word's wildcards: ? * [a-z] [!a-z] {n,m} @ < > ( ) and \\ before a character that is meant as such. */
function wildcards(text: string): string {
  const any = `[^${PARAGRAPH_MARK}]`;
  let source = '';
  for (const [token] of text.matchAll(/\\.|\[!?[^\]]*\]|\{\d+(?:,\d*)?\}|\^.|./gsu)) {
    if (token.startsWith('\\')) source += escape(token.slice(1));
    else if (token.startsWith('[!')) source += `[^${classBody(token.slice(2, -1))}]`;
    else if (token.startsWith('[') && token.endsWith(']')) source += `[${classBody(token.slice(1, -1))}]`;
    else if (token.startsWith('{')) source += token;
    else if (token.startsWith('^') && token.length > 1) source += CODES[token.slice(1)] ?? '(?!)';
    else if (token === '?') source += any;
    else if (token === '*') source += `${any}*?`;
    else if (token === '@') source += '+?';
    else if (token === '<') source += `(?<!${WORD_CHARACTER})(?=${WORD_CHARACTER})`;
    else if (token === '>') source += `(?<=${WORD_CHARACTER})(?!${WORD_CHARACTER})`;
    else if (token === '(' || token === ')') source += token;
    else source += escape(token);
  }
  try {
    new RegExp(source, 'u');
  } catch {
    throw invalidSearch(text);
  }
  return source;
}

function classBody(body: string): string {
  return body.replace(/[\\\]^]/gu, '\\$&');
}

function escape(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

export function invalidSearch(text: string): OfficeError {
  return new OfficeError(
    'SearchStringInvalidOrTooLong',
    `The search string is empty, longer than ${MAX_LENGTH} characters or not valid: ${text.slice(0, 40)}`,
  );
}
