import { type Finding, finding } from '../draft/finding';
import type { FoundNarrative } from './form';
import { calledOf, narrativeFields } from '../notice/fields';
import type { FormFieldName, Notice } from '../notice/notice';
import { comparableName } from './summary/comparable-name';

/** What of the narrative is not as it has to be beside a form that says this in its fields. */
export function narrativeFaults(
  { isBlank, unwritten, prompts, front }: FoundNarrative,
  onForm: (name: FormFieldName) => string | null,
  notice: Notice,
): readonly Finding[] {
  const left = prompts.filter((title) => !unwritten.includes(title));
  return [
    ...(isBlank ? [finding('narrative-blank', 'error', '案例正文还没有写。')] : []),
    ...(!isBlank && unwritten.length > 0
      ? [finding('narrative-unwritten', 'error', `案例正文的${quoted(unwritten)}还没有写。`)]
      : []),
    ...(left.length > 0
      ? [finding('narrative-prompt', 'error', `案例正文的${quoted(left)}还留着提示文字，请写上内容，删去提示。`)]
      : []),
    ...narrativeFields(notice).flatMap(({ field }) =>
      difference(calledOf(field), onForm(field.name), front[field.name] ?? null),
    ),
  ];
}

/** The same in a few words; null if nothing is wrong. */
export function narrativeInShort({ isBlank, unwritten }: FoundNarrative, faults: readonly Finding[]): string | null {
  if (faults.length === 0) return null;
  if (isBlank) return '案例正文还没有写';
  return unwritten.length > 0 ? '案例正文没有写完' : '案例正文有要改的';
}

/** Both readings, so that the unit can say which one is meant. */
function difference(what: string, onForm: string | null, aboveNarrative: string | null): Finding[] {
  if (onForm === null || aboveNarrative === null) return [];
  if (comparableName(onForm) === comparableName(aboveNarrative)) return [];
  const message = `${what}前后不一致：申报表上是“${onForm}”，正文前是“${aboveNarrative}”，请改成一样的。`;
  return [finding('narrative-differs', 'error', message)];
}

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join('');
}

/** The narrative once the form says this in a field: a name that Word keeps alike in both places goes with it. */
export function followed(narrative: FoundNarrative, name: FormFieldName, value: string): FoundNarrative {
  if (!narrative.follows.includes(name)) return narrative;
  return { ...narrative, front: { ...narrative.front, [name]: value === '' ? null : value } };
}
