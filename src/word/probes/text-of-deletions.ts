import { paragraphOf, run } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

export const textOfDeletions: Probe = {
  id: 'text-of-deletions',
  settles: 'textOfDeletions',
  question: '段落的 text 里有没有修订中删去的文字？',
  async run(lab) {
    const deletion =
      '<w:del w:id="1" w:author="案例申报助手" w:date="2022-01-01T00:00:00Z"><w:r><w:delText>删去</w:delText></w:r></w:del>';
    await lab.lay({ body: [paragraphOf(run('修订一段') + deletion)] });
    if (!(await lab.read()).paragraph('修订一段').holds('del')) throw new NoResult('deletion-not-imported');
    const text = (await lab.texts()).find((one) => one.startsWith('修订一段')) ?? null;
    const value = { 修订一段删去: 'shown', 修订一段: 'hidden' }[text ?? ''] ?? null;
    return { value, seen: { text } };
  },
};
