import type { NoticeSource } from '../notice';

/** Annex 3: the narrative, shown by an exemplar with remarks about its typography. */
export const narrative: NoticeSource['narrative'] = {
  clause: '附件3 示例',
  stage: 'unit',
  parts: [
    {
      title: '背景介绍',
      field: 'background',
      hint: '在这里写背景：为什么要做，当时遇到什么困难。',
      clause: '附件3：一、背景介绍；与附件1“背景介绍”相应',
    },
    {
      title: '主要做法',
      field: 'practices',
      hint: '在这里写做法：分几条写清做了什么、怎么做的。',
      clause: '附件3：二、主要做法；与附件1“主要做法”相应',
    },
    {
      title: '工作成效',
      field: 'results',
      hint: '在这里写成效：用数字和事例说明带来了什么变化。',
      clause: '附件3：三、工作成效；与附件1“工作成效”相应',
    },
    {
      title: '体会启示',
      field: 'insights',
      hint: '在这里写启示：哪些经验别处也能用，还有什么要改进。',
      clause: '附件3：四、体会启示；与附件1“体会启示”相应',
    },
  ],
  front: [
    { role: 'title', field: 'caseName', text: '案例名称', clause: '附件3：标题居中', required: true },
    {
      role: 'byline',
      field: 'unit',
      text: '案例所在单位',
      clause: '附件3：标题下的单位（案例所在单位）',
      required: true,
    },
    { role: 'note', text: '说明', clause: '附件3：单位下的（说明：……）', required: false },
  ],
};
