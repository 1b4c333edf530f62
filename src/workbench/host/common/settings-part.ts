import { childElements } from '../../../ooxml/dom';
import type { Package } from '../../../ooxml/package/package';
import type { XmlElement } from '../../../ooxml/xml';
import { encodeXml } from '../../../ooxml/xml-text';
import type { Profile } from '../profile';

/** [MS-OWEXML]: where Word keeps the settings of an add-in in the file. */
const WEBEXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASKPANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const TASKPANES_PART = '/word/webextensions/taskpanes.xml';
const TASKPANES_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Who has written settings into a file. How Word on the web tells its own from those of a desktop (#6095) is not known; this
 * host gives them ids.
 */
const WRITERS = {
  desktop: '{5B8C2F52-5E4B-4C52-9E0B-0A4B6B1F7A10}',
  web: '{5B8C2F52-5E4B-4C52-9E0B-0A4B6B1F7A11}',
};

/** Values of `Office.context.document.settings` as JSON texts, by name. */
export type Settings = Readonly<Record<string, string>>;

/** The settings of an add-in in an open document. What this Word does not see stays in the file beside what it writes. */
export class AddInSettings {
  private readonly writer: keyof typeof WRITERS;
  private readonly seesOthers: boolean;

  constructor(
    private readonly pkg: Package,
    { platform, quirks }: Profile,
  ) {
    this.writer = platform === 'OfficeOnline' ? 'web' : 'desktop';
    this.seesOthers = this.writer === 'desktop' || quirks.settingsFromDesktop === 'read';
  }

  /** As the file keeps them; none in a file that no add-in has written to. */
  read(): Settings {
    const part = this.part;
    const settings: Record<string, string> = {};
    for (const property of part === undefined ? [] : childElements(propertiesIn(this.pkg, part))) {
      const name = property.getAttributeNS(null, 'name');
      if (name !== null) settings[name] = property.getAttributeNS(null, 'value') ?? '';
    }
    return settings;
  }

  /** Puts them into the package, so that they are there when the saved file is opened again. */
  write(settings: Settings): void {
    const part = this.part ?? addPart(this.pkg, WRITERS[this.writer]);
    const properties = propertiesIn(this.pkg, part);
    while (properties.firstChild) properties.removeChild(properties.firstChild);
    for (const [name, value] of Object.entries(settings)) {
      const property = properties.ownerDocument?.createElementNS(WEBEXTENSION, 'we:property');
      property?.setAttributeNS(null, 'name', name);
      property?.setAttributeNS(null, 'value', value);
      if (property) properties.appendChild(property);
    }
    this.pkg.touch(part);
  }

  /** Where they are: this Word's own part before another's. */
  private get part(): string | undefined {
    const parts = extensionParts(this.pkg);
    const own = parts.find((part) => rootOf(this.pkg, part)?.getAttributeNS(null, 'id') === WRITERS[this.writer]);
    return own ?? (this.seesOthers ? parts[0] : undefined);
  }
}

/** Takes the settings out of a package, as if no add-in had ever saved any. */
export function removeSettings(pkg: Package): void {
  const taskpanes = pkg.related('', 'webextensiontaskpanes');
  if (taskpanes === undefined) return;
  for (const part of extensionParts(pkg)) pkg.removePart(part);
  pkg.removePart(taskpanes);
  pkg.unrelate('', taskpanes);
}

function extensionParts(pkg: Package): string[] {
  const taskpanes = pkg.related('', 'webextensiontaskpanes');
  if (taskpanes === undefined) return [];
  return pkg.relationships(taskpanes).flatMap(({ type, target }) => (type === EXTENSION_RELATION ? [target] : []));
}

function rootOf(pkg: Package, part: string): XmlElement | null {
  return pkg.document(part)?.documentElement ?? null;
}

function propertiesIn(pkg: Package, part: string): XmlElement {
  const root = rootOf(pkg, part);
  const properties = root && [...childElements(root)].find(({ localName }) => localName === 'properties');
  if (!properties) throw new Error(`${part} has no properties`);
  return properties;
}

/** @returns the part, which is empty. */
function addPart(pkg: Package, id: string): string {
  const part = `/word/webextensions/webextension${extensionParts(pkg).length + 1}.xml`;
  pkg.addPart(
    part,
    'application/vnd.ms-office.webextension+xml',
    encodeXml(
      `<we:webextension xmlns:we="${WEBEXTENSION}" id="${id}">` +
        '<we:reference id="workbench" version="1.0.0.0" store="developer" storeType="Registry"/>' +
        '<we:alternateReferences/><we:properties/><we:bindings/>' +
        `<we:snapshot xmlns:r="${R}"/></we:webextension>`,
    ),
  );
  const shown = pkg.related('', 'webextensiontaskpanes') ?? addTaskpanes(pkg);
  const relation = pkg.relate(shown, EXTENSION_RELATION, part);
  const root = rootOf(pkg, shown);
  const taskpane = root?.ownerDocument?.createElementNS(TASKPANES, 'wetp:taskpane');
  const reference = root?.ownerDocument?.createElementNS(TASKPANES, 'wetp:webextensionref');
  if (!root || !taskpane || !reference) throw new Error(`${shown} has no root`);
  for (const [name, value] of Object.entries({ dockstate: 'right', visibility: '0', width: '350', row: '1' })) {
    taskpane.setAttributeNS(null, name, value);
  }
  reference.setAttributeNS(R, 'r:id', relation);
  taskpane.appendChild(reference);
  root.appendChild(taskpane);
  pkg.touch(shown);
  return part;
}

function addTaskpanes(pkg: Package): string {
  const type = 'application/vnd.ms-office.webextensiontaskpanes+xml';
  pkg.addPart(TASKPANES_PART, type, encodeXml(`<wetp:taskpanes xmlns:wetp="${TASKPANES}"/>`));
  pkg.relate('', TASKPANES_RELATION, TASKPANES_PART);
  return TASKPANES_PART;
}
