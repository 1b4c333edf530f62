import type { Block } from './new-document';

/** What the blocks are called in sentences for the author. */
export const BLOCK_NAMES: Readonly<Record<Block, string>> = {
  form: '申报表',
  narrative: '案例正文框架',
  summary: '汇总表',
};
