import { paragraph } from './lab/package';
import type { Probe } from './probe';

export const indentCharacters: Probe = {
  id: 'indent-characters',
  settles: 'characterIndent',
  needs: ['WordApiDesktop', '1.4'],
  question: '连续两次 indentFirstLineCharacterWidth(2)，缩进是 2 字符还是 4 字符？',
  async run(lab) {
    await lab.lay({ body: [paragraph('首行缩进字符')] });
    for (let call = 0; call < 2; call += 1) {
      await lab.change((find) => find('首行缩进字符').indentFirstLineCharacterWidth(2));
    }
    const laid = (await lab.read()).paragraph('首行缩进字符');
    const characters = laid.property('ind', 'firstLineChars');
    const value = characters === '200' ? 'replaces' : characters === '400' ? 'adds' : null;
    return { value, seen: { firstLineChars: characters, firstLine: laid.property('ind', 'firstLine') } };
  },
};
