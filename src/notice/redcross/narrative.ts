import type { NoticeSource } from '../notice';

/** Annex 3: the narrative, shown by an exemplar with remarks about its typography. */
export const narrative: NoticeSource['narrative'] = {
  clause: '附件3 示例',
  parts: [
    { title: '背景介绍', field: 'background', clause: '附件3：一、背景介绍；与附件1“背景介绍”相应' },
    { title: '主要做法', field: 'practices', clause: '附件3：二、主要做法；与附件1“主要做法”相应' },
    { title: '工作成效', field: 'results', clause: '附件3：三、工作成效；与附件1“工作成效”相应' },
    { title: '体会启示', field: 'insights', clause: '附件3：四、体会启示；与附件1“体会启示”相应' },
  ],
  front: [
    { role: 'title', text: '案例名称', clause: '附件3：标题居中', required: true },
    { role: 'byline', text: '案例所在单位', clause: '附件3：标题下的单位（案例所在单位）', required: true },
    { role: 'note', text: '说明', clause: '附件3：单位下的（说明：……）', required: false },
  ],
};
