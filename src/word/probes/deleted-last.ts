import type { Probe } from './probe';

export const deletedLast: Probe = {
  id: 'deleted-last',
  settles: 'deletedLastParagraph',
  question: {
    zh: '删除正文的最后一段，是整段消失，还是留下一个空段？',
    en: 'Does deleting the last paragraph of the body remove it, or leave it empty?',
  },
  method: {
    zh: '正文有两段时删除后一段，再看还剩几段。',
    en: 'The second of two paragraphs is deleted; then the paragraphs are counted.',
  },
  async run(lab) {
    await lab.leave('留下的段');
    await lab.change((_find, context) => void context.document.body.insertParagraph('要删的段', 'End'));
    await lab.change((find) => find('要删的段').delete());
    const texts = await lab.texts();
    const value = { '["留下的段"]': 'merges-away', '["留下的段",""]': 'stays-empty' }[JSON.stringify(texts)] ?? null;
    return { value, seen: { texts } };
  },
};
