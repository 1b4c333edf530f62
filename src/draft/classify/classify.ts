import { Neighbours } from '../neighbours';
import type { Reason } from '../roles';
import { type Decision, type Line, decide } from '../line';
import { classifyAnnotations } from './annotation';
import { classifyCaptions, classifyLinesBelowPictures } from './caption';
import { classifyClosing } from './closing';
import { classifyContents } from './contents';
import { classifyFormSheets } from './form-sheet';
import { classifyFronts } from './front';
import { classifyByNature } from './nature';
import { classifyByOwnStyle } from './own';
import { classifyNumbered } from './numbered';
import { classifyOfficial } from './official';
import { classifySigned } from './signed';
import { classifyUnnumbered } from './unnumbered';

/**
 * Gives every line its role. What is certain is decided first, and a later step only looks at what is still open:
 *
 * 1. tables, pictures, formulas, nothing: whatever the words say;
 * 2. the table of contents, whose entries look like headings;
 * 3. forms in the same file: title, header lines and note of their table;
 * 4. letterhead, signature and imprint of an official document;
 * 5. leftover remarks of the exemplar;
 * 6. titles of pictures and tables, known by what stands beside them;
 * 7. what has a style of our own, given by formatting or by the author;
 * 8. headings with a number;
 * 9. title, byline and remarks above the first heading of each text that the file holds;
 * 10. short lines below pictures;
 * 11. signature and date below the text, wherever it ends;
 * 12. headings without a number, known by style, look and name;
 * 13. everything else is body text.
 */
export function classify(allLines: readonly Line[]): void {
  classifyByNature(allLines);
  const outline = new Neighbours(allLines, (line) => line.decision?.role !== 'empty');
  classifyContents(allLines);
  classifyFormSheets(outline);
  classifyOfficial(outline);
  classifyAnnotations(allLines);
  classifyCaptions(outline);
  classifyByOwnStyle(allLines);
  classifyNumbered(outline);
  classifyFronts(outline);
  classifyLinesBelowPictures(outline);
  classifySigned(outline);
  classifyClosing(allLines);
  classifyUnnumbered(outline);
  for (const line of allLines) {
    if (line.decision === null) decide(line, 'body', textReason(line));
  }
}

/** The decision about a line; every line has one after `classify`. */
export function decisionOf(line: Line): Decision {
  return line.decision ?? { role: 'body', lead: null, reason: textReason(line) };
}

function textReason({ mark, label }: Line): Reason {
  const isNumbered = mark !== null || label !== null;
  return { id: 'text', message: isNumbered ? '不像标题，按正文处理' : '没有编号，也不像标题，按正文处理' };
}
