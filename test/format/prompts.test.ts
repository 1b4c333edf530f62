import { control, p, r } from '../builders/wordml';
import { format, narrative } from './support';

const sentence = '请写明办了哪些事、有多少人参加。';

/** The text in a control whose w:showingPlcHdr has a value; null: without the element. */
const inControl = (value: string | null): string => {
  const mark = value === null ? '' : `<w:showingPlcHdr${value === '' ? '' : ` w:val="${value}"`}/>`;
  const red = r(sentence, { color: 'FF0000' });
  return format({ body: narrative(p(r('居民说：') + control('x', red, mark))) }).paragraph(sentence);
};

test.each(['', '1', 'true', 'on'])('the colour of a prompt stays (w:showingPlcHdr: %j)', (value) => {
  expect(inControl(value)).toContain('FF0000');
});

test.each([null, '0', 'false', 'off'])('what was written in a control is cleaned (w:showingPlcHdr: %j)', (value) => {
  expect(inControl(value)).not.toContain('FF0000');
});

test('nor does it change where the control holds whole paragraphs', () => {
  const body = narrative(control('x', p(r(sentence, { color: '808080' })), '<w:showingPlcHdr/>'));
  expect(format({ body }).paragraph(sentence)).toContain('808080');
});
