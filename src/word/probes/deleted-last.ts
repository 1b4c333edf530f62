import type { Probe } from './probe';

export const deletedLast: Probe = {
  id: 'deleted-last',
  settles: 'deletedLastParagraph',
  question: '删除正文的最后一段，是整段消失，还是留下一个空段？',
  async run(lab) {
    await lab.leave('留下的段');
    await lab.change((_find, context) => void context.document.body.insertParagraph('要删的段', 'End'));
    await lab.change((find) => find('要删的段').delete());
    const texts = await lab.texts();
    const value = { '["留下的段"]': 'merges-away', '["留下的段",""]': 'stays-empty' }[JSON.stringify(texts)] ?? null;
    return { value, seen: { texts } };
  },
};
