import type { FormField } from '../notice/notice';
import { trimBlanks, withoutBlanks } from '../text/blanks';
import { hintOf } from './blocks/field-control';
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
const PROMPT_WORDS = /限\s*\d+\s*字|不超过\s*\d+\s*字|\d+\s*字以内|条目式|简要介绍|明确说明|请填写|此处填写/u;
const BRACKETED = /[（(【[][^（()）【】[\]]*[）)】\]]/gu;

/** Takes prompts out of an answer; `found` tells whether there were remarks of the form that are still to be deleted. */
export function withoutPrompts(
  lines: readonly string[],
  field: FormField,
): { readonly lines: readonly string[]; readonly found: boolean } {
  const prompt = field.prompt === undefined ? null : bare(field.prompt);
  const isPrompt = (bracketed: string) => bare(bracketed) === prompt || PROMPT_WORDS.test(bracketed.normalize('NFKC'));
  const written = lines.filter((line) => !isUnfilled(field, line));
  const cleaned = written.map((line) =>
    field.prompt !== undefined && isOnly(line, field.prompt)
      ? ''
      : trimBlanks(line.replace(BRACKETED, (bracketed) => (isPrompt(bracketed) ? '' : bracketed))),
  );
  const found = cleaned.some((line, index) => line !== trimBlanks(written[index] ?? ''));
  return { lines: cleaned.filter((line) => line !== ''), found };
}

function bare(text: string): string {
  return withoutBlanks(text.normalize('NFKC'));
}
