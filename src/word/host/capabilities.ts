import type { WebView } from '../../session/document';

/**
 * What this Word can do beyond WordApi 1.3, which the manifest demands. Asked of the host, never guessed from the
 * presence of a member: office.js from the CDN has every proxy, and an old Word refuses only when the batch is sent.
 */
export interface Capabilities {
  /** `document.changeTrackingMode`: WordApi 1.4. Word LTSC 2021 ends at 1.3. */
  readonly trackingMode: boolean;
  /** `Font.nameFarEast` and its neighbours, and `Font.reset`: WordApiDesktop 1.3. */
  readonly directFonts: boolean;
  /** `Paragraph.reset`: WordApiDesktop 1.4. */
  readonly paragraphReset: boolean;
  /** `Section.pageSetup`: WordApiDesktop 1.3. */
  readonly pageSetup: boolean;
  /** `Document.compareFromBase64`: WordApiDesktop 1.2. */
  readonly compare: boolean;
  /** Dialogs from a ribbon command: DialogApi 1.1. */
  readonly dialog: boolean;
}

/**
 * Word for Mac shows panes in a WKWebView of its own, in whose dialog no folder can be chosen
 * (https://github.com/OfficeDev/office-js/issues/4322) and which saves nothing, silently and by design
 * (https://github.com/OfficeDev/office-js/issues/2700).
 */
export function readWebView(): WebView {
  const works = Office.context.platform !== Office.PlatformType.Mac;
  return { choosesFolders: works, downloads: works };
}

/** A requirement set with the least version that will do. */
export type Requirement = readonly [set: string, version: string];

/** Whether this Word has a requirement set. */
export function has(...[set, version]: Requirement): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

export function readCapabilities(): Capabilities {
  return {
    trackingMode: has('WordApi', '1.4'),
    directFonts: has('WordApiDesktop', '1.3'),
    paragraphReset: has('WordApiDesktop', '1.4'),
    pageSetup: has('WordApiDesktop', '1.3'),
    compare: has('WordApiDesktop', '1.2'),
    dialog: has('DialogApi', '1.1'),
  };
}

/** Whether this is a Word that the add-in can work in at all. */
export function isSupportedWord(host: Office.HostType | null): boolean {
  return host === Office.HostType.Word && has('WordApi', '1.3');
}
