import { childElements } from '../../../ooxml/dom';
import type { Package } from '../../../ooxml/package/package';
import type { XmlElement } from '../../../ooxml/xml';

/** [MS-OWEXML]: where Word keeps the settings of an add-in in the file. */
const WEBEXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASKPANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const TASKPANES_PART = '/word/webextensions/taskpanes.xml';
const EXTENSION_PART = '/word/webextensions/webextension1.xml';
const TASKPANES_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Values of `Office.context.document.settings` as JSON texts, by name. */
export type Settings = Readonly<Record<string, string>>;

/** The add-in's settings as the file keeps them; none in a file that no add-in has written to. */
export function readSettings(pkg: Package): Settings {
  const properties = propertiesOf(pkg);
  const settings: Record<string, string> = {};
  for (const property of properties ? childElements(properties) : []) {
    const name = property.getAttributeNS(null, 'name');
    if (name !== null) settings[name] = property.getAttributeNS(null, 'value') ?? '';
  }
  return settings;
}

/** Writes them into the package, so that they are there when the saved file is opened again. */
export function writeSettings(pkg: Package, settings: Settings): void {
  if (!propertiesOf(pkg)) addParts(pkg);
  const properties = propertiesOf(pkg);
  const part = extensionPart(pkg);
  if (!properties || part === undefined) throw new Error('The settings part was not made');
  while (properties.firstChild) properties.removeChild(properties.firstChild);
  for (const [name, value] of Object.entries(settings)) {
    const property = properties.ownerDocument?.createElementNS(WEBEXTENSION, 'we:property');
    property?.setAttributeNS(null, 'name', name);
    property?.setAttributeNS(null, 'value', value);
    if (property) properties.appendChild(property);
  }
  pkg.touch(part);
}

function extensionPart(pkg: Package): string | undefined {
  const taskpanes = pkg.related('', 'webextensiontaskpanes');
  return taskpanes === undefined ? undefined : pkg.related(taskpanes, 'webextension');
}

function propertiesOf(pkg: Package): XmlElement | undefined {
  const part = extensionPart(pkg);
  const root = part === undefined ? undefined : pkg.document(part)?.documentElement;
  if (!root) return undefined;
  return [...childElements(root)].find(({ localName }) => localName === 'properties');
}

function addParts(pkg: Package): void {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  pkg.addPart(
    EXTENSION_PART,
    'application/vnd.ms-office.webextension+xml',
    bytes(
      `<we:webextension xmlns:we="${WEBEXTENSION}" id="{5B8C2F52-5E4B-4C52-9E0B-0A4B6B1F7A10}">` +
        '<we:reference id="workbench" version="1.0.0.0" store="developer" storeType="Registry"/>' +
        '<we:alternateReferences/><we:properties/><we:bindings/>' +
        `<we:snapshot xmlns:r="${R}"/></we:webextension>`,
    ),
  );
  pkg.addPart(
    TASKPANES_PART,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
    bytes(
      `<wetp:taskpanes xmlns:wetp="${TASKPANES}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1">` +
        `<wetp:webextensionref xmlns:r="${R}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    ),
  );
  pkg.relate('', TASKPANES_RELATION, TASKPANES_PART);
  pkg.relate(TASKPANES_PART, EXTENSION_RELATION, EXTENSION_PART);
}
