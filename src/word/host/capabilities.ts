import type { WebView } from '../../session/document';

/** A requirement set with the least version that will do. */
export type Requirement = readonly [set: string, version: string];

/**
 * What this Word may be able to do beyond WordApi 1.3, which the manifest demands and Word LTSC 2021 ends at, and what it takes.
 * Asked of the host, never guessed from the presence of a member: office.js from the CDN has every proxy, and an old Word
 * refuses only when the batch is sent.
 */
const NEEDS = {
  /** `document.changeTrackingMode`. */
  trackingMode: ['WordApi', '1.4'],
  /** `getReviewedText`: a text without what revisions have deleted. */
  reviewedText: ['WordApi', '1.4'],
  /** `onDataChanged`, `onEntered` and their neighbours of content controls. */
  controlEvents: ['WordApi', '1.5'],
  /** Content controls of plain text, which older ones do not show to an add-in at all. */
  plainTextControls: ['WordApi', '1.5'],
  /** `Range.highlight`, which is seen on the screen and stands in no file. */
  highlights: ['WordApi', '1.8'],
  /** `List.resetLevelFont`. */
  levelFonts: ['WordApiDesktop', '1.1'],
  /** `Font.nameFarEast` and its neighbours, and `Font.reset`. */
  directFonts: ['WordApiDesktop', '1.3'],
  /** `Paragraph.reset`. */
  paragraphReset: ['WordApiDesktop', '1.4'],
  /** `Document.protectionType`, `isFinal` and `isReadOnly`. */
  protection: ['WordApiDesktop', '1.4'],
  /** `Application.fontNames`. */
  fontNames: ['WordApiDesktop', '1.4'],
  /** `Section.pageSetup`. */
  pageSetup: ['WordApiDesktop', '1.3'],
  /** `Document.compareFromBase64`. */
  compare: ['WordApiDesktop', '1.2'],
  /** Dialogs from a ribbon command. */
  dialog: ['DialogApi', '1.1'],
} as const satisfies Record<string, Requirement>;

type Capability = keyof typeof NEEDS;
export type Capabilities = Readonly<Record<Capability, boolean>>;

/**
 * Word for Mac shows panes in a WKWebView of its own, in whose dialog no folder can be chosen
 * (https://github.com/OfficeDev/office-js/issues/4322) and which saves nothing, silently and by design
 * (https://github.com/OfficeDev/office-js/issues/2700).
 */
export function readWebView(): WebView {
  const works = Office.context.platform !== Office.PlatformType.Mac;
  return { choosesFolders: works, downloads: works };
}

/** Whether this Word has a requirement set. */
export function has(...[set, version]: Requirement): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

export function can(capability: Capability): boolean {
  const needs: Requirement = NEEDS[capability];
  return has(...needs);
}

export function readCapabilities(): Capabilities {
  const names = Object.keys(NEEDS) as Capability[];
  return Object.fromEntries(names.map((name) => [name, can(name)])) as Capabilities;
}

/** Whether this is a Word that the add-in can work in at all. */
export function isSupportedWord(host: Office.HostType | null): boolean {
  return host === Office.HostType.Word && has('WordApi', '1.3');
}
