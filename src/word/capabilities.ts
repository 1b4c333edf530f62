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
  /** Dialogs from a ribbon command: DialogApi 1.1. */
  readonly dialog: boolean;
}

export function readCapabilities(): Capabilities {
  const has = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
  return {
    trackingMode: has('WordApi', '1.4'),
    directFonts: has('WordApiDesktop', '1.3'),
    paragraphReset: has('WordApiDesktop', '1.4'),
    pageSetup: has('WordApiDesktop', '1.3'),
    dialog: has('DialogApi', '1.1'),
  };
}

/** Whether this is a Word that the add-in can work in at all. */
export function isSupportedWord(host: Office.HostType | null): boolean {
  return host === Office.HostType.Word && Office.context.requirements.isSetSupported('WordApi', '1.3');
}
