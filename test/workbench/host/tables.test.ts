import { docx, p, r, table } from '../../builders/docx';
import { bodyXml, texts, withWord } from './support';

const TABLE = docx({
  body: [
    table([
      ['序号', '名称'],
      ['1', '救在身边'],
    ]).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>'),
    p(r('完')),
  ],
});

describe('insertRows', () => {
  test('puts rows beside the one of the cell, fills what it is given, and tells which they are', () =>
    withWord(TABLE, {}, async (word) => {
      const indexes = await word.Word.run(async (context) => {
        const cells = context.document.body.paragraphs.load('items');
        await context.sync();
        const cell = cells.items[2]!.parentTableCell.load('rowIndex,cellIndex');
        const rows = cell.insertRows('After', 2, [['2', '护航校园'], ['3']]).load('items/rowIndex,items/values');
        const above = cells.items[0]!.parentTableCell.insertRows('After', 1).load('items/cellCount');
        await context.sync();
        expect([cell.rowIndex, cell.cellIndex, above.items[0]!.cellCount]).toEqual([1, 0, 2]);
        return rows.items.map(({ rowIndex, values }) => [rowIndex, values]);
      });
      // As they are at the end of the batch: a row went in above them.
      expect(indexes).toEqual([
        [2, [['2', '护航校园']]],
        [3, [['3', '']]],
      ]);
      // A row of heads is the first one only.
      expect(bodyXml(word).match(/<w:tblHeader\/>/gu)).toHaveLength(1);
      expect(bodyXml(word).match(/<w:tr>/gu)).toHaveLength(5);
    }));

  test.each([
    ['no rows', 0, undefined],
    ['more texts than cells', 1, [['1', '2', '3']]],
    ['more rows of texts than rows', 1, [['1'], ['2']]],
  ])('%s: refused', (_, count, values) =>
    withWord(TABLE, {}, async (word) => {
      const before = bodyXml(word);
      const insertion = word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().parentTableCell.insertRows('After', count, values);
        await context.sync();
      });
      await expect(insertion).rejects.toMatchObject({ code: 'InvalidArgument' });
      expect(bodyXml(word)).toBe(before);
    }),
  );

  test('is a tracked insertion while changes are tracked', () =>
    withWord(docx({ settings: '<w:trackRevisions/>', body: [table([['1']]), p('')] }), {}, async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().parentTableCell.insertRows('Before', 1, [['0']]);
        await context.sync();
      });
      expect(bodyXml(word)).toMatch(/<w:trPr><w:ins /u);
      expect(bodyXml(word)).toMatch(/<w:ins [^>]*><w:r>.*0/u);
    }));

  test('outside of a table there is no cell', () =>
    withWord(docx({ body: [p(r('文'))] }), {}, async ({ Word }) => {
      const none = await Word.run(async (context) => {
        const cell = context.document.body.paragraphs.getFirst().parentTableCellOrNullObject.load('rowIndex');
        await context.sync();
        return cell.isNullObject;
      });
      expect(none).toBe(true);
    }));
});

test.each([
  ['clear', (body: Word.Body) => body.clear()],
  ['insertText in place of all', (body: Word.Body) => void body.insertText('', 'Replace')],
])('emptying the body takes its tables along: %s', (_, empty) =>
  withWord(TABLE, {}, async (word) => {
    await word.Word.run(async (context) => {
      const inside = context.document.body.paragraphs.getFirst().getRange('Content');
      context.trackedObjects.add(inside);
      empty(context.document.body);
      inside.insertText('新', 'Start');
      await context.sync();
    });
    expect(bodyXml(word)).not.toContain('<w:tbl>');
    expect(await texts(word)).toEqual(['新']);
  }),
);

describe('deleting a table', () => {
  const sheet = (lock: string) =>
    docx({
      body: [
        p(r('前')),
        table([['单位', '名称']]).replace(
          '<w:p>',
          `<w:p><w:sdt><w:sdtPr>${lock}</w:sdtPr><w:sdtContent><w:r><w:t>红</w:t></w:r></w:sdtContent></w:sdt>`,
        ),
        p(r('后')),
      ],
    });
  const remove = (word: Parameters<Parameters<typeof withWord>[2]>[0]) =>
    word.Word.run(async (context) => {
      context.document.body.tables.getFirst().delete();
      await context.sync();
    });

  test('it goes with all that is in it', () =>
    withWord(sheet(''), {}, async (word) => {
      await remove(word);
      expect(await texts(word)).toEqual(['前', '后']);
    }));

  test('one that holds a control that cannot be deleted stays', () =>
    withWord(sheet('<w:lock w:val="sdtLocked"/>'), {}, async (word) => {
      await expect(remove(word)).rejects.toMatchObject({ code: 'AccessDenied' });
      expect(await texts(word)).toHaveLength(4);
    }));
});
