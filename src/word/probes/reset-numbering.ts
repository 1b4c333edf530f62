import { LIST, LISTED } from './lab/list';
import { paragraph } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

export const resetNumbering: Probe = {
  id: 'reset-numbering',
  settles: 'numberingOnReset',
  needs: ['WordApiDesktop', '1.4'],
  question: '对自动编号的段落用 reset()，编号还在吗？',
  async run(lab) {
    await lab.lay({ numbering: LIST, body: [paragraph('编号一段', LISTED)] });
    if ((await lab.read()).paragraph('编号一段').listId === null) throw new NoResult('list-not-imported');
    await lab.change((find) => find('编号一段').reset());
    const { listId } = (await lab.read()).paragraph('编号一段');
    return { value: listId === null || listId === '0' ? 'removed' : 'kept', seen: { numId: listId } };
  },
};
