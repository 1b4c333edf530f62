import type { FormField } from '../notice/notice';
import { trimBlanks, withoutBlanks } from '../text/blanks';
import { hintOf } from './blocks/field-control';
import { limitPhrase } from './limits/limit';
import { isOpenDate } from '../text/meant-date';

/** What Word shows in a control that has no prompt of its own, in Chinese and in English, since 2016 and before. */
const WORDS_PROMPTS: ReadonlySet<string> = new Set(
  [
    '单击或点击此处输入文字。',
    '单击此处输入文字。',
    '单击或点击以输入日期。',
    '单击此处输入日期。',
    'Click or tap here to enter text.',
    'Click here to enter text.',
    'Click or tap to enter a date.',
    'Click here to enter a date.',
  ].map(bare),
);

/** Whether a text is nothing but what stands in an empty field: the form's hint, Word's, or a date with its places left open. */
export function isPromptOnly(field: FormField, text: string): boolean {
  return isOnly(text, hintOf(field)) || isUnfilled(field, text);
}

/** Of these no word has to be taken away by the author: they vanish on typing, or are the form itself. */
function isUnfilled(field: FormField, text: string): boolean {
  if (WORDS_PROMPTS.has(bare(text))) return true;
  if (field.kind === 'date') return !/\d/u.test(text) && isOpenDate(text);
  return field.prompt === undefined && isOnly(text, hintOf(field));
}

/** Whether a text is a prompt and nothing else. LibreOffice 7.4 saves it several times over, also inside of itself. */
function isOnly(text: string, prompt: string): boolean {
  let rest = bare(text);
  if (rest === '') return false;
  for (let length = -1; length !== rest.length;) {
    length = rest.length;
    rest = rest.replaceAll(bare(prompt), '');
  }
  return rest === '';
}

/** A remark in brackets that tells the author what to write: （简要介绍，限200字）, （不超过200字）. */
const PROMPT_WORDS = /限\s*\d+\s*字(?:以?内)?|不超过\s*\d+\s*字|\d+\s*字以内|条目式|简要介绍|明确说明|请填写|此处填写/u;
const ALL_SAID = new RegExp(PROMPT_WORDS, 'gu');
const BRACKETED = /[（(【[][^（()）【】[\]]*[）)】\]]/gu;

/** Takes prompts out of an answer; `found` tells whether there were remarks of the form that are still to be deleted. */
export function withoutPrompts(
  lines: readonly string[],
  field: FormField,
): { readonly lines: readonly string[]; readonly found: boolean } {
  const prompt = field.prompt === undefined ? null : bare(field.prompt);
  const limit = field.limit ? bare(limitPhrase(field.limit)) : null;
  const isPrompt = (bracketed: string) =>
    bare(bracketed) === prompt ||
    (limit !== null && bare(bracketed).includes(limit)) ||
    PROMPT_WORDS.test(bracketed.normalize('NFKC'));
  const written = lines.filter((line) => !isUnfilled(field, line));
  const cleaned = written.map((line) =>
    field.prompt !== undefined && isOnly(line, field.prompt)
      ? ''
      : withoutRemnants(
          line.replace(BRACKETED, (bracketed) => (isPrompt(bracketed) ? '' : bracketed)),
          field,
        ),
  );
  const found = cleaned.some((line, index) => line !== trimBlanks(written[index] ?? ''));
  return { lines: cleaned.filter((line) => line !== ''), found };
}

const BRACKETS = /[（(【[）)】\]]/u;

/** A line without what a half-deleted prompt has left at its ends: （条目式，限200字 or 限200字）. */
function withoutRemnants(line: string, field: FormField): string {
  const words = trimBlanks(line);
  const prompt = field.prompt === undefined ? '' : bare(field.prompt);
  if (prompt === '' || words === '') return words;
  if (isRemnant(words, prompt, field)) return '';
  const most = Math.min(words.length, 2 * prompt.length);
  for (let length = most; length > LEAST; length -= 1) {
    if (isEnd(words.slice(0, length), prompt)) return trimBlanks(words.slice(length));
    if (isEnd(words.slice(-length), prompt)) return trimBlanks(words.slice(0, -length));
  }
  return words;
}

const LEAST = 3;

/** Of a whole line: what says how to answer, or anything of the prompt in brackets; 同意推荐 is an answer, though the prompt has it. */
function isRemnant(text: string, prompt: string, { kind }: FormField): boolean {
  const isOfPrompt = isPartOf(bare(text), prompt) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) > 1;
  return (isOfPrompt && (saidIn(text) > 0 || (kind !== 'opinion' && BRACKETS.test(text)))) || isSaidOnly(text);
}

/** 限200字以内: what prompts say and nothing else, though this prompt says it in other words. */
function isSaidOnly(text: string): boolean {
  return saidIn(text) > 0 && !/[\p{L}\p{N}]/u.test(text.normalize('NFKC').replace(ALL_SAID, ''));
}

/** At the end of a line with words: in one piece, with a bracket, or two of the things that the prompt says. */
function isEnd(text: string, prompt: string): boolean {
  const said = saidIn(text);
  return (said > 1 || (said > 0 && BRACKETS.test(text))) && prompt.includes(bare(text));
}

/** How many of the things that prompts say a text says. */
function saidIn(text: string): number {
  return text.normalize('NFKC').match(ALL_SAID)?.length ?? 0;
}

/** Whether a text is what is left of another one from which characters were deleted. */
function isPartOf(text: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === text.charAt(at)) at += 1;
  return at === text.length;
}

function bare(text: string): string {
  return withoutBlanks(text.normalize('NFKC'));
}
