import type { Wml } from './wml';

/** The only list of a new document. */
const LIST = '1';

/** Properties of a paragraph that shows the number of its row: Word counts, so that numbers stay right when rows are sorted. */
export const ROW_NUMBER: Wml = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${LIST}"/></w:numPr><w:jc w:val="center"/>`;

/** The list that it belongs to, for the numbering part: plain numbers from 1, nothing before or after them. */
export const ROW_NUMBERS: Wml =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/>' +
  '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl></w:abstractNum>' +
  `<w:num w:numId="${LIST}"><w:abstractNumId w:val="0"/></w:num>`;
