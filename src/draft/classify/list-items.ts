import type { Neighbours } from '../neighbours';
import type { Line } from '../line';
import { LONGEST_LEAD, firstSentence } from './lead';

/** Lines that count on from each other: same kind of mark, same part of the document. */
export interface NumberedGroup {
  readonly level: number;
  readonly members: readonly Line[];
}

/** Divides marked lines into runs that count 1, 2, 3 …; a mark of a higher level ends the runs below it. */
export function numberedGroups(marked: readonly Line[], level: (line: Line) => number | null): NumberedGroup[] {
  const groups: { level: number; members: Line[] }[] = [];
  const open = new Map<string, { level: number; members: Line[] }>();
  for (const line of marked) {
    const own = level(line);
    if (line.mark === null || own === null) continue;
    for (const [kind, group] of open) if (group.level > own) open.delete(kind);
    const group = open.get(line.mark.kind);
    const last = group?.members[group.members.length - 1]?.mark?.value ?? 0;
    if (group !== undefined && line.mark.value > last && line.mark.value <= last + 2) {
      group.members.push(line);
    } else {
      const fresh = { level: own, members: [line] };
      groups.push(fresh);
      open.set(line.mark.kind, fresh);
    }
  }
  return groups;
}

/**
 * Whether a numbered run is a list inside the text, and not headings: its items end like parts of a sentence (；，), or they
 * are short sentences that stand one below the other with nothing to head.
 */
export function isList({ level, members }: NumberedGroup, outline: Neighbours): boolean {
  if (members.some((line) => line.look.outline !== null)) return false;
  const ends = members.map((line) => line.words.slice(-1));
  if (ends.filter((end) => end === '；' || end === ';').length > 0) return true;
  if (ends.filter((end) => '，,、'.includes(end) && end !== '').length > 1) return true;
  if (members.length < 2) return false;
  const extents = members.map(firstSentence);
  if (extents.some((extent) => extent.kind === 'lead' && extent.length <= LONGEST_LEAD)) return false;
  // Items of one list have one role: where some are whole sentences, the short ones are no headings either.
  if (level >= 3 && extents.some((extent) => extent.length > LONGEST_LEAD)) return true;
  const stacked = members.every((line, index) => index === 0 || outline.previous(line) === members[index - 1]);
  if (!stacked) return false;
  const first = members[0];
  const above = first === undefined ? null : outline.previous(first);
  const announced = above !== null && above.decision === null && /[：:]$/u.test(above.words) && above.mark === null;
  if (announced) return true;
  return level >= 3 && extents.every((extent) => extent.kind === 'line' && extent.stopped);
}
