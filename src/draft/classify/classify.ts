import { Outline } from '../outline';
import { type Decision, type Unit, decide } from '../unit';
import { classifyAnnotations } from './annotation';
import { classifyCaptions, classifyLinesBelowPictures } from './caption';
import { classifyClosing } from './closing';
import { classifyContents } from './contents';
import { classifyFormSheets } from './form-sheet';
import { classifyFront } from './front';
import { classifyByNature } from './nature';
import { classifyNumbered } from './numbered';
import { classifyUnnumbered } from './unnumbered';

/**
 * Gives every line its role. What is certain is decided first, and a later step only looks at what is still open:
 *
 * 1. tables, pictures, formulas, nothing: whatever the words say;
 * 2. the table of contents, whose entries look like headings;
 * 3. forms in the same file: title, header lines and note of their table;
 * 4. leftover remarks of the exemplar;
 * 5. titles of pictures and tables, known by what stands beside them;
 * 6. headings with a number;
 * 7. title, unit and remarks above the first heading;
 * 8. short lines below pictures;
 * 9. signature and date at the end;
 * 10. headings without a number, known by style, look and name;
 * 11. everything else is body text.
 */
export function classify(units: readonly Unit[]): void {
  classifyByNature(units);
  const outline = new Outline(units, (unit) => unit.decision?.role !== 'empty');
  classifyContents(units);
  classifyFormSheets(outline);
  classifyAnnotations(units);
  classifyCaptions(outline);
  classifyNumbered(outline);
  classifyFront(outline);
  classifyLinesBelowPictures(outline);
  classifyClosing(units);
  classifyUnnumbered(outline);
  for (const unit of units) {
    if (unit.decision === null) decide(unit, 'body', { id: 'text', message: '正文' });
  }
}

/** The decision about a line; every line has one after `classify`. */
export function decisionOf(unit: Unit): Decision {
  return unit.decision ?? { role: 'body', lead: null, reason: { id: 'text', message: '正文' } };
}
