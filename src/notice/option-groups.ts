/** What options are about, in the order in which they are shown. */
export const OPTION_GROUPS = ['fonts', 'layout', 'clean-up', 'words'] as const;

export type OptionGroup = (typeof OPTION_GROUPS)[number];
