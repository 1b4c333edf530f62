import type { Wml } from './wml';

/** Word's own style of placeholder text; a document that has it keeps its own definition. */
export const PLACEHOLDER_STYLE_ID = 'PlaceholderText';

export const PLACEHOLDER_STYLE: Wml =
  `<w:style w:type="character" w:styleId="${PLACEHOLDER_STYLE_ID}"><w:name w:val="Placeholder Text"/>` +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>';
