import { p, picture, r, textBox } from '../builders/docx';
import { BODY, format } from './support';

const told = (body: readonly string[]) => format({ body }).result.left.map(({ id }) => id);

test('whoever formats a document without words is told why nothing changes', () => {
  expect(told([p(''), p('')])).toEqual(['no-words']);
  expect(told([p(picture()), p('')])).toEqual(['pictures-only']);
  expect(told([p(textBox(p(r(BODY)))), p('')])).toEqual(['all-in-boxes']);
  expect(told([p(r(BODY))])).toEqual([]);
});
