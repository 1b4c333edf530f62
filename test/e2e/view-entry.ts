import { Package } from '../../src/ooxml/package/package';
import { browserXml } from '../../src/ooxml/xml-browser';
import { DocumentView } from '../../src/workbench/page/document-view';
import { caretAt, placeOfCaret } from '../../src/workbench/page/input/places';

/** What tests of the view use inside the page. */
const viewInPage = { DocumentView, Package, browserXml, caretAt, placeOfCaret };

declare global {
  var view: typeof viewInPage;
}

globalThis.view = viewInPage;
