import { docx, p } from '../builders/docx';
import { format, openSession, reportOf } from './open';

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

describe('options', () => {
  test('are kept in the document, and unknown values of another version do no harm', async () => {
    const word = await openSession(bytes);
    await word.session.saveOptions({ 'body-alignment': 'justify', 'no-such-option': 'x', byline: 'no-such-value' });
    const saved = word.host.save();
    word.close();
    const reopened = await openSession(saved);
    expect(await reopened.session.readOptions()).toEqual({ 'body-alignment': 'justify' });
    await format(reopened);
    expect(new TextDecoder().decode(reopened.host.pkg.bytes('/word/styles.xml'))).toContain('<w:jc w:val="both"/>');
    await reopened.session.saveOptions({});
    expect(await reopened.session.readOptions()).toEqual({});
  });

  test('what something else wrote under our names is as good as nothing', async () => {
    const word = await openSession(bytes);
    Office.context.document.settings.set('caseAuthor.options', '{');
    Office.context.document.settings.set('caseAuthor.roles', '[{"index":"1"}]');
    expect(await word.session.readOptions()).toEqual({});
    expect((await word.session.outline()).every(({ corrected }) => !corrected)).toBe(true);
  });
});
