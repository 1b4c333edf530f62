import type { Answer, Diagnostics, Person, Question } from '../../../src/word/diagnostics';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'font-name',
    settles: 'fontNameSlots',
    question: { zh: '字体写在哪里？', en: 'Where is the font written?' },
    method: { zh: '设一次字体。', en: 'A font is set.' },
  },
  {
    id: 'undo-entries',
    settles: 'undoEntries',
    question: { zh: '算几步撤消？', en: 'How many entries of the undo list?' },
    method: { zh: '撤消一次。', en: 'It is undone once.' },
  },
];

export const ANSWERS: readonly Answer[] = [
  { id: 'font-name', settles: 'fontNameSlots', kind: 'answered', value: 'latin-only', seen: {} },
  { id: 'undo-entries', settles: 'undoEntries', kind: 'skipped' },
];

/** A Word that answers what it is told to. */
export function memoryDiagnostics(run: (person: Person) => ReturnType<Diagnostics['run']> = answerAll): Diagnostics {
  return {
    facts: {
      host: 'Word',
      platform: 'PC',
      version: '16.0.19029.20208',
      displayLanguage: 'zh-CN',
      contentLanguage: 'zh-CN',
      theme: null,
      requirementSets: [
        { name: 'WordApi', range: '1.1–1.9' },
        { name: 'SharedRuntime', range: '' },
      ],
    },
    questions: QUESTIONS,
    run,
    report: (answers) => ['Word PC', ...answers.map(({ settles }) => settles)].join('\n'),
  };
}

function answerAll(): ReturnType<Diagnostics['run']> {
  return Promise.resolve({ kind: 'answered', answers: ANSWERS });
}
