import { fieldOfKind } from '../notice/fields';
import type { Notice } from '../notice/notice';
import type { FieldState, FormFieldReading, NarrativeReading, StageReading } from './form';

/** Whether nothing is left to do in a field. */
export function isDone(state: FieldState): boolean {
  return state === 'fine';
}

type Judged = Pick<FormFieldReading, 'name' | 'stage' | 'state'>;
type Narrative = Pick<NarrativeReading, 'inShort'> | null;

/** How far each office is that fills in a part of the form. The narrative is handed on with the form. */
export function stagesOf(fields: readonly Judged[], narrative: Narrative, notice: Notice): readonly StageReading[] {
  const unasked = fieldOfKind(notice, 'year')?.name;
  const opinion = fieldOfKind(notice, 'opinion')?.name;
  return notice.form.stages.map(({ id, name, doneMessage, openMessage, wrongMessage }) => {
    const own = fields.filter(({ stage }) => stage === id);
    const asked = own.filter((field) => field.name !== unasked);
    const wrong = own.filter(({ state }) => !isDone(state));
    const beside = id === notice.narrative.stage ? (narrative?.inShort ?? null) : null;
    // An opinion that is there is not to be filled in, whatever stands below it, but to be looked at.
    const isGiven = wrong.some(({ name: field, state }) => field === opinion && state !== 'empty');
    const isOpen = !isGiven && wrong.some(({ state }) => state === 'empty');
    return {
      id,
      name,
      done: asked.filter(({ state }) => isDone(state)).length,
      total: asked.length,
      ready: wrong.length === 0 && beside === null,
      message: wrong.length > 0 ? (isOpen ? openMessage : wrongMessage) : (beside ?? doneMessage),
    };
  });
}

/**
 * In one clause how the whole stands. The one definition of what may be handed in: every field is right, the dates are in
 * order, and the narrative, where there is one, is written and agrees with the form. Where there is none, that is said.
 */
export function standingOf(
  { fields, stages }: { readonly fields: readonly Judged[]; readonly stages: readonly StageReading[] },
  narrative: Narrative,
): string {
  const first = stages.findIndex(({ ready }) => !ready);
  if (first < 0) return narrative === null ? '申报表可以提交；这份文档里没有案例正文' : '可以提交';
  const isRight = (of: StageReading) => fields.every(({ stage, state }) => stage !== of.id || isDone(state));
  if (narrative?.inShort != null) {
    if (stages.every(isRight)) return `申报表可以提交；${narrative.inShort}`;
    const open = stages[first];
    if (open && isRight(open)) return `${open.name}已填好；${narrative.inShort}`;
  }
  const last = stages[first - 1];
  return last ? `${last.name}${last.message}` : '未达到提交条件';
}
