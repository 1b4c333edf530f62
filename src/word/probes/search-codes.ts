import { paragraphOf, run } from './lab/package';
import { codeOf } from '../errors';
import type { Probe } from './probe';

/** The codes that the add-in writes for characters that Word's search does not take literally, with what they find. */
const CODES = { '^l': '<w:r><w:br/></w:r>', '^t': '<w:r><w:tab/></w:r>', '^s': run('\u00a0'), '^^': run('^') };

export const searchCodes: Probe = {
  id: 'search-codes',
  settles: 'searchCodes',
  question: {
    zh: '用 search 查找软回车、制表符、不间断空格和“^”，代码 ^l、^t、^s、^^ 管用吗？',
    en: 'Do the codes ^l, ^t, ^s and ^^ find a line break, a tab, a no-break space and a caret?',
  },
  method: {
    zh: '在各有一处的一段里逐个查找。',
    en: 'Each is searched for in a paragraph that has one of each.',
  },
  async run(lab) {
    await lab.lay({
      body: [paragraphOf(Object.values(CODES).reduce((all, one) => `${all}${one}${run('隔')}`, run('查找')))],
    });
    const found: string[] = [];
    const counts: Record<string, string | number> = {};
    for (const code of Object.keys(CODES)) {
      counts[code] = await count(code);
      if (counts[code] === 1) found.push(code);
    }
    return { value: found.length === 0 ? 'none' : found.join(' '), seen: counts };
  },
};

/** How often it is found, or the code of Word's refusal. */
async function count(code: string): Promise<string | number> {
  try {
    return await Word.run(async (context) => {
      const found = context.document.body.search(code, { matchCase: true }).load('items');
      await context.sync();
      return found.items.length;
    });
  } catch (error) {
    const refusal = codeOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}
