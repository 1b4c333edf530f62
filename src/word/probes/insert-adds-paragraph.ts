import { insertAtEnd } from './lab/end';
import type { Probe } from './probe';

export const insertAddsParagraph: Probe = {
  id: 'insert-adds-paragraph',
  settles: 'bodyInsert',
  question: '在正文末尾插入内容后，会多出一个空段吗？',
  async run(lab) {
    const { texts, last } = await insertAtEnd(lab);
    const at = texts.findIndex((text) => text.endsWith(last));
    const after = at < 0 ? null : texts.slice(at + 1);
    const value = after?.length === 0 ? 'exact' : after?.every((text) => text === '') ? 'adds-empty-paragraph' : null;
    return { value, seen: { texts } };
  },
};
