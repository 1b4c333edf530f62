import { conditionIn, offeredWording, verdictOf, withVerdict } from '../../src/form/opinion';
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
    ['agree', '☑同意推荐    □不同意推荐'],
    ['agree', '☑推荐  □不推荐'],
    ['disagree', '□推荐  ☑不推荐'],
    ['disagree', '□ 同意推荐　☒ 不同意推荐'],
    ['agree', '（√）同意推荐　（　）不同意推荐'],
    ['disagree', '同意推荐□　不同意推荐☑'],
    ['agree', '☑同意 □不同意'],
    ['disagree', '□同意 ☑不同意'],
    ['agree', '√同意推荐   不同意推荐'],
    ['disagree', '同意推荐   √不同意推荐'],
    ['agree', '同意推荐√   不同意推荐'],
    ['agree', '□√同意推荐   □不同意推荐'],
    ['agree', '☑ 同意推荐\n□ 不同意推荐'],
    ['agree', '【√】同意推荐 【 】不同意推荐'],
    ['agree', '是否同意推荐：☑是 □否'],
    ['agree', '是否同意推荐：是'],
    ['agree', '是否推荐（是）。情况属实。'],
    ['disagree', '是否同意推荐： 否'],
    ['disagree', '是否同意推荐？不同意。'],
    ['ambiguous', '是否同意推荐：'],
    ['ambiguous', '是否同意推荐：是，但需修改后再报。'],
    ['ambiguous', '是否同意推荐，是省红十字会的事。'],
    ['agree', '√ 情况属实，同意推荐。'],
    ['agree', '√ 同意推荐'],
    ['agree', '☑ 同意推荐'],
    ['agree', '同意推荐 √'],
    ['agree', '同意推荐\n√'],
    ['agree', '√\n同意推荐'],
    ['agree', '√ 同意推荐　　不同意推荐'],
    ['disagree', '√ 不同意推荐'],
    ['disagree', '同意推荐　　不同意推荐 √'],
    ['disagree', '同意推荐\n√ 不同意推荐'],
    ['ambiguous', '同意推荐 √ 不同意推荐'],
    ['ambiguous', '☑ □不同意推荐'],
    ['agree', '☑同意推荐\n□修改后再推荐\n□不同意推荐'],
    ['agree', '同意推荐（√）\n修改后再推荐（ ）\n不同意推荐（ ）'],
    ['agree', '☑\n同意推荐\n□\n不同意推荐'],
    ['agree', '是否同意推荐：☑是 □否\n情况属实。'],
    ['ambiguous', '□同意推荐\n☑修改后再推荐\n□不同意推荐'],
    ['ambiguous', '☑同意推荐　□不同意推荐\n但需修改后再报。'],
    ['ambiguous', '□同意推荐　□不同意推荐'],
    ['ambiguous', '☑同意推荐　☑不同意推荐'],
    ['missing', null],
    ['missing', ' \u3000'],
  ] as const)('%s: %s', (verdict, opinion) => {
    expect(verdictOf(opinion, redcross2022)).toBe(verdict);
  });
});

describe('a recommendation on a condition is none that can be handed in', () => {
  test.each([
    ['同意推荐，但需修改后再报', '但需修改后再报'],
    ['经研究，同意推荐。但须补充佐证材料。', '但须补充佐证材料'],
    ['同意推荐，不过数据要核实。', '不过数据要核实'],
    ['同意推荐该案例，待材料补齐后上报。', '待材料补齐后上报'],
    ['同意推荐，修改完善后再上报。', '修改完善后再上报'],
    ['同意推荐，如数据属实。', '如数据属实'],
    ['同意推荐（修改后报送）。', '修改后报送'],
    ['同意推荐，前提是补充照片。', '前提是补充照片'],
    ['同意推荐。该案例很好。\n但仍需完善数据。', '但仍需完善数据'],
    ['拟推荐，须修改。', '须修改'],
    ['待修改完善后同意推荐。', '待修改完善后'],
    ['如能补充材料，同意推荐。', '如能补充材料'],
    ['材料修改后方可同意推荐。', '材料修改后方可'],
  ])('%s', (opinion, condition) => {
    expect(conditionIn(opinion, redcross2022)).toBe(condition);
    expect(verdictOf(opinion, redcross2022)).toBe('ambiguous');
  });

  test.each([
    '同意推荐。建议在全省推广。',
    '同意推荐，请省红十字会审核。',
    '经修改完善后，同意推荐。',
    '虽起步晚，但成效明显，同意推荐。',
    '同意推荐。该案例投入不多，但成效明显。',
    '同意推荐，如有不实，由我会负责。',
    '材料如实，期待推广，同意推荐。',
    '同意推荐，不但成效好，而且可复制。',
    '同意推荐。案例名称如下：救在身边。',
    '经市红十字会接待核查后，同意推荐。',
    '同意推荐。待推广。',
  ])('none: %s', (opinion) => {
    expect(conditionIn(opinion, redcross2022)).toBeNull();
    expect(verdictOf(opinion, redcross2022)).toBe('agree');
  });

  test('choosing again does not add the same words twice', () => {
    const once = withVerdict(['同意推荐，但需修改后再报。'], 'agree', redcross2022);
    expect(once).toEqual(['同意推荐，但需修改后再报。', '同意推荐。']);
    expect(withVerdict(once, 'agree', redcross2022)).toEqual(once);
  });
});

describe('choosing one of the two', () => {
  const { wordings } = redcross2022.form.verdicts;
  test.each([
    ['agree', [], ['同意推荐。']],
    ['disagree', [' '], ['不同意推荐。']],
    ['agree', ['情况属实。'], ['情况属实。', '同意推荐。']],
    ['agree', ['经研究，同意推荐该案例。'], ['经研究，同意推荐该案例。']],
    ['disagree', ['情况属实。', '同意推荐。'], ['情况属实。', '不同意推荐。']],
    ['agree', ['经研究，不同意推荐该案例。'], ['经研究，同意推荐该案例。']],
    ['agree', ['该案例创新性不足，暂不推荐。'], ['该案例创新性不足，暂不推荐。', '同意推荐。']],
    ['disagree', [wordings.agree], ['不同意推荐。']],
    ['disagree', ['是否同意推荐：是', '情况属实。'], ['是否同意推荐：否', '情况属实。']],
    ['disagree', ['同意推荐/不同意推荐'], ['不同意推荐/不同意推荐']],
  ] as const)('%s, where there is %j', (choice, texts, expected) => {
    expect(withVerdict(texts, choice, redcross2022)).toEqual(expected);
  });

  test('a whole sentence is offered to whoever wrote the verdict alone, and to nobody else', () => {
    expect(offeredWording(['同意推荐。'], redcross2022)).toBe(wordings.agree);
    expect(offeredWording(['不同意推荐'], redcross2022)).toBe(wordings.disagree);
    for (const text of ['', '经研究，同意推荐。', wordings.agree])
      expect(offeredWording([text], redcross2022)).toBeNull();
  });
});

describe('choices that are printed', () => {
  test.each([
    ['☑同意推荐    □不同意推荐', 'disagree', '□同意推荐    ☑不同意推荐'],
    ['□同意推荐\n☑不同意推荐', 'agree', '☑同意推荐\n□不同意推荐'],
    ['□同意推荐    □不同意推荐', 'agree', '☑同意推荐    □不同意推荐'],
    ['同意推荐（√） 不同意推荐（ ）', 'disagree', '同意推荐（ ） 不同意推荐（√）'],
  ] as const)('%s: %s is ticked', (before, choice, after) => {
    expect(withVerdict(before.split('\n'), choice, redcross2022).join('\n')).toBe(after);
  });
});
