import { W } from '../../../src/ooxml/namespaces';
import type { XmlElement } from '../../../src/ooxml/xml';
import { lengthOf } from '../../../src/workbench/host/model/content';
import { insertText } from '../../../src/workbench/host/model/edit';
import type { WordDocument } from '../../../src/workbench/host/model/word-document';
import { control, docx, p } from '../../builders/docx';
import type { OpenDocument, OpenOptions } from '../client';
import { EVENT_DELAY, flatOpc, refusal, settle, withWord } from './support';

const bytes = docx({
  body: [
    p('前'),
    control('case.title', p('标题'), '<w:id w:val="11"/>'),
    p('中'),
    control('case.body', p('正文'), '<w:id w:val="12"/>'),
  ],
});

type Told = { readonly eventType: string; readonly ids: readonly number[]; readonly source: string };
const EVENTS = ['onDataChanged', 'onDeleted', 'onEntered', 'onExited', 'onSelectionChanged'] as const;

/** Listens to all events of all controls; gives what is told, in order. */
async function listen({ Word }: OpenDocument, track = true): Promise<Told[]> {
  const told: Told[] = [];
  await Word.run(async (context) => {
    const controls = context.document.contentControls;
    controls.load('items/id');
    await context.sync();
    for (const item of controls.items) {
      for (const event of EVENTS) item[event].add((args) => Promise.resolve(void told.push(args)));
      if (track) item.track();
    }
    await context.sync();
  });
  return told;
}

/** The user types at the end of the n-th paragraph, and has the caret there. */
function type(word: OpenDocument, paragraph: number, text: string): void {
  moveTo(word, paragraph);
  word.host.editWith((document) => append(document, paragraph, text));
  moveTo(word, paragraph);
}

function append(document: WordDocument, paragraph: number, text: string): void {
  const element = document.body.paragraphs[paragraph]!;
  insertText(document, element, lengthOf(element), text);
}

/** The user clicks into the n-th paragraph: at its end, or so many places before it. */
function moveTo({ host }: OpenDocument, n: number, before = 0): void {
  host.editWith(({ body }) => {
    const paragraph = body.paragraphs[n]!;
    const offset = lengthOf(paragraph) - before;
    host.select({ paragraph, offset }, { paragraph, offset });
  });
}

const open = (options: OpenOptions, test: (word: OpenDocument) => Promise<void>): Promise<void> =>
  withWord(bytes, { eventDelay: EVENT_DELAY, ...options }, test);

const names = (told: readonly Told[]): string[] => told.map(({ eventType, ids }) => `${eventType} ${ids.join()}`);

test('entering, moving inside and leaving are told with the id of the control', () =>
  open({}, async (word) => {
    const told = await listen(word);
    moveTo(word, 0);
    moveTo(word, 1);
    moveTo(word, 1, 1);
    moveTo(word, 2);
    await settle(word);
    // A second click inside is no second entering (#3405).
    expect(names(told)).toEqual([
      'ContentControlEntered 11',
      'ContentControlSelectionChanged 11',
      'ContentControlSelectionChanged 11',
      'ContentControlExited 11',
    ]);
    expect(told[0]!.source).toBe('Local');
  }));

test('from one control to the next: each is told, in the order of the document', () =>
  open({}, async (word) => {
    const told = await listen(word);
    moveTo(word, 1);
    moveTo(word, 3);
    await settle(word);
    expect(names(told).slice(2)).toEqual([
      'ContentControlExited 11',
      'ContentControlEntered 12',
      'ContentControlSelectionChanged 12',
    ]);
  }));

describe('a change of the content', () => {
  const changes = (told: readonly Told[]): string[] => names(told).filter((name) => name.includes('DataChanged'));

  test('is told while the user types, once for keys that follow each other, on hosts that do so', () =>
    open({ quirks: { controlDataEvents: 'while-typing' } }, async (word) => {
      const told = await listen(word);
      for (const key of '志愿服务') type(word, 1, key);
      await settle(word);
      expect(changes(told)).toEqual(['ContentControlDataChanged 11']);
      type(word, 1, '队');
      await settle(word);
      expect(changes(told)).toHaveLength(2);
    }));

  test('is told when the user leaves, on hosts that do so', () =>
    open({ quirks: { controlDataEvents: 'on-exit' } }, async (word) => {
      const told = await listen(word);
      for (const key of '志愿服务') type(word, 1, key);
      await settle(word);
      expect(changes(told)).toEqual([]);
      moveTo(word, 2);
      await settle(word);
      expect(names(told).slice(-2)).toEqual(['ContentControlDataChanged 11', 'ContentControlExited 11']);
    }));

  test('or when the focus goes to the pane', () =>
    open({ quirks: { controlDataEvents: 'on-exit' } }, async (word) => {
      const told = await listen(word);
      type(word, 1, '字');
      word.host.focusLost();
      await settle(word);
      expect(changes(told)).toEqual(['ContentControlDataChanged 11']);
    }));

  test('elsewhere is none', () =>
    open({}, async (word) => {
      const told = await listen(word);
      type(word, 2, '别处');
      await settle(word);
      expect(changes(told)).toEqual([]);
    }));

  test('is told for undo too, even if that puts other elements in the place of the old ones (#6241)', () =>
    open({}, async (word) => {
      const told = await listen(word);
      let before: XmlElement;
      word.host.editWith(({ body }) => (before = body.root.cloneNode(true) as XmlElement));
      type(word, 1, '字');
      await settle(word);
      word.host.editWith((document) => {
        const { root } = document.body;
        while (root.firstChild) root.removeChild(root.firstChild);
        while (before.firstChild) root.appendChild(before.firstChild);
        document.rearranged();
        moveTo(word, 0);
      });
      await settle(word);
      expect(changes(told)).toEqual(['ContentControlDataChanged 11', 'ContentControlDataChanged 11']);
      expect(names(told)).not.toContain('ContentControlDeleted 11');
    }));

  test('is seen with the text that the control has now', () =>
    open({}, async (word) => {
      const read: string[] = [];
      await word.Word.run(async (context) => {
        const title = context.document.contentControls.getByTag('case.title').getFirst().load('id');
        await context.sync();
        title.track();
        title.onDataChanged.add(async ({ ids }) => {
          await word.Word.run(async (inner) => {
            const changed = inner.document.contentControls.getById(ids[0]!).load('text');
            await inner.sync();
            read.push(changed.text);
          });
        });
        await context.sync();
      });
      type(word, 1, '：新');
      await settle(word);
      expect(read).toEqual(['标题：新']);
    }));
});

test.each([
  ['told', ['ContentControlEntered 11', 'ContentControlSelectionChanged 11', 'ContentControlExited 11']],
  ['missed', ['ContentControlEntered 11', 'ContentControlSelectionChanged 11']],
] as const)('leaving after a moment is %s', (quickExit, expected) =>
  open({ quirks: { quickExit } }, async (word) => {
    const told = await listen(word);
    moveTo(word, 1);
    moveTo(word, 2);
    await settle(word);
    expect(names(told)).toEqual(expected);
  }),
);

test('a deleted control says so, and nothing more after that', () =>
  open({}, async (word) => {
    const told = await listen(word);
    word.host.editWith((document) => {
      const sdt = document.body.root.getElementsByTagNameNS(W, 'sdt')[0]!;
      sdt.parentNode!.removeChild(sdt);
      document.rearranged();
    });
    moveTo(word, 0);
    await settle(word);
    expect(names(told)).toEqual(['ContentControlDeleted 11']);
  }));

test('a new control is told to who listens to the document', () =>
  open({ quirks: { eventsOfOwnEdits: 'raised' } }, async (word) => {
    const told: Told[] = [];
    await word.Word.run(async (context) => {
      context.document.onContentControlAdded.add((args) => Promise.resolve(void told.push(args)));
      await context.sync();
      context.document.body.insertOoxml(flatOpc([control('case.new', p('新')), p()]), 'End');
      const added = context.document.contentControls.getByTag('case.new').getFirst().load('id');
      await context.sync();
      await settle(word);
      expect(names(told)).toEqual([`ContentControlAdded ${added.id}`]);
    });
  }));

test.each([
  ['raised', 1],
  ['silent', 0],
] as const)("the add-in's own edits: %s", (eventsOfOwnEdits, times) =>
  open({ quirks: { eventsOfOwnEdits } }, async (word) => {
    const told = await listen(word);
    await word.Word.run(async (context) => {
      context.document.contentControls.getByTag('case.title').getFirst().insertText('改', 'End');
      await context.sync();
    });
    await settle(word);
    expect(told.map(({ eventType }) => eventType)).toEqual(Array<string>(times).fill('ContentControlDataChanged'));
  }),
);

test('what somebody else changes is Remote, at once, wherever the caret is', () =>
  open({ quirks: { controlDataEvents: 'on-exit' } }, async (word) => {
    const told = await listen(word);
    moveTo(word, 1);
    word.host.editRemotely('李老师', (document) => append(document, 1, '（李）'));
    await settle(word);
    expect(told.at(-1)).toEqual({ eventType: 'ContentControlDataChanged', ids: [11], source: 'Remote' });
  }));

test('a control that is not tracked is given back at the end of the run, and is silent', () =>
  open({}, async (word) => {
    const told = await listen(word, false);
    await settle(word);
    type(word, 1, '字');
    await settle(word);
    expect(told).toEqual([]);
  }));

test('a control has to be loaded before it can be listened to', () =>
  open({}, async ({ Word }) => {
    const run = Word.run(async (context) => {
      context.document.contentControls.getFirst().onExited.add(() => Promise.resolve());
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({ code: 'InvalidArgument' });
  }));

test('a handler that is removed, in the context that it was added in, hears no more', () =>
  open({}, async (word) => {
    let heard = 0;
    const result = await word.Word.run(async (context) => {
      const first = context.document.contentControls.getFirst().load('id');
      await context.sync();
      first.track();
      const handler = first.onEntered.add(() => Promise.resolve(void (heard += 1)));
      await context.sync();
      return handler;
    });
    moveTo(word, 1);
    moveTo(word, 0);
    await settle(word);
    result.remove();
    await result.context.sync();
    moveTo(word, 1);
    await settle(word);
    expect(heard).toBe(1);
  }));

test('a Word without WordApi 1.5 refuses', () =>
  open({ profile: 'ltsc2021' }, async (word) => {
    expect(await refusal(listen(word))).toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('ContentControl.onDataChanged is part of the WordApi 1.5') as string,
    });
  }));
