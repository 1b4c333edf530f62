import type { XmlEngine } from '../../ooxml/xml';
import type { AdoptOutcome } from './case-desk';

/** Puts controls around the values of a form that was typed by hand. */
export function adoptForm(xml: XmlEngine): Promise<AdoptOutcome> {
  return Promise.reject(new Error(`not built yet ${String(xml)}`));
}
