import type { Notice } from '../notice/notice';
import type { XmlEngine } from '../ooxml/xml';

/** What reading and changing the open document takes besides Word: a way to read XML, and the notice that is worked by. */
export interface Engine {
  readonly xml: XmlEngine;
  readonly notice: Notice;
}
