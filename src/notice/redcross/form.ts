import type { NoticeSource } from '../notice';

/** Annex 1: the application form, one sheet printed on both sides. */
export const form: NoticeSource['form'] = {
  title: '{year}年度全省红十字系统创新案例申报表',
  clause: '附件1 标题',
  fields: [
    { name: 'year', label: '年度', clause: '附件1 标题：2022年度', kind: 'year' },
    {
      name: 'unit',
      label: '申报单位名称（案例所在单位）',
      clause: '附件1 表头：申报单位名称（案例所在单位）',
      kind: 'line',
    },
    { name: 'headerDate', label: '年月日', clause: '附件1 表头右侧：年 月 日', kind: 'date' },
    { name: 'caseName', label: '案例名称', clause: '附件1 第一行', kind: 'line' },
    { name: 'city', label: '案例所在市州红十字会', clause: '附件1 第二行', kind: 'line' },
    { name: 'leader', label: '案例负责人姓名职务', clause: '附件1 第三行', kind: 'line' },
    { name: 'contact', label: '联系方式', clause: '附件1 第三行', kind: 'line' },
    {
      name: 'background',
      label: '背景介绍',
      clause: '附件1 背景介绍：简要介绍，限200字',
      kind: 'prose',
      prompt: '（简要介绍，限200字）',
      limit: 200,
    },
    {
      name: 'practices',
      label: '主要做法',
      clause: '附件1 主要做法：条目式，限200字',
      kind: 'itemised',
      prompt: '（条目式，限200字）',
      limit: 200,
    },
    {
      name: 'results',
      label: '工作成效',
      clause: '附件1 工作成效：条目式，限200字',
      kind: 'itemised',
      prompt: '（条目式，限200字）',
      limit: 200,
    },
    {
      name: 'insights',
      label: '体会启示',
      clause: '附件1 体会启示：条目式，限200字',
      kind: 'itemised',
      prompt: '（条目式，限200字）',
      limit: 200,
    },
    {
      name: 'opinion',
      label: '市州红十字会申报意见',
      clause: '附件1 申报意见：应明确说明是否同意推荐；加盖公章',
      kind: 'opinion',
      prompt: '（应明确说明是否同意推荐）',
    },
    { name: 'opinionDate', label: '年月日', clause: '附件1 申报意见：加盖公章处的年 月 日', kind: 'date' },
  ],
  verdicts: {
    agree: '同意推荐',
    disagree: '不同意推荐',
    clause: '附件1 申报意见：应明确说明是否同意推荐',
  },
  notes: [{ text: '注：本表正反面打印。', clause: '附件1 表下的注' }],
  sheets: 1,
};
