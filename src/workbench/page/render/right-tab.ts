import { wAttribute, wChild, wChildren } from '../../../ooxml/dom';
import type { EffectiveParagraph } from '../../../ooxml/effective';
import { W } from '../../../ooxml/namespaces';
import type { XmlElement } from '../../../ooxml/xml';

/**
 * Moves what stands behind the only tab of a paragraph to its right edge where a right tab stop is set (ISO/IEC 29500-1,
 * 17.3.1.37), as dates stand at the end of a line. The stop is taken for one at the edge, which it nearly always is; other
 * stops, and tabs in a run with words, are drawn like any blank.
 */
export function drawRightTab(paragraph: XmlElement, drawn: HTMLElement, { indent }: EffectiveParagraph): void {
  if (!hasRightStop(paragraph) || indent.firstLine !== 0 || indent.firstLineChars !== 0) return;
  if (paragraph.getElementsByTagNameNS(W, 'br').length > 0) return;
  const runs = Array.from(drawn.querySelectorAll<HTMLElement>('.run')).filter(({ textContent }) =>
    textContent.includes('\t'),
  );
  const [run] = runs;
  if (runs.length !== 1 || run?.textContent !== '\t' || run.parentNode !== drawn) return;
  drawn.classList.add('with-right-tab');
  run.classList.add('right-tab');
}

function hasRightStop(paragraph: XmlElement): boolean {
  const tabs = wChild(wChild(paragraph, 'pPr') ?? paragraph, 'tabs');
  const stops = tabs ? wChildren(tabs, 'tab').map((tab) => wAttribute(tab, 'val')) : [];
  return stops.length === 1 && (stops[0] === 'right' || stops[0] === 'end');
}
