import { CaseFields } from '../../../src/taskpane/case/store/case-fields';
import { startSync, typed } from '../../../src/taskpane/case/store/field-sync';
import { UnwrittenWords } from '../../../src/taskpane/case/store/unwritten-words';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { MemoryCase } from '../support/memory-case';

const FIELD = 'background';
const left = (texts: readonly string[], id = 'w0') => {
  return { field: FIELD, base: ['甲'], sent: null, texts, id, at: '2022-06-01T08:00:00.000Z', file: null } as const;
};

/** The fields of a document that says this, and a desk. */
async function fieldsOf(texts: readonly string[]) {
  const desk = new MemoryCase({ [FIELD]: texts });
  const fields = new CaseFields(redcross2022);
  fields.take((await desk.read()).form);
  return { desk, fields, viewOf: fields.get.bind(fields) };
}

test('what the field says by now is done, the rest is offered', async () => {
  const { viewOf } = await fieldsOf(['甲乙']);
  const found = [left(['甲乙']), left(['甲丙'], 'w1')];
  const { offered, done } = new UnwrittenWords().offered(found, [], viewOf);
  expect([offered, done].map((all) => all.map(({ id }) => id))).toEqual([['w1'], ['w0']]);
});

test('words whose field has gone are kept and offered again until they are settled', async () => {
  const { desk, viewOf } = await fieldsOf(['甲']);
  const words = new UnwrittenWords();
  const stranded = words.strand(FIELD, typed(startSync(['甲']), ['甲乙']));
  words.keep(desk, []);
  expect(desk.kept).toMatchObject([{ field: FIELD, texts: ['甲乙'] }]);
  expect(words.offered([], [stranded], viewOf).offered).toEqual([stranded]);
  words.settle(stranded.id);
  words.keep(desk, []);
  expect([desk.kept, words.offered([], [stranded], viewOf).offered]).toEqual([[], []]);
});

test('kept are the fields that have words of their own, and nothing is kept twice', async () => {
  const { desk, fields } = await fieldsOf(['甲']);
  const words = new UnwrittenWords();
  fields.change(FIELD, (sync) => typed(sync, ['甲乙']));
  const keep = jest.spyOn(desk, 'keepUnwritten');
  words.keep(desk, fields.all());
  words.keep(desk, fields.all());
  expect(keep.mock.calls).toMatchObject([[[{ field: FIELD, base: ['甲'], texts: ['甲乙'] }]]]);
});
