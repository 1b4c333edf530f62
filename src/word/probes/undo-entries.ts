import { paragraph } from './lab/package';
import type { Probe } from './probe';

const NAMES = ['撤消甲', '撤消乙', '撤消丙'];

export const undoEntries: Probe = {
  id: 'undo-entries',
  settles: 'undoEntries',
  question: {
    zh: '一次 sync 里的三处改动，在“撤消”里算一步还是三步？',
    en: 'Are three changes of one sync one entry of the undo list, or three?',
  },
  method: {
    zh: '一次给三段各加一个字，撤消一步，再数还有几段带着它。',
    en: 'Three paragraphs get a character each in one sync; after undoing once, those that still have it are counted.',
  },
  async run(lab) {
    await lab.lay({ body: NAMES.map((name) => paragraph(name)) });
    await lab.change((find) => {
      for (const name of NAMES) find(name).insertText('★', 'End');
    });
    const by = await lab.undoOnce();
    const texts = await lab.texts();
    const left = texts.filter((text) => text.endsWith('★')).length;
    const intact = NAMES.every((name) => texts.some((text) => text.startsWith(name)));
    const value = !intact ? null : left === 0 ? 'per-batch' : left === NAMES.length - 1 ? 'per-action' : null;
    return { value, seen: { by, left, texts } };
  },
};
