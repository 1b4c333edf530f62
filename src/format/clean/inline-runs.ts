import { shownChildren } from '../../ooxml/alternate';
import { controlsAround, readControl } from '../../ooxml/controls';
import { childElements } from '../../ooxml/dom';
import { MC, W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';

export interface InlineRun {
  readonly run: XmlElement;
  /** In a hyperlink, or the prompt of a content control: these have a colour that means something. */
  readonly keepsColour: boolean;
}

/** What may stand around the runs of a paragraph. Deleted text (w:del, w:moveFrom) is history and stays as it was. */
const CONTAINERS = new Set([
  'hyperlink',
  'ins',
  'moveTo',
  'sdt',
  'sdtContent',
  'smartTag',
  'customXml',
  'fldSimple',
  'dir',
  'bdo',
  // The character below a phonetic guide is a run inside a run.
  'r',
  'ruby',
  'rubyBase',
]);

/** The runs of a paragraph in document order; not those in text boxes, formulas and phonetic guides. */
export function inlineRuns(paragraph: XmlElement): Generator<InlineRun, void, undefined> {
  return runsIn(
    paragraph,
    controlsAround(paragraph).some(({ showsPrompt }) => showsPrompt),
  );
}

function* runsIn(parent: XmlElement, keepsColour: boolean): Generator<InlineRun, void, undefined> {
  for (const element of childElements(parent)) {
    const name = element.localName;
    if (element.namespaceURI === MC) yield* runsIn(element, keepsColour);
    if (element.namespaceURI !== W || !CONTAINERS.has(name)) continue;
    if (name === 'r') yield { run: element, keepsColour };
    const keeps = name === 'hyperlink' || (name === 'sdt' && readControl(element).showsPrompt);
    yield* runsIn(element, keepsColour || keeps);
  }
}

const MARKS = new Set([
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'annotationRef',
  'footnoteRef',
  'endnoteRef',
  'drawing',
  'pict',
  'object',
]);

const TEXT = new Set(['t', 'tab', 'sym', 'symEx', 'noBreakHyphen', 'ruby']);

/** Whether a run only holds a picture or the mark of a note or comment, whose look is its own affair. */
export function isMarkOnly(run: XmlElement): boolean {
  let hasMark = false;
  for (const element of shownChildren(run)) {
    if (TEXT.has(element.localName)) return false;
    if (MARKS.has(element.localName)) hasMark = true;
  }
  return hasMark;
}
