import { docx, p, table } from '../builders/docx';
import { FILLED } from './second-notice';

/** The form as somebody types it who has only seen it printed. */
export const typed = docx({
  body: [
    p('附表一'),
    p('2024年云泽省“博爱家园”示范点推荐表'),
    p(`推荐县（市、区）红十字会：${FILLED.county}    ${FILLED['filled-on']}`),
    table([
      ['示范点名称', FILLED['site-name'], '', ''],
      ['建设单位', FILLED.host, '现有等级', FILLED.level],
      ['启用时间', FILLED['opened-on'], '', ''],
      ['管护人', FILLED.keeper, '管护人电话', FILLED.keeperPhone],
      ['点位情况', FILLED.facts, '', ''],
      ['服务故事', FILLED.story, '', ''],
      ['服务项目', [p('1. 每周教一次急救。'), p('2. 为过渡的老人量血压。')].join(''), '', ''],
      ['县红十字会推荐意见', [p(FILLED.advice), p('（公章）'), p(FILLED['advised-on'])].join(''), '', ''],
    ]),
  ],
});
