import type { NoticeSource } from '../notice';

/** Annex 2: the table in which a city's branch lists all its cases. */
export const summary: NoticeSource['summary'] = {
  annex: '附件2',
  title: '{year}年度全省红十字系统创新案例申报汇总表',
  titleLook: {
    clause: '附件2 未规定字体；与申报表标题相同，小二号，二十个字排得进一行',
    font: 'xiaobiaosong',
    size: '小二',
    bold: false,
    alignment: 'center',
    indent: 0,
    lineSpacing: { rule: 'exact', points: 36 },
    outlineLevel: null,
    styleName: '汇总表标题',
    offered: 'in-use',
  },
  clause: '附件2 标题',
  lines: [
    { label: '填报单位（市州红十字会）', field: 'city', clause: '附件2 表头：填报单位（市州红十字会）' },
    { label: '年月日', field: 'headerDate', clause: '附件2 表头右侧：年 月 日' },
  ],
  columns: [
    { label: '序号', content: 'number', width: 9, clause: '附件2 第一列' },
    // The form has no such field and the notice lists no categories: it has to be asked for.
    { label: '案例类别', content: 'office', name: 'category', width: 20, clause: '附件2 第二列；附件1没有这一项' },
    { label: '案例名称', content: 'field', field: 'caseName', width: 42, clause: '附件2 第三列' },
    { label: '案例申报单位', content: 'field', field: 'unit', width: 29, clause: '附件2 第四列' },
  ],
  notes: [{ text: '说明：以市州红十字会为单位汇总。', clause: '附件2 表下的说明' }],
};
