import { paragraph } from './lab/package';
import type { Probe } from './probe';

const NAMES = ['撤销甲', '撤销乙', '撤销丙'];

export const undoEntries: Probe = {
  id: 'undo-entries',
  settles: 'undoEntries',
  question: '一次 sync 里的三处改动，在“撤销”里算一步还是三步？',
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
