import { verdictOf } from '../../src/form/opinion';
import { redcross2022 } from '../../src/notice/redcross-2022';

describe('what an opinion says', () => {
  test.each([
    ['agree', '同意推荐。'],
    ['agree', '经研究，同意推荐该案例参加全省评选。'],
    ['agree', '经市红十字会党组会议研究，同意申报。'],
    ['agree', '情况属实，同意上报省红十字会。'],
    ['agree', '材料真实，内容没有虚假，同意推荐。'],
    ['disagree', '经研究，不同意推荐该案例。'],
    ['disagree', '该案例创新性不足，暂不推荐。'],
    ['disagree', '不予推荐。'],
    ['ambiguous', '情况属实。'],
    ['ambiguous', '请省红十字会审核是否同意推荐。'],
    ['ambiguous', '同意推荐/不同意推荐'],
    ['missing', null],
    ['missing', ' \u3000'],
  ] as const)('%s: %s', (verdict, opinion) => {
    expect(verdictOf(opinion, redcross2022)).toBe(verdict);
  });
});
