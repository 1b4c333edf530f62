import { control, docx, p } from '../../builders/docx';
import { flatOpc, refusal, texts, withWord } from './support';

const bytes = docx({ body: [p('关于申报创新案例的说明材料'), p('二'), control('case.title', p('题'))] });

test('says of each batch what it did, in words', () =>
  withWord(bytes, {}, async ({ Word, host }) => {
    await Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text,items/style');
      await context.sync();
      const [first, second] = paragraphs.items;
      first!.style = '正文';
      second!.font.size = 16;
      second!.getRange('Whole').expandTo(first!.getRange('Whole')).insertText('新', 'End');
      context.document.contentControls
        .getByTag('case.title')
        .getFirst()
        .insertOoxml(flatOpc([p('换')]), 'Replace');
      await context.sync();
    });
    const [read, wrote] = host.journal.entries;
    expect(read!.text).toMatch(/^第 1 次同步：\d+ 个操作$/);
    expect(read!.statements).toEqual(['读取 文档.body.paragraphs：text、style']);
    expect(wrote!.statements).toEqual([
      '第 1 段“关于申报创新案例的说…”.style = "正文"',
      '第 2 段“二”.font.size = 16',
      '第 1–2 段.insertText("新", "End")',
      expect.stringMatching(/^控件“case\.title”\.insertOoxml\(（XML，\d+ 个字符）, "Replace"\)$/),
    ]);
  }));

test('says what failed and where; nothing of what the client does for itself', () =>
  withWord(bytes, {}, async ({ Word, host }) => {
    const run = Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().style = '没有';
      await context.sync();
    });
    await refusal(run);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [failed, ...more] = host.journal.entries;
    expect(failed!.text).toContain('失败：Paragraph.style 处 ItemNotFound');
    expect(failed!.failed).toBe(true);
    expect(failed!.statements.at(-1)).toBe('第 1 段“关于申报创新案例的说…”.style = "没有"');
    expect(more).toEqual([]);
  }));

test('tells the first statements of many and counts the rest', () =>
  withWord(bytes, {}, async ({ Word, host }) => {
    await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      for (let n = 0; n < 100; n += 1) first.font.size = 10 + n;
      await context.sync();
    });
    const { statements } = host.journal.entries[0]!;
    expect(statements).toHaveLength(13);
    expect(statements.at(-1)).toBe('……以及另外 88 步');
  }));

test('keeps the last 500 entries', () =>
  withWord(bytes, {}, ({ host }) => {
    for (let n = 1; n <= 600; n += 1) host.journal.write(`第 ${n} 条`);
    expect(host.journal.entries).toHaveLength(500);
    expect(host.journal.entries[0]!.text).toBe('第 101 条');
    return Promise.resolve();
  }));

describe('faults on order while the add-in runs', () => {
  test('a batch fails with its code; the next does not', () =>
    withWord(bytes, {}, async (word) => {
      await texts(word);
      word.host.faults.order({ batch: 2, code: 'GeneralException' });
      expect(await refusal(texts(word))).toMatchObject({ code: 'GeneralException' });
      expect(word.host.faults.after(word.host.traffic.batches)).toEqual([]);
      expect(await texts(word)).toHaveLength(3);
    }));

  test('a fault that is cancelled does not happen', () =>
    withWord(bytes, {}, async (word) => {
      const fault = { batch: 1, code: 'AccessDenied' } as const;
      word.host.faults.order(fault);
      word.host.faults.cancel(fault);
      expect(await texts(word)).toHaveLength(3);
    }));

  test('a reply that is late arrives late', () =>
    withWord(bytes, { faults: [{ batch: 1, delay: 300 }] }, async (word) => {
      const start = Date.now();
      await texts(word);
      expect(Date.now() - start).toBeGreaterThanOrEqual(290);
      expect(word.host.journal.entries.at(-1)!.text).toContain('推迟 300 毫秒');
    }));

  test('a reply that is dropped never comes, though the batch was done', () =>
    withWord(bytes, { faults: [{ batch: 1, drop: true }] }, async (word) => {
      const run = word.Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().insertText('新', 'Start');
        await context.sync();
      }).then(() => 'answered');
      const waited = new Promise((resolve) => setTimeout(() => resolve('nothing'), 200));
      expect(await Promise.race([run, waited])).toBe('nothing');
      expect(word.host.journal.entries.at(-1)!.text).toContain('丢失');
      expect((await texts(word))[0]).toMatch(/^新/);
    }));
});
