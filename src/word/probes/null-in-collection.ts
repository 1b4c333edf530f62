import { codeOf } from '../host/errors';
import { LIST, LISTED } from './lab/list';
import { paragraph } from './lab/package';
import type { Probe } from './probe';

export const nullInCollection: Probe = {
  id: 'null-in-collection',
  settles: 'nullInCollectionLoad',
  question: '成批读取段落的编号时，遇到没有编号的段落会整批失败吗？',
  async run(lab) {
    await lab.lay({ numbering: LIST, body: [paragraph('有编号的段', LISTED), paragraph('没编号的段')] });
    try {
      await Word.run(async (context) => {
        context.document.body.paragraphs.load('items/listItemOrNullObject/listString');
        await context.sync();
      });
      return { value: 'null', seen: {} };
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return { value: 'fails', seen: { code } };
    }
  },
};
