/** What a paragraph is in a case narrative. The names are part of the terminal's JSON output. */
export const ROLES = [
  'title',
  'subtitle',
  'byline',
  'note',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'picture',
  'formula',
  'caption',
  'table-cell',
  'toc',
  'signature',
  'date',
  'annotation',
  'letterhead',
  'empty',
] as const;

export type Role = (typeof ROLES)[number];

export function isHeading(role: Role): boolean {
  return role.startsWith('heading');
}

/** 1 to 4; null for what is no heading. */
export function headingLevel(role: Role): number | null {
  return isHeading(role) ? Number(role.slice(-1)) : null;
}

/** The role of a heading; levels below 1 and above 4 count as these. */
export function headingRole(level: number): Role {
  if (level <= 1) return 'heading1';
  if (level === 2) return 'heading2';
  return level === 3 ? 'heading3' : 'heading4';
}

/** Why a paragraph was given its role: a stable id and a sentence for the author. */
export interface Reason {
  readonly id: string;
  readonly message: string;
}

/**
 * A role that the author set by hand. The paragraph is found again by its text; `index` only decides between
 * paragraphs of the same text, so that a correction survives edits elsewhere in the document.
 */
export interface RoleCorrection {
  readonly index: number;
  /** The paragraph's clean text (see `DraftParagraph.clean`), at most its first 120 code points. */
  readonly text: string;
  /** null: judged anew, by words and looks alone: the author has taken a role back that a style of ours still tells. */
  readonly role: Role | null;
}

/** The roles as the author reads them, in the pane and in the terminal. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  title: '标题',
  subtitle: '副标题',
  byline: '标题下的单位',
  note: '说明',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  body: '正文',
  picture: '图片',
  formula: '公式',
  caption: '图、表的标题',
  'table-cell': '表格里的字',
  toc: '目录',
  signature: '文末的单位',
  date: '日期',
  annotation: '没有删去的格式说明',
  letterhead: '公文的红头、文号',
  empty: '空段',
};
