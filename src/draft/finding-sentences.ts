import { type Finding, type FindingGroup, type Fix, groupFindings } from './finding';

/** Places that one sentence names; the others are counted. */
const PLACES = 10;

/** How a fix is asked for where there is no button for it. */
export type FixWording = (fix: Fix) => string;

/** Findings as lines of text: each sentence once, with the paragraphs that it is about and what puts it right. */
export function findingSentences(findings: readonly Finding[], wording: FixWording): string[] {
  return groupFindings(findings).map((group) => {
    const sentence = withRemedy(group, wording);
    return group.places.length === 0 ? sentence : `第 ${namedPlaces(group)} 段：${sentence}`;
  });
}

function withRemedy({ message, fix, steps = [] }: FindingGroup, wording: FixWording): string {
  if (fix) return message + wording(fix);
  return steps.length === 0 ? message : `${message}手工改：${steps.join('；')}。`;
}

/** People count from one. */
function namedPlaces({ places }: FindingGroup): string {
  const named = places.slice(0, PLACES).map(({ index }) => index + 1);
  return places.length > PLACES ? `${named.join('、')} 等 ${places.length}` : named.join('、');
}
