import { LabelMatcher } from '../../src/notice/label-match';
import { redcross2022 } from '../../src/notice/redcross-2022';

const matcher = new LabelMatcher(redcross2022);

test.each([
  ['caseName', ['名称', '题目', '申报案例名称']],
  ['city', ['所属市（州）红十字会', '案例所属市州红十字会']],
  ['leader', ['主要负责人', '姓名职务', '项目负责人及职务']],
  ['contact', ['联系电话及邮箱', '通讯方式', '负责人手机号码']],
  ['background', ['背景', '工作背景', '简要背景', '案例背景简介']],
  ['practices', ['做法', '主要举措', '创新做法', '主要做法及创新点', '经验做法']],
  ['results', ['成效', '实施成效', '案例成效', '取得的成果']],
  ['insights', ['启示', '体会', '心得体会', '启示体会', '工作启示']],
  ['opinion', ['市州审核意见', '市级红十字会审核推荐意见']],
])('labels in other words that ask for %s', (field, labels) => {
  for (const label of labels) expect([label, matcher.same(label)]).toEqual([label, { field, exact: false }]);
});

test.each([
  '单位负责人',
  '工作情况',
  '做法与成效',
  '县红十字会审核意见',
  '专家意见',
  '创新点',
  '社区背景',
  '活动效果图',
])('%s asks for something else, or for two things', (label) => expect(matcher.same(label)).toBeNull());
