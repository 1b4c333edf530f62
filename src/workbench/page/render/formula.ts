import { child, childElements, children } from '../../../ooxml/dom';
import { M } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Draws Office's mathematics (ISO/IEC 29500-1, 22.1) as MathML, which browsers set by themselves. */
export function drawFormula(element: XmlElement): Element[] {
  if (element.localName === 'oMathPara') {
    return children(element, M, 'oMath').map((formula) => drawMath(formula, 'block'));
  }
  return element.localName === 'oMath' ? [drawMath(element, 'inline')] : [];
}

function drawMath(formula: XmlElement, display: 'block' | 'inline'): Element {
  const drawn = math('math', ...inside(formula));
  drawn.setAttribute('class', 'formula');
  drawn.setAttribute('display', display);
  return drawn;
}

/** What an argument (m:e, m:num ...) consists of, as one element. */
function argument(parent: XmlElement, name: string): Element {
  const found = child(parent, M, name);
  return math('mrow', ...(found ? inside(found) : []));
}

function inside(container: XmlElement): Element[] {
  return [...childElements(container)].flatMap(drawPart);
}

function drawPart(element: XmlElement): Element[] {
  const part = (name: string): Element => argument(element, name);
  if (element.namespaceURI !== M) return inside(element);
  switch (element.localName) {
    case 'r':
      return children(element, M, 't').flatMap((text) => characters(text.textContent ?? ''));
    case 'f':
      return [fraction(element)];
    case 'sSup':
      return [math('msup', part('e'), part('sup'))];
    case 'sSub':
      return [math('msub', part('e'), part('sub'))];
    case 'sSubSup':
      return [math('msubsup', part('e'), part('sub'), part('sup'))];
    case 'sPre':
      return [math('mmultiscripts', part('e'), math('mprescripts'), part('sub'), part('sup'))];
    case 'rad':
      return [root(element)];
    case 'nary':
      return [math('munderover', structure(property(element, 'chr') ?? '∫'), part('sub'), part('sup')), part('e')];
    case 'limLow':
      return [math('munder', part('e'), part('lim'))];
    case 'limUpp':
      return [math('mover', part('e'), part('lim'))];
    case 'd':
      return [delimited(element)];
    case 'func':
      return [part('fName'), part('e')];
    case 'acc':
      return [math('mover', part('e'), structure(property(element, 'chr') ?? '\u0302'))];
    case 'bar':
      return [math(property(element, 'pos') === 'top' ? 'mover' : 'munder', part('e'), structure('‾'))];
    case 'groupChr':
      return [
        math(
          property(element, 'pos') === 'top' ? 'mover' : 'munder',
          part('e'),
          structure(property(element, 'chr') ?? '⏟'),
        ),
      ];
    case 'eqArr':
      return [math('mtable', ...children(element, M, 'e').map((row) => math('mtr', math('mtd', ...inside(row)))))];
    case 'm':
      return [matrix(element)];
    case 'ctrlPr':
    case 'rPr':
      return [];
    default:
      return element.localName.endsWith('Pr') ? [] : inside(element);
  }
}

function fraction(element: XmlElement): Element {
  const drawn = math('mfrac', argument(element, 'num'), argument(element, 'den'));
  if (property(element, 'type') === 'noBar') drawn.setAttribute('linethickness', '0');
  return drawn;
}

function root(element: XmlElement): Element {
  const degree = argument(element, 'deg');
  const base = argument(element, 'e');
  return degree.firstChild === null ? math('msqrt', base) : math('mroot', base, degree);
}

function delimited(element: XmlElement): Element {
  const separator = property(element, 'sepChr') ?? '|';
  const parts = children(element, M, 'e').flatMap((part, index) => [
    ...(index > 0 ? [structure(separator)] : []),
    math('mrow', ...inside(part)),
  ]);
  return math(
    'mrow',
    structure(property(element, 'begChr') ?? '('),
    ...parts,
    structure(property(element, 'endChr') ?? ')'),
  );
}

function matrix(element: XmlElement): Element {
  const rows = children(element, M, 'mr').map((row) =>
    math('mtr', ...children(row, M, 'e').map((cell) => math('mtd', ...inside(cell)))),
  );
  return math('mtable', ...rows);
}

/** Letters and digits are set as such; what is neither is an operator, which gets the space of one. */
function characters(text: string): Element[] {
  return (text.match(/\d[\d.,]*|[\p{Script=Han}\s]+|[\p{L}\p{M}]|[^\d\p{L}\s]/gu) ?? []).map((token) => {
    if (/^\d/.test(token)) return math('mn', token);
    if (/^[\p{Script=Han}\s]/u.test(token)) return math('mtext', token);
    return math(/^[\p{L}\p{M}]/u.test(token) ? 'mi' : 'mo', token);
  });
}

/** A sign that is not in the text of the formula but part of its structure. */
function structure(sign: string): Element {
  const drawn = math('mo', sign);
  drawn.setAttribute('class', 'structure');
  return drawn;
}

function property(element: XmlElement, name: string): string | null {
  const properties = child(element, M, `${element.localName}Pr`);
  const found = properties && child(properties, M, name);
  return found ? found.getAttributeNS(M, 'val') : null;
}

function math(name: string, ...content: readonly (Element | string)[]): Element {
  const drawn = document.createElementNS(MATHML, name);
  drawn.append(...content);
  return drawn;
}
