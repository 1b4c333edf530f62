import { childElements, wAttribute, wChild, wChildren, wValue } from '../../../ooxml/dom';
import { M } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { shownText } from '../../host/model/content';
import { html } from '../html';
import { drawDrawing, drawLegacyPicture } from './drawing';
import { chosenBranch } from './alternate';
import { shownAs } from './drawn-content';
import { dressRun } from './run-look';
import type { Story } from './story';

/** Draws what is inside a paragraph, or inside a wrapper within one: runs, links, revisions, controls, fields. */
export function drawInline(container: XmlElement, story: Story): Node[] {
  return [...childElements(container)].flatMap((element) => drawInlineElement(element, story));
}

function drawInlineElement(element: XmlElement, story: Story): Node[] {
  if (element.namespaceURI === M) return shownAs(element, [drawFormula(element)]);
  switch (element.localName) {
    case 'r':
      return drawRun(element, story);
    case 'hyperlink':
      return [html('span', 'link', ...drawInline(element, story))];
    case 'ins':
    case 'moveTo':
      return [revision('ins', element, story)];
    case 'del':
    case 'moveFrom':
      return [revision('del', element, story)];
    case 'sdt':
      return [drawInlineControl(element, story)];
    case 'AlternateContent':
      return chosenBranch(element).flatMap((branch) => drawInlineElement(branch, story));
    case 'smartTag':
    case 'customXml':
    case 'fldSimple':
    case 'bdo':
    case 'dir':
      return drawInline(element, story);
    default:
      return [];
  }
}

function revision(name: 'ins' | 'del', element: XmlElement, story: Story): HTMLElement {
  const drawn = html(name, 'revision', ...drawInline(element, story));
  drawn.title = `${name === 'ins' ? '插入' : '删除'}：${wAttribute(element, 'author') ?? '未知作者'}`;
  return drawn;
}

function drawInlineControl(sdt: XmlElement, story: Story): HTMLElement {
  const content = wChild(sdt, 'sdtContent');
  const drawn = html('span', 'control', ...(content ? drawInline(content, story) : []));
  drawn.title = controlTitle(sdt);
  return drawn;
}

/** The name that Word shows on a content control's frame. */
export function controlTitle(sdt: XmlElement): string {
  const properties = wChild(sdt, 'sdtPr');
  return wValue(properties, 'alias') ?? wValue(properties, 'tag') ?? '内容控件';
}

/** Formulas are shown as their text: the workbench is no typesetter. */
function drawFormula(element: XmlElement): HTMLElement {
  const drawn = html('span', 'formula', element.textContent ?? '');
  drawn.title = '公式';
  return drawn;
}

function drawRun(run: XmlElement, story: Story): Node[] {
  const look = story.formatting.run(run);
  const content = [...childElements(run)].flatMap((element) => shownAs(element, drawRunContent(element, story)));
  if (content.length === 0 || look.vanish) return [];
  const drawn = html('span', 'run', ...content);
  dressRun(drawn, look);
  return [drawn];
}

function drawRunContent(element: XmlElement, story: Story): (Node | string)[] {
  if (element.localName === 'fldChar') {
    story.fields.pass(wAttribute(element, 'fldCharType'));
    return [];
  }
  if (story.fields.hidden) return [];
  switch (element.localName) {
    case 't':
    case 'delText':
      return [drawText(element, story)];
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
      return [String.fromCodePoint(parseInt(wAttribute(element, 'char') ?? 'F0B7', 16))];
    case 'footnoteReference':
    case 'endnoteReference':
      return [drawNoteMark(element, story)];
    case 'commentReference':
      return [drawCommentMark()];
    case 'drawing':
      return drawDrawing(element, story);
    case 'pict':
    case 'object':
      return drawLegacyPicture(element, story);
    case 'ruby':
      return drawRuby(element, story);
    case 'AlternateContent':
      return chosenBranch(element).flatMap((branch) => drawRunContent(branch, story));
    default:
      return [];
  }
}

function drawCommentMark(): HTMLElement {
  const drawn = html('span', 'comment-mark');
  drawn.title = '批注';
  return drawn;
}

function drawText(element: XmlElement, story: Story): Text {
  const drawn = document.createTextNode(shownText(element));
  story.drawnText(element, drawn);
  return drawn;
}

function drawBreak(element: XmlElement): Node {
  const type = wAttribute(element, 'type');
  if (type !== 'page' && type !== 'column') return html('br');
  return html('span', 'page-break', type === 'page' ? '分页符' : '分栏符');
}

/** Word writes the same reference style in the run; the number itself is computed by order. */
function drawNoteMark(element: XmlElement, story: Story): Node {
  const custom = wAttribute(element, 'customMarkFollows');
  return html(
    'span',
    'note-mark',
    custom === '1' || custom === 'true' ? '' : String(story.labels.ofNote(element) ?? ''),
  );
}

function drawRuby(element: XmlElement, story: Story): Node[] {
  const part = (name: string): Node[] => wChildren(element, name).flatMap((child) => drawInline(child, story));
  return [html('ruby', '', ...part('rubyBase'), html('rt', '', ...part('rt')))];
}
