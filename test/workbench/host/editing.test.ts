import { bookmark, control, docx, field, footnote, link, p, picture, r, table, textBox } from '../../builders/docx';
import { bodyXml, texts, withWord } from './support';

describe('text of a paragraph', () => {
  test('shows tabs, soft returns and note marks, not pictures, field codes and text boxes', () =>
    withWord(
      docx({
        body: [
          p(r('一\t二\n三') + footnote()),
          p(picture() + r('图')),
          p(field('PAGE', '7') + link('链接')),
          p(textBox('框') + r('外')),
        ],
      }),
      {},
      async (word) => {
        expect(await texts(word)).toEqual(['一\t二\v三\u0002', '图', '7链接', '外']);
      },
    ));

  test('reads the characters under a guide, content of inline controls, and only one branch of alternatives', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('jiù')}</w:rt><w:rubyBase>${r('救')}</w:rubyBase></w:ruby></w:r>`;
    const alternatives = `<mc:AlternateContent><mc:Choice Requires="w14">${r('生')}</mc:Choice><mc:Fallback>${r('生')}</mc:Fallback></mc:AlternateContent>`;
    return withWord(docx({ body: [p(ruby + alternatives + control('t', r('队')))] }), {}, async (word) => {
      expect(await texts(word)).toEqual(['救生队']);
    });
  });

  test('drops white space that XML does not preserve', () =>
    withWord(docx({ body: [p('<w:r><w:t>  字 </w:t></w:r>')] }), {}, async (word) => {
      expect(await texts(word)).toEqual(['字']);
    }));
});

test('insertText at each place of a paragraph takes the look of its neighbour', () =>
  withWord(docx({ body: [p(r('中', { size: 16 }))] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst();
      paragraph.insertText('前', 'Start');
      paragraph.insertText('后', 'End');
      await context.sync();
    });
    expect(await texts(word)).toEqual(['前中后']);
    expect(bodyXml(word).match(/<w:sz w:val="32"\/>/g)).toHaveLength(3);
  }));

test('a line break in inserted text begins a new paragraph', () =>
  withWord(docx({ body: [p('头尾', { jc: 'center' })] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().search('头').getFirst().insertText('甲\n乙', 'After');
      await context.sync();
    });
    expect(await texts(word)).toEqual(['头甲', '乙尾']);
    expect(bodyXml(word).match(/<w:jc w:val="center"\/>/g)).toHaveLength(2);
  }));

test('insertParagraph stands beside a paragraph with its properties', () =>
  withWord(docx({ body: [p('中', { jc: 'center' })] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      const paragraph = context.document.body.paragraphs.getFirst();
      paragraph.insertParagraph('前', 'Before');
      paragraph.insertParagraph('后', 'After');
      await context.sync();
    });
    expect(await texts(word)).toEqual(['前', '中', '后']);
    expect(bodyXml(word).match(/<w:jc w:val="center"\/>/g)).toHaveLength(3);
  }));

test('a stretch is deleted without what stands around it', () =>
  withWord(docx({ body: [p(bookmark('b', r('　　正')) + picture() + r('文'))] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().search('　　').getFirst().delete();
      await context.sync();
    });
    expect(await texts(word)).toEqual(['正文']);
    expect(bodyXml(word)).toContain('w:bookmarkStart');
    expect(bodyXml(word)).toContain('w:drawing');
  }));

test('deleting a range over several paragraphs joins its ends; the last keeps its properties', () =>
  withWord(docx({ body: [p('一二', { jc: 'center' }), p('三'), p('四五', { jc: 'right' })] }), {}, async (word) => {
    await word.Word.run(async (context) => {
      const { body } = context.document;
      body.search('二').getFirst().expandTo(body.search('四').getFirst()).delete();
      await context.sync();
    });
    expect(await texts(word)).toEqual(['一五']);
    expect(bodyXml(word)).toContain('<w:jc w:val="right"/>');
  }));

describe('deleting a paragraph', () => {
  test('takes it out, in a table cell too', () =>
    withWord(docx({ body: [p('一'), table([[p('格一') + p('格二')]]), p('二')] }), {}, async (word) => {
      await word.Word.run(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load('items');
        await context.sync();
        paragraphs.items[1]!.delete();
        paragraphs.items[0]!.delete();
        await context.sync();
      });
      expect(await texts(word)).toEqual(['格二', '二']);
    }));

  test('before a control takes it out, whatever the host does at the end of the body', () =>
    withWord(
      docx({ body: [p('一'), p('二'), control('框', p('三')), p('四')] }),
      { quirks: { deletedLastParagraph: 'stays-empty' } },
      async (word) => {
        await word.Word.run(async (context) => {
          context.document.body.paragraphs.getFirst().getNext().delete();
          await context.sync();
        });
        expect(await texts(word)).toEqual(['一', '三', '四']);
      },
    ));

  test('of a cell that has no other leaves it empty', () =>
    withWord(docx({ body: [table([[p('格')]]), p('二')] }), {}, async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().delete();
        await context.sync();
      });
      expect(await texts(word)).toEqual(['', '二']);
    }));

  test.each([
    ['merges-away', ['一']],
    ['stays-empty', ['一', '']],
  ] as const)('at the end of the body: %s', (deletedLastParagraph, left) =>
    withWord(docx({ body: [p('一'), p('二')] }), { quirks: { deletedLastParagraph } }, async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getLast().delete();
        await context.sync();
      });
      expect(await texts(word)).toEqual(left);
    }),
  );
});

test('an empty paragraph that is deleted leaves nothing of itself in the next one', () =>
  withWord(
    docx({ body: [p('一'), p('<w:r><w:rPr><w:b/></w:rPr></w:r>' + r('  ', { size: 9 }), { jc: 'center' }), p('二')] }),
    {},
    async (word) => {
      await word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().getNext().delete();
        await context.sync();
      });
      expect(await texts(word)).toEqual(['一', '二']);
      expect(bodyXml(word)).not.toMatch(/<w:(?:b\/|jc |sz )/u);
    },
  ));

describe('ranges', () => {
  test('know how they lie to each other', () =>
    withWord(docx({ body: [p('一二三四'), p('五')] }), {}, ({ Word }) =>
      Word.run(async (context) => {
        const { body } = context.document;
        const [whole, mid, end, next] = [
          body.paragraphs.getFirst().getRange('Content'),
          body.search('二三').getFirst(),
          body.search('三四').getFirst(),
          body.paragraphs.getLast().getRange('Content'),
        ];
        const results = [
          whole.compareLocationWith(mid),
          mid.compareLocationWith(whole),
          mid.compareLocationWith(end),
          end.compareLocationWith(whole),
          mid.compareLocationWith(next),
          next.compareLocationWith(body.paragraphs.getFirst().getRange('Whole')),
          mid.compareLocationWith(body.search('二三').getFirst()),
        ];
        await context.sync();
        expect(results.map(({ value }) => value)).toEqual([
          'Contains',
          'Inside',
          'OverlapsBefore',
          'InsideEnd',
          'Before',
          'AdjacentAfter',
          'Equal',
        ]);
      }),
    ));

  test('move along with edits before them', () =>
    withWord(docx({ body: [p('甲乙丙')] }), {}, ({ Word }) =>
      Word.run(async (context) => {
        const found = context.document.body.search('丙').getFirst();
        await context.sync();
        context.document.body.paragraphs.getFirst().insertText('插入', 'Start');
        context.document.body.search('乙').getFirst().delete();
        found.load('text');
        await context.sync();
        expect(found.text).toBe('丙');
      }),
    ));

  test('are cut by getTextRanges behind ending marks', () =>
    withWord(docx({ body: [p('一是培训。 二是演练；三是')] }), {}, ({ Word }) =>
      Word.run(async (context) => {
        const ranges = context.document.body.paragraphs.getFirst().getTextRanges(['。', '；'], true);
        ranges.load('items/text');
        await context.sync();
        expect(ranges.items.map(({ text }) => text)).toEqual(['一是培训。', '二是演练；', '三是']);
      }),
    ));

  test('are selected, as a whole or at one end', () =>
    withWord(docx({ body: [p('一'), p('二二')] }), {}, async ({ Word, host }) => {
      await Word.run(async (context) => {
        context.document.body.paragraphs.getLast().select();
        const selection = context.document.getSelection().load('text');
        await context.sync();
        expect(selection.text).toBe('二二');
        context.document.body.paragraphs.getLast().select('End');
        await context.sync();
      });
      expect([host.selection.start.offset, host.selection.end.offset]).toEqual([2, 2]);
    }));
});

test.each([['\r'], ['\n']] as const)('paragraphs in the text of a body are parted by %j', (paragraphSeparator) =>
  withWord(docx({ body: [p('一'), p('二')] }), { quirks: { paragraphSeparator } }, ({ Word }) =>
    Word.run(async (context) => {
      context.document.body.load('text');
      await context.sync();
      expect(context.document.body.text).toBe(`一${paragraphSeparator}二`);
    }),
  ),
);

describe('content controls', () => {
  const checkBox = '<w14:checkbox/>';
  const bytes = docx({
    body: [
      control('case.title', p('题') + p('续')),
      p(r('名称：') + control('case.unit', r('县红十字会')) + r('。')),
      p(control('case.ok', r('☐'), checkBox)),
      p(control('case.locked', r('勿改'), '<w:lock w:val="sdtContentLocked"/>')),
    ],
  });

  test('are found by tag, block or inline; check boxes are left out', () =>
    withWord(bytes, {}, ({ Word }) =>
      Word.run(async (context) => {
        const { contentControls } = context.document;
        contentControls.load('items/tag,items/text,items/title');
        const units = contentControls.getByTag('case.unit').load('items/text');
        await context.sync();
        expect(contentControls.items.map(({ tag }) => tag)).toEqual(['case.title', 'case.unit', 'case.locked']);
        expect(contentControls.items[0]!.text).toBe('题\n续');
        expect(units.items.map(({ text }) => text)).toEqual(['县红十字会']);
      }),
    ));

  test('are around paragraphs', () =>
    withWord(bytes, {}, ({ Word }) =>
      Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst().parentContentControlOrNullObject.load('tag');
        const last = context.document.body.paragraphs.getLast().parentContentControlOrNullObject.load('tag');
        await context.sync();
        expect([first.tag, last.isNullObject]).toEqual(['case.title', true]);
      }),
    ));

  test('take text, unless they are locked', () =>
    withWord(bytes, {}, async (word) => {
      const fill = (tag: string): Promise<void> =>
        word.Word.run(async (context) => {
          context.document.contentControls.getByTag(tag).getFirst().insertText('市红十字会', 'Replace');
          await context.sync();
        });
      await fill('case.unit');
      expect((await texts(word))[2]).toBe('名称：市红十字会。');
      await expect(fill('case.locked')).rejects.toMatchObject({ code: 'AccessDenied' });
    }));

  test('placeholderText is NotAllowed on the web', () =>
    withWord(bytes, {}, async ({ Word }) => {
      const run = Word.run(async (context) => {
        context.document.contentControls.getFirst().placeholderText = '请填写';
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: 'NotAllowed' });
    }));
});
