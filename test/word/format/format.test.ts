import { messyDraft } from '../../drafts';
import { HOSTS, format, openSession, reportOf, words } from '../open';

describe.each(HOSTS)('formatting the open document: %s', (_, options) => {
  it.each(['wrong-fonts', 'automatic-numbers', 'wps-pollution', 'notes-and-boxes'] as const)('%s', async (family) => {
    const { bytes } = messyDraft(family, 7);
    const word = await openSession(bytes, options);
    const report = reportOf(await format(word));
    const after = word.host.save();
    const wrong = report.left.filter(({ id }) => id.startsWith('deviation-'));

    expect(words(after)).toEqual(words(bytes));
    expect(word.host.openFileCopies).toBe(0);

    const { fontNameSlots, styleAssignment } = word.host.profile.quirks;
    if (family === 'notes-and-boxes' && fontNameSlots === 'latin-only' && styleAssignment === 'keeps-direct') {
      // Nothing in WordApi 1.3 reaches the Chinese font of a run beside a comment or a note there: it has to be told.
      expect(wrong.length).toBeGreaterThan(0);
      expect(wrong.filter(({ message, place }) => !message.startsWith('字体应为') || place === null)).toEqual([]);
      return;
    }
    expect(wrong).toEqual([]);
    const again = reportOf(await format(word));
    expect(again.left.filter(({ id }) => id.startsWith('deviation-') || id === 'text-changed')).toEqual([]);
    expect(words(word.host.save())).toEqual(words(bytes));
    // A second run that is shown a file from before the last repair restructures once more; nothing comes of it.
    if (word.host.profile.quirks.fileCopy === 'before-last-change') return;
    expect(again.changed).toEqual({});
    expect(word.host.save()).toEqual(after);
  });
});
