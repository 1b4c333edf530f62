import { Outline } from '../outline';
import { type Decision, type Unit, decide } from '../unit';
import { classifyAnnotations } from './annotation';
import { classifyCaptions, classifyLinesBelowPictures } from './caption';
import { classifyClosing } from './closing';
import { classifyContents } from './contents';
import { classifyFront } from './front';
import { classifyByNature } from './nature';
import { classifyNumbered } from './numbered';
import { classifyUnnumbered } from './unnumbered';

/**
 * Gives every line its role. What is certain is decided first, and a later step only looks at what is still open:
 *
 * 1. tables, pictures, formulas, nothing: whatever the words say;
 * 2. the table of contents, whose entries look like headings;
 * 3. leftover remarks of the exemplar;
 * 4. titles of pictures and tables, known by what stands beside them;
 * 5. headings with a number;
 * 6. title, unit and remarks above the first heading;
 * 7. short lines below pictures;
 * 8. signature and date at the end;
 * 9. headings without a number, known by style, look and name;
 * 10. everything else is body text.
 */
export function classify(units: readonly Unit[]): void {
  classifyByNature(units);
  const outline = new Outline(units, (unit) => unit.decision?.role !== 'empty');
  classifyContents(units);
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
