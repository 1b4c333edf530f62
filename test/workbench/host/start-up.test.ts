import { docx, p } from '../../builders/docx';
import { withWord } from './support';

const bytes = docx({ body: [p('红十字应急救护')] });

test('office.js starts as in Word for the web and learns the language', () =>
  withWord(bytes, {}, async ({ Office }) => {
    const info = await Office.onReady();
    expect(info).toMatchObject({ host: 'Word', platform: 'OfficeOnline' });
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(Office.context.document.mode).toBe('readWrite');
  }));

test.each([
  ['web', 'OfficeOnline'],
  ['win365', 'PC'],
  ['mac365', 'Mac'],
  ['ltsc2021', 'PC'],
] as const)('%s says that it is on %s', (profile, platform) =>
  withWord(bytes, { profile }, async ({ Office, Word }) => {
    expect(await Office.onReady()).toMatchObject({ host: 'Word', platform });
    expect(Office.context.platform).toBe(platform);
    const text = await Word.run(async (context) => {
      const { body } = context.document;
      body.load('text');
      await context.sync();
      return body.text;
    });
    expect(text).toBe('红十字应急救护');
  }),
);

test('a document opened for reading only says so', () =>
  withWord(bytes, { readOnly: true }, ({ Office }) => {
    expect(Office.context.document.mode).toBe('readOnly');
    return Promise.resolve();
  }));

const SETS = [
  'WordApi 1.3',
  'WordApi 1.4',
  'WordApi 1.9',
  'WordApiDesktop 1.3',
  'WordApiDesktop 1.4',
  'SharedRuntime 1.1',
];

test.each([
  ['web', {}, ['WordApi 1.3', 'WordApi 1.4', 'WordApi 1.9', 'SharedRuntime 1.1']],
  ['win365', {}, SETS],
  ['win365', { desktopSets: 'missing' }, ['WordApi 1.3', 'WordApi 1.4', 'WordApi 1.9', 'SharedRuntime 1.1']],
  // #6375
  ['mac365', {}, SETS.filter((set) => set !== 'WordApiDesktop 1.4')],
  ['ltsc2021', {}, ['WordApi 1.3']],
] as const)('%s has the requirement sets of its profile (%j)', (profile, quirks, expected) =>
  withWord(bytes, { profile, quirks }, ({ Office }) => {
    const has = (set: string) => {
      const [name = '', version] = set.split(' ');
      return Office.context.requirements.isSetSupported(name, version);
    };
    expect(SETS.filter(has)).toEqual(expected);
    return Promise.resolve();
  }),
);

test.each(['web', 'win365', 'mac365', 'ltsc2021'] as const)(
  '%s does not count what the client asks for itself',
  (profile) =>
    withWord(bytes, { profile }, async ({ Word, host }) => {
      await Word.run(async (context) => {
        context.document.body.load('text');
        await context.sync();
      });
      expect(host.traffic.batches).toBe(1);
    }),
);

test('a ribbon command runs and completes', () =>
  withWord(bytes, {}, async (word) => {
    const calls: string[] = [];
    word.Office.actions.associate('formatNow', (event: Office.AddinCommands.Event) => {
      calls.push(event.source.id);
      event.completed();
    });
    await word.runCommand('formatNow');
    expect(calls).toEqual(['formatNow']);
  }));
