import type { Random } from './random';

/** Invented sentences about Red Cross work; every place, person and figure is made up. */

export const UNITS = [
  '澄江市临湖区红十字会',
  '望川县红十字会',
  '岚山市红十字会',
  '临湖区卫生健康局 临湖区红十字会',
  '望川县石桥镇人民政府',
] as const;

export const TITLES = [
  '让救命神器就在群众身边',
  '以“红立方”阵地打通人道服务最后一百米',
  '小小急救包 守护一座城',
  '《救护手册》进万家的临湖实践',
  '“3+X”救护培训模式：把课堂搬到田间地头',
  '器官捐献宣传“三进三讲”的探索与思考',
  '从“等血来”到“送血去”——偏远乡镇用血保障的新路子',
] as const;

/** Titles of 一级标题 in the order of a case. */
export const PARTS = ['背景介绍', '主要做法', '工作成效', '体会启示'] as const;

export const SECTIONS = [
  '健全三级网络，解决“谁来教”的难题',
  '下沉培训力量，让课堂离群众更近',
  '用好数字平台，实现供需精准对接',
  '织密志愿服务网，做到有呼必应',
  '整合部门资源，凝聚人道合力',
  '突出重点人群，守牢生命防线',
  '创新宣传载体，讲好红十字故事',
] as const;

export const LEADS = [
  '思想上——统一认识、同题共答。',
  '坚持高位推动。',
  '队伍建设持续加强。',
  '救助模式更加精准。',
  '“博爱家园”越建越暖。',
  '人人参与（含青少年）是基础。',
  '把《急救一点通》送到村口。',
  '一张清单管到底！',
] as const;

const OPENERS = [
  '今年以来',
  '开春后',
  '汛期来临前',
  '近三年',
  '每年五月',
  '在社区广场上',
  '针对留守老人较多的实际',
  '经过反复论证',
];
const ACTORS = ['县红十字会', '各镇街红十字服务站', '学校红十字会', '志愿救援队', '捐献联络员', '救护师资'];
const ACTIONS = [
  '采取“一人领学、全家跟练”的办法，手把手教会居民心肺复苏',
  '走访困难家庭{n}户，发放“温暖箱”{n}只',
  '在公交站、集贸市场布设自动体外除颤器（AED）{n}台，并逐台建立维护台账',
  '把应急救护列入新教师入职培训，累计培训{n}人',
  '举办“生命接力”主题宣讲{n}场，现场登记志愿者{n}人',
  '与{n}个部门签订合作备忘录，明确信息共享、物资共用、队伍共训',
  '开展防溺水演练{n}次，覆盖全部中小学校',
  '开设“红十字夜校”，把课程表交给群众来定',
];
const ENDINGS = [
  '受到群众欢迎',
  '一批骨干脱颖而出',
  '救护知识知晓率比上年提高{d}个百分点',
  '打通了服务的“最后一百米”',
  '形成了可复制、可推广的做法',
  '平均响应时间缩短到{d}分钟',
];

function fill(random: Random, text: string): string {
  return text
    .replace(/\{n\}/gu, () => String(random.between(3, 980)))
    .replace(/\{d\}/gu, () => `${String(random.between(2, 19))}.${String(random.between(1, 9))}`);
}

export function sentence(random: Random): string {
  return fill(
    random,
    `${random.pick(OPENERS)}，${random.pick(ACTORS)}${random.pick(ACTIONS)}，${random.pick(ENDINGS)}。`,
  );
}

/** Several sentences: body text of a usual length. */
export function passage(random: Random, sentences = random.between(2, 5)): string {
  return Array.from({ length: sentences }, () => sentence(random)).join('');
}
