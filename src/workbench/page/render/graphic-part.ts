import { A, R } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { partRoot } from './part-root';
import type { Story } from './story';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DIAGRAM = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';

/** Charts and diagrams (SmartArt) are parts of their own: they are not drawn, but what they say is. */
export function drawGraphicPart(frame: XmlElement, story: Story, width: string, height: string): HTMLElement[] {
  const boxes = [
    ...textsOf(frame, story, CHART, 'chart', 'id').map((texts) => ['图表', texts] as const),
    ...textsOf(frame, story, DIAGRAM, 'relIds', 'dm').map((texts) => ['图示', texts] as const),
  ];
  return boxes.map(([name, texts]) => {
    const box = html(
      'span',
      'graphic-part',
      html('span', 'graphic-kind', name),
      ...texts.map((text) => html('span', 'graphic-text', text)),
    );
    box.style.width = width;
    box.style.minHeight = height;
    return box;
  });
}

function textsOf(frame: XmlElement, story: Story, namespace: string, name: string, idAttribute: string): string[][] {
  const { pkg } = story.document;
  return Array.from(frame.getElementsByTagNameNS(namespace, name)).flatMap((reference) => {
    const id = reference.getAttributeNS(R, idAttribute);
    const target = pkg.relationships(story.part).find((relationship) => relationship.id === id);
    const root = target === undefined || target.external ? null : partRoot(pkg, target.target);
    return root ? [[...paragraphs(root), ...cachedNames(root)]] : [];
  });
}

/** Titles of a chart, nodes of a diagram. */
function paragraphs(root: XmlElement): string[] {
  return Array.from(root.getElementsByTagNameNS(A, 'p'), (paragraph) =>
    Array.from(paragraph.getElementsByTagNameNS(A, 't'), (text) => text.textContent ?? '').join(''),
  ).filter((text) => text !== '');
}

/** Names of series and categories, as they were when the chart was drawn last. */
function cachedNames(root: XmlElement): string[] {
  return Array.from(root.getElementsByTagNameNS(CHART, 'strCache')).flatMap((cache) =>
    Array.from(cache.getElementsByTagNameNS(CHART, 'v'), (value) => value.textContent ?? ''),
  );
}
