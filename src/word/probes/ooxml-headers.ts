import type { Lab } from './lab/lab';
import { LAB_MARK } from './lab/lab';
import type { Probe } from './probe';

export const ooxmlHeaders: Probe = {
  id: 'ooxml-headers',
  settles: 'ooxmlOfBody',
  question: '读正文的 OOXML 时，页眉页脚也在里面吗？',
  async run(lab) {
    if (!(await hasHeader(lab))) {
      await Word.run(async (context) => {
        context.document.sections.getFirst().getHeader('Primary').insertText(LAB_MARK, 'Replace');
        await context.sync();
      });
    }
    const xml = await lab.read();
    const header = xml.pkg.partNames.some((name) => name.includes('header'));
    return { value: header ? 'with-headers' : 'body-only', seen: { header } };
  },
};

async function hasHeader(lab: Lab): Promise<boolean> {
  return (await lab.readFile()).pkg.partNames.some((name) => name.includes('header'));
}
