import { childElements } from '../../ooxml/dom';
import type { XmlElement, XmlEngine } from '../../ooxml/xml';

/** What the ribbon shows of an add-in, read from its add-in-only manifest. Texts are those of one language. */
export interface AddIn {
  readonly id: string;
  readonly name: string;
  /** Address of the page that carries out function commands; null if there is none. */
  readonly functionFile: string | null;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  /** null for one of Word's own tabs. */
  readonly label: string | null;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** Address of the icon of 32 px. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export type RibbonAction =
  { readonly kind: 'function'; readonly name: string } | { readonly kind: 'task-pane'; readonly url: string };

/**
 * Reads the document ribbon of a manifest with version overrides 1.0.
 * @param locale for instance `zh-CN`; a text without an override for it is taken in the manifest's default language.
 * @throws Error if the manifest has no ribbon for Word documents, or names a resource that it does not define.
 */
export function readManifest(text: string, locale: string, xml: XmlEngine): AddIn {
  const root = xml.parse(text).documentElement;
  const host = root && all(root, 'Host').find((element) => attribute(element, 'xsi:type') === 'Document');
  if (!host) throw new Error('manifest.xml has no ribbon for Word (Host xsi:type="Document").');
  const resources = new Resources(root, locale);

  const extension = all(host, 'ExtensionPoint').find(
    (element) => attribute(element, 'xsi:type') === 'PrimaryCommandSurface',
  );
  const functionFile = all(host, 'FunctionFile')[0];
  return {
    id: all(root, 'Id')[0]?.textContent?.trim() ?? '',
    name: localized(all(root, 'DisplayName')[0], locale),
    functionFile: functionFile ? resources.named(functionFile) : null,
    tabs: extension ? tabsOf(extension, resources) : [],
  };
}

function tabsOf(extension: XmlElement, resources: Resources): RibbonTab[] {
  return elements(extension)
    .filter((element) => element.localName === 'OfficeTab' || element.localName === 'CustomTab')
    .map((tab) => ({
      id: attribute(tab, 'id'),
      label: tab.localName === 'CustomTab' ? resources.label(tab) : null,
      groups: elements(tab)
        .filter((element) => element.localName === 'Group')
        .map((group) => ({
          label: resources.label(group),
          buttons: elements(group)
            .filter((element) => element.localName === 'Control')
            .map((control) => buttonOf(control, resources)),
        })),
    }));
}

function buttonOf(control: XmlElement, resources: Resources): RibbonButton {
  const tip = required(control, 'Supertip');
  const icon = required(control, 'Icon');
  const image = all(icon, 'Image').find((element) => attribute(element, 'size') === '32') ?? required(icon, 'Image');
  return {
    id: attribute(control, 'id'),
    label: resources.label(control),
    tip: { title: resources.named(required(tip, 'Title')), text: resources.named(required(tip, 'Description')) },
    icon: resources.named(image),
    action: actionOf(required(control, 'Action'), resources),
  };
}

function actionOf(action: XmlElement, resources: Resources): RibbonAction {
  return attribute(action, 'xsi:type') === 'ExecuteFunction'
    ? { kind: 'function', name: required(action, 'FunctionName').textContent?.trim() ?? '' }
    : { kind: 'task-pane', url: resources.named(required(action, 'SourceLocation')) };
}

/** The texts and addresses that the ribbon refers to by `resid`. */
class Resources {
  private readonly values = new Map<string, string>();

  constructor(root: XmlElement, locale: string) {
    for (const resources of all(root, 'Resources')) {
      for (const kind of elements(resources)) {
        for (const resource of elements(kind)) this.values.set(attribute(resource, 'id'), localized(resource, locale));
      }
    }
  }

  named(reference: XmlElement): string {
    const id = attribute(reference, 'resid');
    const value = this.values.get(id);
    if (value === undefined) throw new Error(`manifest.xml refers to a resource that it does not define: ${id}`);
    return value;
  }

  label(element: XmlElement): string {
    const label = elements(element).find((child) => child.localName === 'Label');
    if (!label) throw new Error(`manifest.xml: ${element.localName} ${attribute(element, 'id')} has no label.`);
    return this.named(label);
  }
}

function localized(element: XmlElement | undefined, locale: string): string {
  if (!element) return '';
  const override = elements(element).find((child) => attribute(child, 'Locale').toLowerCase() === locale.toLowerCase());
  return attribute(override ?? element, override ? 'Value' : 'DefaultValue');
}

function required(parent: XmlElement, name: string): XmlElement {
  const found = all(parent, name)[0];
  if (!found) throw new Error(`manifest.xml: ${parent.localName} has no ${name}.`);
  return found;
}

/** Descendants by local name: the parts of a manifest live in several namespaces, with the same names throughout. */
function all(parent: XmlElement, name: string): XmlElement[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}

function elements(parent: XmlElement): XmlElement[] {
  return [...childElements(parent)];
}

function attribute(element: XmlElement, name: string): string {
  return Array.from(element.attributes).find((candidate) => candidate.name === name)?.value ?? '';
}
