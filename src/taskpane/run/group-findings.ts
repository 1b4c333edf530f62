import type { Finding, ParagraphPlace } from '../../word/session';

/** Findings that say the same of several places. */
export interface FindingGroup {
  readonly message: string;
  readonly places: readonly ParagraphPlace[];
}

/** Says each sentence once, with all its places, in the order in which the sentences first came. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, ParagraphPlace[]>();
  for (const { message, place } of findings) {
    const places = groups.get(message) ?? [];
    if (place) places.push(place);
    groups.set(message, places);
  }
  return [...groups].map(([message, places]) => ({ message, places }));
}
