import { isFault } from '../../../draft/finding';
import type { FormReading, StageReading } from '../../../form/form';
import { isDone, stagesOf, standingOf } from '../../../form/standing';
import type { FormFieldName, Notice } from '../../../notice/notice';
import type { FieldView } from './case-view';
import { isSettled, isWritten } from './field-sync';

/** How far the form is, judged with what is on show in the pane. */
export interface Progress {
  readonly stages: readonly StageReading[];
  /** In one clause how the whole stands; null while the document does not have all that it would be said of. */
  readonly standing: string | null;
  /** Whether `standing` says that something may be handed in, or on. */
  readonly isGood: boolean;
}

/** Something that keeps the form from being handed on. */
export interface Missing {
  /** `id` of the stage that it belongs to. */
  readonly stage: string;
  /** null: it is in the narrative, which has no steps. */
  readonly name: FormFieldName | null;
  /** null: the document does not have what is written in the pane. */
  readonly message: string | null;
}

export const NO_PROGRESS: Progress = { stages: [], standing: null, isGood: false };

/**
 * What could not be written, or was written in two places at once, or has words that are offered, is not done; what is on
 * its way is not handed in. `waiting`: fields with words on offer.
 */
export function progressOf(
  views: readonly FieldView[],
  narrative: FormReading['narrative'],
  notice: Notice,
  waiting: ReadonlySet<FormFieldName>,
): Progress {
  const fields = views.map(({ reading, sync }) =>
    isSettled(sync) && !waiting.has(reading.name) ? reading : { ...reading, state: 'attention' as const },
  );
  const stages = stagesOf(fields, narrative, notice);
  const isGood = stages[0]?.ready === true;
  const isThere = views.every(({ sync }) => isWritten(sync));
  const standing = isGood && !isThere ? null : standingOf({ fields, stages }, narrative);
  return { stages, standing, isGood: isGood && isThere };
}

export function missingIn(
  views: readonly FieldView[],
  narrative: FormReading['narrative'],
  notice: Notice,
  waiting: ReadonlySet<FormFieldName>,
): readonly Missing[] {
  const inFields = views.flatMap(({ reading: { name, stage, state, findings }, sync }): Missing[] => {
    if (!isSettled(sync) || waiting.has(name) || (isDone(state) && !isWritten(sync)))
      return [{ stage, name, message: null }];
    return findings.filter(isFault).map(({ message }) => ({ stage, name, message }));
  });
  const inNarrative = (narrative?.faults ?? []).map(({ message }) => ({
    stage: notice.narrative.stage,
    name: null,
    message,
  }));
  return [...inFields, ...inNarrative];
}
