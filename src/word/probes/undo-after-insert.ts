import type { Lab } from './lab/lab';
import { labPackage, paragraph } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

export const undoAfterInsert: Probe = {
  id: 'undo-after-insert',
  settles: 'ooxmlUndo',
  question: '插入 OOXML 之后，还能撤销吗？',
  async run(lab) {
    await lab.lay({ body: [paragraph('撤销一段')] });
    await mark(lab);
    const brought = labPackage({ body: [paragraph('带来的头'), paragraph('带来的尾')] });
    await lab.change((find) => void find('撤销一段★').insertOoxml(brought, 'Start'));
    const { by, undone, texts } = await undo(lab);
    if (undone) return { value: 'undoable', seen: { by, texts } };
    // Only where undoing works at all does it mean something that it did not.
    await lab.lay({ body: [paragraph('撤销一段')] });
    await mark(lab);
    if (!(await undo(lab)).undone) throw new NoResult('nothing-undone');
    return { value: 'clears-undo', seen: { by, texts } };
  },
};

async function mark(lab: Lab): Promise<void> {
  await lab.change((find) => void find('撤销一段').insertText('★', 'End'));
}

async function undo(lab: Lab) {
  const before = await lab.texts();
  const by = await lab.undoOnce();
  const texts = await lab.texts();
  return { by, texts, undone: before.join('\n') !== texts.join('\n') };
}
