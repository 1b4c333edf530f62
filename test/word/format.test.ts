import { messyDraft } from '../drafts';
import { HOSTS, format, openSession, reportOf, words } from './open';

describe.each(HOSTS)('formatting the open document: %s', (_, options) => {
  it.each(['wrong-fonts', 'automatic-numbers', 'wps-pollution', 'notes-and-boxes'] as const)('%s', async (family) => {
    const { bytes } = messyDraft(family, 7);
    const word = await openSession(bytes, options);
    const report = reportOf(await format(word));
    const after = word.host.save();

    expect(words(after)).toEqual(words(bytes));
    expect(report.left.filter(({ id }) => id === 'not-as-planned')).toEqual([]);
    expect(word.host.openFileCopies).toBe(0);

    const again = reportOf(await format(word));
    expect(again.changed).toEqual({});
    expect(word.host.save()).toEqual(after);
  });
});
