import type { Finding } from '../draft/finding';

/** A finding as JSON. `index`: its paragraph in the body, from 0; null for what concerns the whole document, with `text` ''. */
export function findingJson({ place, ...said }: Finding): object {
  return { ...said, index: place?.index ?? null, text: place?.text ?? '' };
}
