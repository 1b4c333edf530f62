/**
 * Words that the titles of a case's parts are made of (背景介绍, 主要做法, 工作成效, 体会启示 and what authors write instead). They
 * help to know a heading without a number; no part is required or forbidden by them.
 */
const SECTION =
  /^(?:案例|工作|项目|活动|实施|创新|基本|主要|具体|取得|取得的|几点|经验|一些|特色|相关|总体|存在)?(?:背景|情况|概况|简介|概述|起因|缘起|做法|举措|措施|过程|经过|成效|成果|成绩|效果|亮点|创新点|特点|启示|体会|感悟|经验|思考|反思|打算|计划|规划|展望|建议|问题|不足|结语|前言|引言|下一步工作)(?:介绍|情况|概述|简介|(?:与|和|及)?(?:启示|体会|思考|经验|成效|做法|不足|问题|原因|展望|建议|打算|目的|意义))?$/u;

/** Whether a line is nothing but the title of a part of a case. */
export function isSectionTitle(words: string): boolean {
  return words.length <= 12 && SECTION.test(words.replace(/[\s\u3000：:]/gu, ''));
}
