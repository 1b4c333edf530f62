import type { FormField } from '../../notice/notice';
export function guideOf(field: FormField): { requirement?: string; aid?: string } {
  return {
    requirement: field.clause,
    aid: '用一两句话交代为什么做：当地的情况、遇到的问题。评审先看问题是否真实。',
    ...(field as { requirement?: string; aid?: string }),
  };
}
export const wording = { agree: '经研究，情况属实，同意推荐。', disagree: '经研究，不同意推荐。' };
