import { readControl } from '../../ooxml/controls';
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
]);

/** The runs of a paragraph in document order; not those in text boxes, formulas and ruby text. */
export function* inlineRuns(parent: XmlElement, keepsColour = false): Generator<InlineRun, void, undefined> {
  for (const element of childElements(parent)) {
    const name = element.localName;
    if (element.namespaceURI === MC) yield* inlineRuns(element, keepsColour);
    if (element.namespaceURI !== W) continue;
    if (name === 'r') yield { run: element, keepsColour };
    if (CONTAINERS.has(name))
      yield* inlineRuns(
        element,
        keepsColour || name === 'hyperlink' || (name === 'sdt' && readControl(element).showsPrompt),
      );
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

const TEXT = new Set(['t', 'tab', 'sym', 'noBreakHyphen']);

/** Whether a run only holds a picture or the mark of a note or comment, whose look is its own affair. */
export function isMarkOnly(run: XmlElement): boolean {
  let hasMark = false;
  for (const element of childElements(run)) {
    if (element.namespaceURI === MC) hasMark = true;
    else if (TEXT.has(element.localName)) return false;
    else if (MARKS.has(element.localName)) hasMark = true;
  }
  return hasMark;
}
