import { insertAtEnd } from './lab/end';
import type { Probe } from './probe';

export const insertAtEndJoins: Probe = {
  id: 'insert-at-end',
  settles: 'bodyInsertAtEnd',
  question: '在正文末尾插入内容时，第一段会接在原来的最后一段后面吗？',
  async run(lab) {
    const { texts, before, first } = await insertAtEnd(lab);
    const joins = texts.includes(before + first);
    const apart = texts.includes(before) && texts.includes(first);
    return { value: joins ? 'joins-last-paragraph' : apart ? 'new-paragraph' : null, seen: { texts } };
  },
};
