import { paragraph } from './lab/package';
import type { Probe } from './probe';

export const lineSpacingExact: Probe = {
  id: 'line-spacing-exact',
  settles: 'lineSpacingOnExact',
  question: '给“固定值”行距的段落设 lineSpacing，固定值还在吗？',
  async run(lab) {
    await lab.lay({ body: [paragraph('固定行距一段', '<w:spacing w:line="570" w:lineRule="exact"/>')] });
    await lab.change((find) => {
      find('固定行距一段').lineSpacing = 20;
    });
    const laid = (await lab.read()).paragraph('固定行距一段');
    // A missing rule means auto (ISO/IEC 29500-1, 17.3.1.33).
    const rule = laid.property('spacing', 'lineRule') ?? 'auto';
    const line = laid.property('spacing', 'line');
    const value = rule === 'exact' ? 'stays-exact' : rule === 'auto' ? 'becomes-multiple' : null;
    return { value, seen: { lineRule: rule, line } };
  },
};
