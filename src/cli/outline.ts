import type { DraftParagraph } from '../draft/draft';
import { ROLE_NAMES } from '../draft/roles';
import type { Notice } from '../notice/notice';
import { columns, terminalWidth } from './display';
import { EXIT, failureOf } from './failure';
import { writeJson, writeNote, writeOut } from './output';
import { readDocument } from './read-document';

export interface OutlineFlags {
  readonly json?: boolean;
}

/** `case-author outline FILE`: what each paragraph is, and why. Returns the exit code. */
export function outline(file: string, flags: OutlineFlags, notice: Notice): number {
  try {
    const draft = readDocument(file, notice);
    for (const warning of draft.warnings) writeNote(`${file}：${warning}`);
    if (flags.json) writeJson({ paragraphs: draft.paragraphs.map(entry) });
    else writeOut(table(draft.paragraphs));
    return EXIT.fine;
  } catch (error) {
    writeNote(failureOf(error, file).message);
    return EXIT.unusable;
  }
}

function entry(paragraph: DraftParagraph): object {
  const { index, clean, label, role, lead, reason } = paragraph;
  return { index, text: clean, label: label?.text ?? null, role, lead, reason: reason.message };
}

function table(paragraphs: readonly DraftParagraph[]): string {
  const rows = paragraphs.map(({ index, role, label, clean }) => [
    `${index + 1}`,
    ROLE_NAMES[role],
    `${label?.text ?? ''}${clean}`,
  ]);
  return columns([['段', '是什么', '文字'], ...rows], terminalWidth()).join('\n');
}
