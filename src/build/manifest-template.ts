/** Stands for the public address in manifest.xml, so that the file is a valid manifest as it is. */
export const MANIFEST_URL = 'https://localhost:3000';

/** What stands for the address, and for its origin, in a template. */
const ADDRESS = '{address}';
const ORIGIN = '{origin}';

/** The manifest without its comments, which speak to developers, and with places for the address. */
export function manifestTemplate(manifest: string): string {
  return (
    manifest
      .replace(/\s*<!--[\s\S]*?-->/g, '')
      // An AppDomain is an origin, without a path.
      .replaceAll(`<AppDomain>${MANIFEST_URL}</AppDomain>`, `<AppDomain>${ORIGIN}</AppDomain>`)
      .replaceAll(MANIFEST_URL, ADDRESS)
  );
}

/** The finished manifest for pages that are served from `url`, which has no slash at its end. */
export function filledManifest(template: string, url: string): string {
  return template.replaceAll(ADDRESS, escaped(url)).replaceAll(ORIGIN, escaped(new URL(url).origin));
}

/** For an attribute or text of XML; other special characters do not stand in the address that `URL` gives. */
function escaped(url: string): string {
  return url.replaceAll('&', '&amp;');
}
