import type { Lab } from './lab';
import { labPackage, paragraph } from './package';

const [BEFORE, FIRST, LAST] = ['正文的末段', '带来的头段', '带来的尾段'];

/** Inserts two paragraphs at the end of a body of one, and reads what that made. */
export async function insertAtEnd(lab: Lab): Promise<{
  readonly texts: readonly string[];
  readonly before: string;
  readonly first: string;
  readonly last: string;
}> {
  await lab.leave(BEFORE);
  await lab.change((_find, context) => {
    context.document.body.insertOoxml(labPackage({ body: [paragraph(FIRST), paragraph(LAST)] }), 'End');
  });
  return { texts: await lab.texts(), before: BEFORE, first: FIRST, last: LAST };
}
