import { docx, p } from '../../builders/docx';
import { format, openSession, reportOf } from '../open';
import { openPage } from '../page';

const BODY = '全县居民学会了心肺复苏，群众自救互救能力明显提高，红十字志愿服务走进千家万户。';
const bytes = docx({
  body: [p('以救护培训守护平安社区', { jc: 'center' }), p('一、背景介绍'), p(BODY), p('夯实基层基础'), p(BODY)],
});
const WRONG = '夯实基层基础';

async function entryOf({ session }: Awaited<ReturnType<typeof openSession>>, text: string) {
  const entry = (await session.outline()).find((each) => each.text === text);
  if (!entry) throw new Error(`no paragraph “${text}”`);
  return entry;
}

describe.each(['web', 'ltsc2021'] as const)('a role that the author corrects: %s', (profile) => {
  test('is remembered in the document, also when it was closed, and counts in the next run', async () => {
    const word = await openSession(bytes, { profile });
    const found = await entryOf(word, WRONG);
    expect(found.corrected).toBe(false);
    const other = found.role === 'heading2' ? 'heading3' : 'heading2';
    await word.session.correctRole(found, other);
    expect(await entryOf(word, WRONG)).toMatchObject({ role: other, corrected: true, conforming: false });

    const saved = word.host.save();
    word.close();
    const reopened = await openSession(saved, { profile });
    expect(await entryOf(reopened, WRONG)).toMatchObject({ role: other, corrected: true });
    expect(reportOf(await format(reopened)).changed[other]).toBe(1);
    expect(await entryOf(reopened, WRONG)).toMatchObject({ role: other, corrected: true, conforming: true });
  });

  test('is forgotten without a trace', async () => {
    const word = await openSession(bytes, { profile });
    const before = word.host.save();
    const found = await entryOf(word, WRONG);
    await word.session.correctRole(found, 'heading4');
    expect(word.host.save()).not.toEqual(before);
    await word.session.correctRole(await entryOf(word, WRONG), null);
    expect(await entryOf(word, WRONG)).toMatchObject({ role: found.role, corrected: false });
    expect(Office.context.document.settings.get('caseAuthor.roles')).toBeNull();
  });

  test('is forgotten after a run, too: the style that the run gave does not speak for it', async () => {
    const word = await openSession(bytes, { profile });
    const found = await entryOf(word, WRONG);
    await word.session.correctRole(found, 'heading4');
    await format(word);
    await word.session.correctRole(await entryOf(word, WRONG), null);
    expect(await entryOf(word, WRONG)).toMatchObject({ role: found.role, corrected: false });
  });

  test('stays with its paragraph when others are written before it, and leaves others of the same text alone', async () => {
    const word = await openSession(bytes, { profile });
    await word.session.correctRole(await entryOf(word, BODY), 'note');
    const roles = async () =>
      (await word.session.outline()).filter(({ text }) => text === BODY).map(({ corrected }) => corrected);
    expect(await roles()).toEqual([true, false]);
    await word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertParagraph('清河县红十字会', 'After');
      await context.sync();
    });
    expect(await roles()).toEqual([true, false]);
  });
});

// The style of new documents is justified, too.
const BODY_JUSTIFIED = /"案例正文 v(?:(?!<\/w:style>).)*<w:jc w:val="both"\/>/u;
const BODY_LEFT = /"案例正文 v(?:(?!<\/w:style>).)*<w:jc w:val="left"\/>/u;

describe('options', () => {
  test('are kept in the document, and unknown values of another version do no harm', async () => {
    const word = await openSession(bytes);
    await word.session.saveOptions({ 'body-alignment': 'justify', 'no-such-option': 'x', byline: 'no-such-value' });
    const saved = word.host.save();
    word.close();
    const reopened = await openSession(saved);
    expect((await reopened.session.readOptions()).document).toEqual({ 'body-alignment': 'justify' });
    await format(reopened);
    expect(new TextDecoder().decode(reopened.host.pkg.bytes('/word/styles.xml'))).toMatch(BODY_JUSTIFIED);
    await reopened.session.saveOptions({});
    expect((await reopened.session.readOptions()).document).toEqual({});
  });

  test('what something else wrote under our names is as good as nothing', async () => {
    const word = await openSession(bytes);
    Office.context.document.settings.set('caseAuthor.options', '{');
    Office.context.document.settings.set('caseAuthor.roles', '[{"index":"1"}]');
    expect(await word.session.readOptions()).toEqual({ document: {}, computer: {} });
    expect((await word.session.outline()).every(({ corrected }) => !corrected)).toBe(true);
  });

  test('of this computer are in force in every document that does not say otherwise', async () => {
    openPage();
    const first = await openSession(bytes, { fileName: '甲.docx' });
    await first.session.saveComputerOptions({ 'body-alignment': 'justify', 'latin-font': 'times-new-roman', x: 'y' });
    first.close();
    const second = await openSession(bytes, { fileName: '乙.docx' });
    expect(await second.session.readOptions()).toEqual({
      document: {},
      computer: { 'body-alignment': 'justify', 'latin-font': 'times-new-roman' },
    });
    await second.session.saveOptions({ 'body-alignment': 'left' });
    await format(second);
    const styles = new TextDecoder().decode(second.host.pkg.bytes('/word/styles.xml'));
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toMatch(BODY_LEFT);
    await second.session.saveComputerOptions({});
    expect((await second.session.readOptions()).computer).toEqual({});
    expect(localStorage).toHaveLength(0);
  });

  test('of this computer that are none of ours are as good as nothing', async () => {
    openPage();
    const word = await openSession(bytes);
    await word.session.saveComputerOptions({ 'body-alignment': 'justify' });
    const [key = ''] = Object.keys(localStorage);
    for (const text of ['{', '7', '{"body-alignment":7}']) {
      localStorage.setItem(key, text);
      expect((await word.session.readOptions()).computer).toEqual({});
    }
  });

  test('of one run alone are not kept', async () => {
    const word = await openSession(bytes);
    await format(word, { options: { 'body-alignment': 'justify' } });
    expect(new TextDecoder().decode(word.host.pkg.bytes('/word/styles.xml'))).toMatch(BODY_JUSTIFIED);
    expect((await word.session.readOptions()).document).toEqual({});
  });
});
