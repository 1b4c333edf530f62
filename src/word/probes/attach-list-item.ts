import { codeOf } from '../host/errors';
import { LIST, LISTED } from './lab/list';
import { paragraph } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

const FIRST = '第一个列表的段';
const SECOND = '第二个列表的段';

const SECOND_LIST = LIST.map((one) =>
  one
    .replace('w:abstractNumId="0"', 'w:abstractNumId="1"')
    .replace('w:numId="1"', 'w:numId="2"')
    .replace('w:val="0"/></w:num>', 'w:val="1"/></w:num>'),
);
const [definition = '', instance = ''] = LIST;
const [secondDefinition = '', secondInstance = ''] = SECOND_LIST;

export const attachListItem: Probe = {
  id: 'attach-list-item',
  settles: 'attachOfListItem',
  question: '对已有自动编号的段落用 attachToList()，会报错吗？',
  async run(lab) {
    await lab.lay({
      numbering: [definition, secondDefinition, instance, secondInstance],
      body: [paragraph(FIRST, LISTED), paragraph(SECOND, LISTED.replace('w:val="1"', 'w:val="2"'))],
    });
    const laid = await lab.read();
    const before = laid.paragraph(FIRST).listId;
    if (before === null || laid.paragraph(SECOND).listId === null) throw new NoResult('list-not-imported');
    try {
      await Word.run(async (context) => {
        const paragraphs = context.document.body.paragraphs.load('items/text');
        await context.sync();
        const [first, second] = [FIRST, SECOND].map((text) => paragraphs.items.find((one) => one.text === text));
        if (!first || !second) throw new NoResult('paragraph-missing');
        const list = second.listOrNullObject.load('id');
        await context.sync();
        first.attachToList(list.id, 0);
        await context.sync();
      });
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return { value: 'fails', seen: { code } };
    }
    const after = (await lab.read()).paragraph(FIRST).listId;
    return { value: after === before ? null : 'moves', seen: { before, after } };
  },
};
