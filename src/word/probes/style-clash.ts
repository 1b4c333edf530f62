import type { Lab } from './lab/lab';
import { labPackage, paragraph, paragraphStyle, STYLED, type LabContent } from './lab/package';
import type { Probe } from './probe';

const STYLE = '案例助手同名样式';

export const styleClash: Probe = {
  id: 'style-clash',
  settles: 'styleClash',
  question: '插入的内容带来同名样式时，用谁的定义？文档里没有用到这个样式时呢？',
  async run(lab) {
    await lab.lay(styled('left'));
    const resident = await alignment(lab);
    const other = resident === 'right' ? 'center' : 'right';
    // `lay` empties the document first: the resident style is not in use when the other one comes.
    await lab.lay(styled(other));
    const unused = await alignment(lab);
    await lab.change((_find, context) => {
      context.document.body.insertOoxml(packageOf('both'), 'Start');
    });
    const used = await alignment(lab);
    const whenUnused = unused === other ? 'resident-if-in-use' : unused === resident ? 'resident-always' : null;
    return { value: used === 'both' ? null : whenUnused, seen: { resident, brought: other, unused, used } };
  },
};

function styled(alignment: string): LabContent {
  return {
    styles: [paragraphStyle(STYLE, `<w:jc w:val="${alignment}"/>`)],
    body: [paragraph('同名样式一段', STYLED)],
  };
}

const packageOf = (alignment: string): string => {
  const { styles, body } = styled(alignment);
  return labPackage({ ...(styles && { styles }), body: [...body, paragraph('同名样式末段')] });
};

async function alignment(lab: Lab): Promise<string | null> {
  return (await lab.read()).style(STYLE).property('jc');
}
