import { LIST, LISTED } from './lab/list';
import { paragraph } from './lab/package';
import type { Probe } from './probe';

export const insertedNumbering: Probe = {
  id: 'inserted-numbering',
  settles: 'insertedNumbering',
  question: '插入的内容带着自动编号时，编号会一起来吗？',
  async run(lab) {
    await lab.lay({ numbering: LIST, body: [paragraph('带编号的段', LISTED)] });
    const { listId } = (await lab.read()).paragraph('带编号的段');
    return { value: listId === null || listId === '0' ? 'lost' : 'new-list', seen: { numId: listId } };
  },
};
