import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filledManifest, manifestTemplate } from '../../build/manifest-template';
import { PROJECT } from '../server/routes';

/** A manifest on disk, for a Word on the same machine. */
export interface DevManifest {
  /** The add-in's id in the manifest. */
  readonly id: string;
  readonly file: string;
}

/**
 * Writes the manifest for an add-in that is served on this machine: the shipped one, with another address.
 * @param url without a slash at the end.
 */
export async function writeDevManifest(url: string, folder: string): Promise<DevManifest> {
  const shipped = await readFile(path.join(PROJECT, 'manifest.xml'), 'utf8');
  const [, id] = /<Id>([^<]+)<\/Id>/.exec(shipped) ?? [];
  if (id === undefined) throw new Error('manifest.xml has no Id');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'manifest.xml');
  await writeFile(file, filledManifest(manifestTemplate(shipped), url));
  return { id, file };
}
