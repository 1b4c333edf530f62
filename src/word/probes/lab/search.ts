import { codeOf } from '../../host/errors';

/** How often Word finds a text in the body, or the code of its refusal. */
export async function countOf(text: string): Promise<number | string> {
  try {
    return await Word.run(async (context) => {
      const found = context.document.body.search(text, { matchCase: true }).load('items');
      await context.sync();
      return found.items.length;
    });
  } catch (error) {
    const refusal = codeOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}
