import { childElements, wAncestor, wAttribute, wChild, wChildren } from '../../../ooxml/dom';
import { M } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { shownText } from '../../host/model/content';
import { html } from '../html';
import { chosenBranch } from './alternate';
import { drawCommentMark } from './comments';
import { dressControl } from './control';
import { shownAs } from './drawn-content';
import type { Fields } from './fields';
import { drawFormField } from './form-field';
import { drawFormula } from './formula';
import { drawGraphic } from './graphic';
import { drawLegacyPicture } from './legacy-picture';
import { dressRun } from './run-look';
import type { Story } from './story';
import { symbolText } from './symbol';

/** Where the drawing of a paragraph has arrived. */
interface Place {
  readonly story: Story;
  /** Complex fields that are open here. */
  readonly fields: Fields;
}

/** Draws what is inside a paragraph, or inside a wrapper within one: runs, links, revisions, controls, fields. */
export function drawInline(container: XmlElement, place: Place): Node[] {
  return [...childElements(container)].flatMap((element) => drawInlineElement(element, place));
}

function drawInlineElement(element: XmlElement, place: Place): Node[] {
  if (element.namespaceURI === M) return place.fields.hidden ? [] : shownAs(element, drawFormula(element));
  switch (element.localName) {
    case 'r':
      return drawRun(element, place);
    case 'hyperlink':
      return [html('span', 'link', ...drawInline(element, place))];
    case 'ins':
    case 'moveTo':
      return [revision('ins', element, place)];
    case 'del':
    case 'moveFrom':
      return [revision('del', element, place)];
    case 'sdt':
      return [drawInlineControl(element, place)];
    case 'AlternateContent':
      return chosenBranch(element).flatMap((branch) => drawInlineElement(branch, place));
    case 'smartTag':
    case 'customXml':
    case 'fldSimple':
    case 'bdo':
    case 'dir':
      return drawInline(element, place);
    default:
      return [];
  }
}

function revision(name: 'ins' | 'del', element: XmlElement, place: Place): HTMLElement {
  const drawn = html(name, 'revision', ...drawInline(element, place));
  drawn.title = `${name === 'ins' ? '插入' : '删除'}：${wAttribute(element, 'author') ?? '未知作者'}`;
  return drawn;
}

function drawInlineControl(sdt: XmlElement, place: Place): HTMLElement {
  const content = wChild(sdt, 'sdtContent');
  return dressControl(html('span', 'control', ...(content ? drawInline(content, place) : [])), sdt);
}

function drawRun(run: XmlElement, place: Place): Node[] {
  const look = place.story.document.formatting.run(run);
  const content = [...childElements(run)].flatMap((element) => shownAs(element, drawRunContent(element, place)));
  if (content.length === 0) return [];
  const drawn = html('span', 'run', ...content);
  dressRun(drawn, look);
  return [drawn];
}

function drawRunContent(element: XmlElement, place: Place): (Node | string)[] {
  const { story, fields } = place;
  if (element.localName === 'fldChar') {
    fields.pass(wAttribute(element, 'fldCharType'));
    return drawFormField(element);
  }
  if (fields.hidden) return [];
  switch (element.localName) {
    case 't':
    case 'delText':
      return [shownText(element)];
    case 'tab':
    case 'ptab':
      return ['\t'];
    case 'noBreakHyphen':
      return ['\u2011'];
    case 'softHyphen':
      return ['\u00ad'];
    case 'cr':
      return [html('br')];
    case 'br':
      return [drawBreak(element)];
    case 'sym':
      return [drawSymbol(element)];
    case 'footnoteReference':
    case 'endnoteReference':
      return [drawNoteMark(element, story)];
    case 'footnoteRef':
    case 'endnoteRef':
      return [html('span', 'note-mark', numberOfNoteAround(element, story))];
    case 'commentReference':
      return [drawCommentMark(story.document.pkg, wAttribute(element, 'id'))];
    case 'drawing':
      return drawGraphic(element, story);
    case 'pict':
    case 'object':
      return drawLegacyPicture(element, story);
    case 'ruby':
      return drawRuby(element, place);
    case 'AlternateContent':
      return chosenBranch(element).flatMap((branch) => drawRunContent(branch, place));
    default:
      return [];
  }
}

function drawBreak(element: XmlElement): Node {
  const type = wAttribute(element, 'type');
  if (type !== 'page' && type !== 'column') return html('br');
  return html('span', 'page-break', type === 'page' ? '分页符' : '分栏符');
}

function drawSymbol(element: XmlElement): HTMLElement {
  const font = wAttribute(element, 'font');
  const code = parseInt(wAttribute(element, 'char') ?? '', 16);
  const text = Number.isNaN(code) ? '\ufffd' : symbolText(String.fromCharCode(code), font);
  const drawn = html('span', 'symbol', text);
  drawn.dataset['char'] = wAttribute(element, 'char') ?? '';
  if (font !== null) drawn.style.fontFamily = `${JSON.stringify(font)}, inherit`;
  return drawn;
}

/** Word writes the same reference style in the run; the number itself is computed by order. */
function drawNoteMark(element: XmlElement, story: Story): Node {
  return html('span', 'note-mark', story.preceding.noteNumber(element) ?? '');
}

/** The number at the beginning of a note's own text is that of the reference to it. */
function numberOfNoteAround(element: XmlElement, story: Story): string {
  const kind = element.localName === 'footnoteRef' ? 'footnote' : 'endnote';
  const note = wAncestor(element, kind);
  const { document } = story;
  return (note && document.preceding(document.pkg.mainPart).numberOfNote(kind, wAttribute(note, 'id'))) ?? '';
}

function drawRuby(element: XmlElement, place: Place): Node[] {
  const part = (name: string): Node[] => wChildren(element, name).flatMap((child) => drawInline(child, place));
  return [html('ruby', '', ...part('rubyBase'), html('rt', '', ...part('rt')))];
}
