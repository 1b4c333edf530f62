import type { OptionGroup } from '../../notice/option-groups';

const groups: Record<OptionGroup, string> = { fonts: '字体', layout: '版面', 'clean-up': '清理', words: '字数' };

export const options = {
  title: '通知没有规定的，由您选择',
  intro: '选了就随这份文档保存，下次排版时生效。',
  loading: '正在读取选项…',
  failed: '没能读取这份文档的选项。',
  groups,
  defaultChoice: (label: string) => `${label}（默认）`,
  computerChoice: (label: string) => `${label}（本机默认）`,
  chosen: (label: string, choice: string) => `${label}：${choice}`,
  fromComputer: '照本机默认',
  why: '说明',
  less: '收起说明',
  whyLabel: (label: string) => `说明：${label}`,
  saved: '选项已保存在文档里',
  saveFailed: '选项没有保存成，请重试。',
  reset: '全部恢复默认',
  resetToComputer: '这份文档改回本机默认',
  computerTitle: '本机默认',
  noComputer:
    '没有另选的文档现在照通知的默认。设为本机默认后，这台电脑上没有另选的文档都用上面这些，以前排过的再打开也一样。',
  computer: (chosen: readonly string[]) =>
    `本机默认：${chosen.join('；')}。这台电脑上没有另选的文档都这样，以前排过的也一样；文档里另选了的，照文档的。`,
  saveComputer: '设为本机默认',
  forgetComputer: '不再用本机默认',
  computerSaved: '已设为本机默认，没有另选的文档都用这些',
  computerForgotten: '已取消本机默认',
  diagnostics: '诊断',
};
