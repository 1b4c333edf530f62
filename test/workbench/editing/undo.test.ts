import { unzipSync } from 'fflate';
import { control, docx, list, p, r, style, table } from '../../builders/docx';
import type { WordHost } from '../../../src/workbench/host/word-host';
import { openInHost } from '../client';
import { flatOpc } from '../host/support';
import { Typist } from './typist';

const bytes = docx({
  lists: [list(1, [['decimal', '%1.']])],
  body: [
    p(r('标题', { bold: true }), { jc: 'center' }),
    p('项目', { list: [1, 0] }),
    table([['甲', '乙']]),
    p(r('单位：') + control('单位', r('请填写', { color: '808080' }), '<w:showingPlcHdr/>')),
    p('结尾'),
  ],
});

/** One of each kind of edit. */
function editAll(author: Typist): void {
  author.goTo('标题|').type('一');
  author.type('\n正文');
  author.goTo('|项目').backspace();
  author.goTo('乙|').does({ kind: 'tab', back: false });
  author.type('丙');
  author.goTo('单位：请|填写').type('红十字会').backspace(4);
  author.goTo('正[文\n项]目').backspace();
  author.goTo('结[尾]').does({ kind: 'toggle', toggle: 'italic' });
  author.paste({
    blocks: [{ kind: 'table', rows: [[{ kind: 'paragraph', runs: [{ text: '格', toggles: ['bold'] }] }]] }],
    endsParagraph: false,
  });
}

function undoAll(host: WordHost): void {
  while (host.canUndo) host.edit({ kind: 'undo' });
}

it('brings everything back, byte for byte, and on again', () => {
  const author = new Typist(bytes);
  const { tree } = author;
  editAll(author);
  const after = author.xml;
  const page = author.page;
  undoAll(author.host);
  expect(author.tree).toBe(tree);
  expect(unzipSync(author.host.save())).toEqual(unzipSync(bytes));
  while (author.host.canRedo) author.redo();
  expect(author.xml).toBe(after);
  expect(author.page).toEqual(page);
  undoAll(author.host);
  expect(unzipSync(author.host.save())).toEqual(unzipSync(bytes));
});

it('leaves a paragraph to stand in where the file has none', () => {
  const author = new Typist(docx({ body: [] }));
  author.type('甲').undo().type('乙');
  expect(author.page).toEqual(['乙|']);
});

it('brings the selection back', () => {
  const author = new Typist(bytes);
  author.goTo('结[尾]').type('束').undo();
  expect(author.page.at(-1)).toBe('结[尾]');
  author.redo();
  expect(author.page.at(-1)).toBe('结束|');
});

it('takes back a word or clause at a time', () => {
  const author = new Typist(docx({ body: [p()] }));
  for (const key of '博爱家园，人人参与') author.type(key);
  author.undo();
  expect(author.page).toEqual(['博爱家园，|']);
  author.undo();
  expect(author.page).toEqual(['|']);
});

it('begins a step of its own after a move of the caret', () => {
  const author = new Typist(docx({ body: [p('甲')] }));
  author.goTo('甲|').type('乙').type('丙');
  author.goTo('|甲乙丙').type('丁').undo();
  expect(author.page).toEqual(['|甲乙丙']);
});

it('forgets what was undone when something else is typed', () => {
  const author = new Typist(docx({ body: [p('甲')] }));
  author.goTo('甲|').type('乙').undo().type('丙');
  expect(author.host.edit({ kind: 'redo' }).message).toBe('没有可以恢复的操作。');
});

it('says when there is nothing to undo', () => {
  expect(new Typist(bytes).host.edit({ kind: 'undo' }).message).toBe('没有可以撤销的操作。');
});

it('leaves nothing of an edit that was refused half way', () => {
  const author = new Typist(
    docx({ body: [p('甲'), control('锁', p('乙'), '<w:lock w:val="contentLocked"/>'), p('丙')] }),
  );
  author.goTo('[甲\n丙]');
  const before = author.xml;
  expect(author.host.edit({ kind: 'type', text: '字' }).message).toContain('锁');
  expect(author.xml).toBe(before);
  expect(author.host.canUndo).toBe(false);
});

describe('what an add-in did', () => {
  it.each([
    ['per-batch', 1],
    ['per-action', 2],
  ] as const)('is undone too, %s', async (undoEntries, entries) => {
    const word = await openInHost(bytes, { quirks: { undoEntries } });
    try {
      await word.Word.run(async (context) => {
        const { body } = context.document;
        body.paragraphs.getFirst().alignment = 'Left';
        body.insertParagraph('新段', 'End');
        await context.sync();
      });
      let steps = 0;
      while (word.host.canUndo) {
        word.host.edit({ kind: 'undo' });
        steps += 1;
      }
      expect(steps).toBe(entries);
      expect(unzipSync(word.host.save())).toEqual(unzipSync(bytes));
    } finally {
      word.close();
    }
  });

  it.each([
    ['undoable', true],
    ['clears-undo', false],
  ] as const)('insertOoxml: %s', async (ooxmlUndo, kept) => {
    const word = await openInHost(docx({ body: [p('甲')] }), { quirks: { ooxmlUndo } });
    try {
      word.host.edit({ kind: 'type', text: '乙' });
      await word.Word.run(async (context) => {
        context.document.body.insertOoxml(flatOpc([p('丙', { style: 'N' }), p()], [style('N', '新样式')]), 'End');
        await context.sync();
      });
      undoAll(word.host);
      const text = new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart));
      expect(text.includes('乙')).toBe(!kept);
      expect(text).not.toContain('丙');
      const styles = new TextDecoder().decode(word.host.pkg.bytes('/word/styles.xml'));
      expect(styles.includes('新样式')).toBe(!kept);
      word.host.edit({ kind: 'redo' });
    } finally {
      word.close();
    }
  });

  it('is told which paragraphs the user changed', async () => {
    const word = await openInHost(docx({ body: [p('甲'), p('乙')] }));
    try {
      const told: (string | null)[][] = [];
      word.host.onEdited(({ paragraphs }) => told.push(Array.from(paragraphs, ({ textContent }) => textContent)));
      word.host.edit({ kind: 'type', text: '子' });
      word.host.edit({ kind: 'undo' });
      expect(told).toEqual([['子甲'], ['甲']]);
    } finally {
      word.close();
    }
  });
});
