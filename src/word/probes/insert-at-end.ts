import { insertAtEnd } from './lab/end';
import type { Probe } from './probe';

export const insertAtEndJoins: Probe = {
  id: 'insert-at-end',
  settles: 'bodyInsertAtEnd',
  question: {
    zh: '在正文末尾插入内容时，第一段会接在原来的最后一段后面吗？',
    en: 'Does content that is inserted at the end of the body join the last paragraph?',
  },
  method: {
    zh: '正文只有一段时在末尾插入两段，再看各段的文字。',
    en: 'Two paragraphs are inserted at the end of a body of one; then the texts are read.',
  },
  async run(lab) {
    const { texts, before, first } = await insertAtEnd(lab);
    const joins = texts.includes(before + first);
    const apart = texts.includes(before) && texts.includes(first);
    return { value: joins ? 'joins-last-paragraph' : apart ? 'new-paragraph' : null, seen: { texts } };
  },
};
