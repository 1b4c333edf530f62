import type { Answer, Question } from '../../../src/session/diagnostics';
import type { Diagnostics, Person } from '../../../src/session/diagnostics';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'font-name',
    settles: 'fontNameSlots',
    question: '字体写在哪里？',
  },
  {
    id: 'undo-entries',
    settles: 'undoEntries',
    question: '算几步撤销？',
  },
];

export const ANSWERS: readonly Answer[] = [
  { id: 'font-name', settles: 'fontNameSlots', kind: 'answered', value: 'latin-only', seen: {} },
  { id: 'undo-entries', settles: 'undoEntries', kind: 'skipped' },
];

/** A Word that answers what it is told to. */
export function memoryDiagnostics(run: (person: Person) => ReturnType<Diagnostics['run']> = answerAll): Diagnostics {
  return {
    questions: QUESTIONS,
    run,
    report: (answers) => ['Word PC', ...answers.map(({ settles }) => settles)].join('\n'),
  };
}

function answerAll(): ReturnType<Diagnostics['run']> {
  return Promise.resolve({ kind: 'answered', answers: ANSWERS });
}
