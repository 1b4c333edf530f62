import { paragraph } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

export const paragraphSeparator: Probe = {
  id: 'paragraph-separator',
  settles: 'paragraphSeparator',
  question: '正文的 text 里，段落之间是什么字符？',
  async run(lab) {
    await lab.lay({ body: [paragraph('上面一段'), paragraph('下面一段')] });
    const text = await Word.run(async (context) => {
      const body = context.document.body.load('text');
      await context.sync();
      return body.text;
    });
    const between = /上面一段(.*)下面一段/su.exec(text)?.[1];
    if (between === undefined) throw new NoResult('paragraph-missing');
    return { value: between, seen: { codes: Array.from(between, (one) => one.codePointAt(0) ?? 0) } };
  },
};
