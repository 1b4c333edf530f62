import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serializeToWellFormedString, type Element } from 'slimdom';
import { descend, parse, type Content } from './content';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/**
 * Violations of the WordprocessingML schema (ISO 29500 transitional) that are there after formatting and were not
 * before; null where the schema does not apply (a strict document). `schemas` is the folder that holds `wml.xsd`.
 */
export function newViolations(before: Content, after: Content, schemas: string): string[] | null {
  if (parse(before.parts.get(before.mainPart)!).namespaceURI !== TRANSITIONAL) return null;
  const names = [...after.parts.keys()].filter(
    (name) => name === after.mainPart || /(?:styles|numbering)\d*\.xml$/i.test(name),
  );
  return names.flatMap((name) => {
    const old = before.parts.get(name);
    const was = new Set(old === undefined ? [] : violations(old, schemas));
    const is = new Set(violations(after.parts.get(name)!, schemas));
    const added = [...is].filter((violation) => !was.has(violation));
    // Of the children of one element only the first that is wrong is told: another may come to light when that is gone.
    const gone = [...was].filter((violation) => !is.has(violation));
    return added.slice(gone.length).map((violation) => `${name}: ${violation}`);
  });
}

function violations(part: Uint8Array, schemas: string): string[] {
  const root = parse(part);
  withoutExtensions(root);
  const folder = mkdtempSync(path.join(tmpdir(), 'case-author-schema-'));
  try {
    const file = path.join(folder, 'part.xml');
    writeFileSync(file, serializeToWellFormedString(root));
    const result = spawnSync('xmllint', ['--huge', '--noout', '--schema', path.join(schemas, 'wml.xsd'), file], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (result.error !== undefined) throw result.error;
    return (
      result.stderr
        .split('\n')
        .filter((line) => line.includes('Schemas validity error'))
        .map((line) => line.replace(/^.*?Schemas validity error\s*:\s*/, '').replaceAll(/\{[^}]*\}/g, ''))
        // What is expected in a wrong place depends on what else stands there.
        .map((violation) => violation.replace(/ Expected is .*$/, ''))
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The schema knows the standard only: what markup compatibility lets a reader skip is taken out first. */
function withoutExtensions(root: Element): void {
  const ignorable = new Set(
    (root.getAttributeNS(COMPATIBILITY, 'Ignorable') ?? '')
      .split(/\s+/)
      .map((prefix) => root.lookupNamespaceURI(prefix))
      .concat(COMPATIBILITY),
  );
  for (const element of [...descend(root)]) {
    for (const attribute of [...element.attributes]) {
      if (attribute.namespaceURI !== null && ignorable.has(attribute.namespaceURI))
        element.removeAttributeNode(attribute);
    }
    if (!ignorable.has(element.namespaceURI ?? '') || element.parentNode === null) continue;
    // Of alternatives, the one for readers that know nothing newer.
    if (element.localName === 'Fallback' && element.parentElement?.localName === 'AlternateContent') {
      const alternative = element.parentElement;
      for (const child of [...element.childNodes]) alternative.parentNode?.insertBefore(child, alternative);
    } else if (element.localName !== 'AlternateContent') element.remove();
  }
  for (const element of [...descend(root)]) if (element.namespaceURI === COMPATIBILITY) element.remove();
}
