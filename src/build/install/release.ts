/** What the page of installation knows of the files that it came with. */
export interface Release {
  readonly version: string;
  /** The manifest with places for the address; see `filledManifest`. */
  readonly template: string;
  /** Address of office.js that the pages load. */
  readonly officeJs: string;
  /** The address that was given when the pages were built. */
  readonly publicUrl: string | null;
  readonly files: readonly ReleasedFile[];
}

export interface ReleasedFile {
  /** Path below the public address. */
  readonly name: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
}
