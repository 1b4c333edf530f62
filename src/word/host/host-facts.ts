import { has } from './capabilities';

/** What this Word says of itself; nothing about the document or its author. */
export interface HostFacts {
  /** `Word`. */
  readonly host: string;
  /** `PC`, `Mac`, `OfficeOnline`, `iOS` ... */
  readonly platform: string;
  /** For instance `16.0.18025.20160`. */
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** Background and text colour of Office's theme; null if this Word does not say. */
  readonly theme: string | null;
  readonly requirementSets: readonly SupportedSet[];
}

export interface SupportedSet {
  readonly name: string;
  /** The versions that this Word says it has, of those that are documented, as `versionRange`; '' if it lacks the set. */
  readonly range: string;
}

const versions = (last: number, first = 1): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `1.${first + index}`);

/** Documented sets that concern Word (docs-reference: docs/requirement-sets, August 2026). */
const SETS: Readonly<Record<string, readonly string[]>> = {
  WordApi: versions(9),
  WordApiOnline: versions(1),
  WordApiDesktop: versions(5),
  WordApiHiddenDocument: versions(5, 3),
  SharedRuntime: versions(2),
  AddinCommands: versions(3),
  RibbonApi: versions(2),
  KeyboardShortcuts: versions(1),
  DialogApi: versions(2),
  DialogOrigin: versions(1),
  OpenBrowserWindowApi: versions(1),
  IdentityAPI: versions(3),
  ImageCoercion: versions(2),
  CompressedFile: versions(1),
  CustomXmlParts: versions(1),
  DocumentEvents: versions(1),
  File: versions(1),
  HtmlCoercion: versions(1),
  OoxmlCoercion: versions(1),
  Selection: versions(1),
  Settings: versions(1),
};

export function readHostFacts(): HostFacts {
  // Older hosts lack some of these, whatever the types say.
  const { diagnostics, officeTheme, displayLanguage, contentLanguage } = Office.context as Partial<Office.Context>;
  return {
    host: String(diagnostics?.host ?? ''),
    platform: String(diagnostics?.platform ?? ''),
    version: diagnostics?.version ?? '',
    displayLanguage: displayLanguage ?? '',
    contentLanguage: contentLanguage ?? '',
    theme: officeTheme ? `${officeTheme.bodyBackgroundColor} / ${officeTheme.bodyForegroundColor}` : null,
    requirementSets: Object.entries(SETS).map(([name, documented]) => ({
      name,
      range: versionRange(documented.filter((version) => has(name, version))),
    })),
  };
}

/** `1.1–1.4, 1.6`: gaps are told, since a host may have them. */
export function versionRange(versions: readonly string[]): string {
  const minors = versions.map((version) => Number(version.split('.')[1]));
  const stretches: [first: number, last: number][] = [];
  for (const minor of minors) {
    const stretch = stretches.at(-1);
    if (stretch?.[1] === minor - 1) stretch[1] = minor;
    else stretches.push([minor, minor]);
  }
  return stretches.map(([first, last]) => (first === last ? `1.${first}` : `1.${first}–1.${last}`)).join(', ');
}
