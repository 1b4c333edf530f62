import { labPackage, paragraph } from './lab/package';
import type { Probe } from './probe';

export const undoAfterInsert: Probe = {
  id: 'undo-after-insert',
  settles: 'ooxmlUndo',
  question: {
    zh: '插入 OOXML 之后，还能撤消吗？',
    en: 'Can anything be undone after OOXML was inserted?',
  },
  method: {
    zh: '改一个字，再插入两段，撤消一步，看内容有没有变回去。',
    en: 'A character is changed and two paragraphs are inserted; after undoing once, the texts are compared.',
  },
  async run(lab) {
    await lab.lay({ body: [paragraph('撤消一段')] });
    await lab.change((find) => void find('撤消一段').insertText('★', 'End'));
    const brought = labPackage({ body: [paragraph('带来的头'), paragraph('带来的尾')] });
    await lab.change((find) => void find('撤消一段★').insertOoxml(brought, 'Start'));
    const before = await lab.texts();
    const by = await lab.undoOnce();
    const after = await lab.texts();
    const changed = before.join('\n') !== after.join('\n');
    return { value: changed ? 'undoable' : 'clears-undo', seen: { by, texts: after } };
  },
};
