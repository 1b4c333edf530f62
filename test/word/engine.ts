import { redcross2022 } from '../../src/notice/redcross-2022';
import { nodeXml } from '../../src/ooxml/xml-node';
import type { Engine } from '../../src/word/engine';

/** What the tests work by unless they bring another notice. */
export const ENGINE: Engine = { xml: nodeXml, notice: redcross2022 };
