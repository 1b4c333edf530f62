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

test('a document opened for reading only says so', () =>
  withWord(bytes, { readOnly: true }, ({ Office }) => {
    expect(Office.context.document.mode).toBe('readOnly');
    return Promise.resolve();
  }));

test.each([
  ['web', { '1.3': true, '1.9': true }],
  ['ltsc2021', { '1.3': true, '1.4': false, '1.9': false }],
] as const)('%s has the requirement sets of its profile', (profile, expected) =>
  withWord(bytes, { profile }, ({ Office }) => {
    const { requirements } = Office.context;
    for (const [version, has] of Object.entries(expected)) {
      expect([version, requirements.isSetSupported('WordApi', version)]).toEqual([version, has]);
    }
    expect(requirements.isSetSupported('WordApiDesktop', '1.1')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(profile === 'web');
    return Promise.resolve();
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
