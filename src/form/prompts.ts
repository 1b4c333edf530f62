import type { FormField } from '../notice/notice';
import { trimBlanks, withoutBlanks } from '../text/blanks';

/** A remark in brackets that tells the author what to write: （简要介绍，限200字）, （不超过200字）. */
const PROMPT_WORDS = /限\s*\d+\s*字|不超过\s*\d+\s*字|\d+\s*字以内|条目式|简要介绍|明确说明|请填写|此处填写/u;
const BRACKETED = /[（(【[][^（()）【】[\]]*[）)】\]]/gu;

/** Takes the form's own remarks out of an answer; `found` tells whether there were any. */
export function withoutPrompts(
  lines: readonly string[],
  field: FormField,
): { readonly lines: readonly string[]; readonly found: boolean } {
  const prompt = field.prompt === undefined ? null : bare(field.prompt);
  const isPrompt = (bracketed: string) => bare(bracketed) === prompt || PROMPT_WORDS.test(bracketed.normalize('NFKC'));
  const cleaned = lines.map((line) =>
    trimBlanks(line.replace(BRACKETED, (bracketed) => (isPrompt(bracketed) ? '' : bracketed))),
  );
  const found = cleaned.some((line, index) => line !== trimBlanks(lines[index] ?? ''));
  return { lines: cleaned.filter((line) => line !== ''), found };
}

function bare(text: string): string {
  return withoutBlanks(text.normalize('NFKC'));
}
