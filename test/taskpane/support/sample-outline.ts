import type { Role } from '../../../src/draft/roles';
import type { OutlineEntry } from '../../../src/session/document';

export const LONG_TITLE =
  '“生命教练”进校园：江岸区红十字会构建“学、练、赛、用”四位一体青少年应急救护培训体系的探索与实践';

const HEADINGS1 = ['案例背景', '主要做法', '取得成效', '经验启示'];
const HEADINGS2 = ['建强队伍，让会教的人多起来', '贴近课堂，让想学的人学得会', '以赛促练，让学过的人敢出手'];
const SENTENCES = [
  '区红十字会联合教育、卫健部门，在全区四十六所中小学开设应急救护课，三年累计培训师生一万八千余人次。',
  '针对“学过就忘、遇事不敢救”的问题，我们把心肺复苏和气道异物梗阻急救拆成二十分钟的微课，每学期复训一次。',
  '2023 年 5 月，该校初二学生在公交站旁用所学技能为突发晕厥的老人实施心肺复苏，为专业救援赢得了时间。',
];

/** A narrative of `length` paragraphs: title, byline, then sections of headings and body, two thirds not yet formatted. */
export function sampleOutline(length: number): OutlineEntry[] {
  return Array.from({ length }, (_, index) => entryAt(index));
}

function entryAt(index: number): OutlineEntry {
  const entry = (role: Role, text: string, label: string | null = null, reason = '按前后文判断'): OutlineEntry => ({
    index,
    text,
    part: 'text',
    label,
    role,
    corrected: false,
    reason,
    conforming: index % 3 === 2,
    advice: null,
  });
  if (index === 0) return entry('title', LONG_TITLE, null, '文首居中、字号最大的一段');
  if (index === 1) return entry('byline', '江岸区红十字会', null, '紧跟标题的单位名称');
  const place = (index - 2) % 12;
  if (place === 0) return entry('heading1', HEADINGS1[((index - 2) / 12) % 4] ?? '', '一、', '自动编号“一、”');
  if (place % 4 === 1)
    return entry(
      'heading2',
      `（${'一二三'[(place - 1) / 4] ?? '一'}）${HEADINGS2[(place - 1) / 4] ?? ''}`,
      null,
      '段首的“（一）”',
    );
  if (place === 7) return { ...entry('picture', ''), shown: '图片' };
  return entry('body', SENTENCES[index % 3] ?? '', null, '整段叙述，没有编号');
}
