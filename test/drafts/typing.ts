import type { Role } from '../../src/draft/roles';
import { formatChineseNumber } from '../../src/text/chinese-number';
import type { Manuscript, Writing } from './manuscript';
import type { Block } from './story';

/** How an author types the number of a heading. */
export type Numbers = (role: Role, ordinal: number) => string;

/** 一、（一）1.（1）as the standard has it. */
export const standardNumbers: Numbers = (role, ordinal) => {
  const chinese = formatChineseNumber(ordinal);
  switch (role) {
    case 'heading1':
      return `${chinese}、`;
    case 'heading2':
      return `（${chinese}）`;
    case 'heading3':
      return `${String(ordinal)}. `;
    case 'heading4':
      return `（${String(ordinal)}）`;
    default:
      return '';
  }
};

export const noNumbers: Numbers = () => '';

export type Looks = (block: Block) => Pick<Writing, 'paragraph' | 'run'>;

/** 宋体 12 pt throughout, title and names centred, headings bold: what most drafts look like. */
export const usualLooks: Looks = ({ role }) => ({
  paragraph: {
    ...(role === 'title' || role === 'byline' ? { jc: 'center' } : { ind: { firstLine: 480 } }),
    spacing: { line: 360, lineRule: 'auto' },
  },
  run: { fonts: '宋体', size: 12, ...(role === 'body' || role === 'byline' ? {} : { bold: true }) },
});

/** Text of a block as typed, and where its run-in heading ends. */
export function typed(block: Block, numbers: Numbers = standardNumbers): { text: string; lead: number | null } {
  const head = (block.ordinal === undefined ? '' : numbers(block.role, block.ordinal)) + block.words;
  return { text: head + (block.rest ?? ''), lead: block.rest === undefined ? null : head.length };
}

export interface Typing {
  readonly numbers?: Numbers;
  readonly looks?: Looks;
  /** Blanks typed before the text. */
  readonly indent?: string;
}

/** Types a block into a manuscript. */
export function type(manuscript: Manuscript, block: Block, typing: Typing = {}): void {
  const { text, lead } = typed(block, typing.numbers);
  manuscript.write(block.role, (typing.indent ?? '') + text, { ...(typing.looks ?? usualLooks)(block), lead });
}
