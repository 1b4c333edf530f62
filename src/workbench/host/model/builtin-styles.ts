/** A built-in style under its three names. */
export interface BuiltInStyle {
  /** w:name in the file, the same in every language. */
  readonly name: string;
  /** What a Chinese Word shows, and what `style` gives there. */
  readonly chinese: string;
  /** Value of `Word.BuiltInStyleName` (typings, `styleBuiltIn`). */
  readonly id: string;
}

const NUMBERED = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The built-in paragraph and character styles that `styleBuiltIn` can name. */
export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  { name: 'Normal', chinese: '正文', id: 'Normal' },
  ...NUMBERED.map((n) => ({ name: `heading ${n}`, chinese: `标题 ${n}`, id: `Heading${n}` })),
  ...NUMBERED.map((n) => ({ name: `toc ${n}`, chinese: `TOC ${n}`, id: `Toc${n}` })),
  { name: 'footnote text', chinese: '脚注文本', id: 'FootnoteText' },
  { name: 'header', chinese: '页眉', id: 'Header' },
  { name: 'footer', chinese: '页脚', id: 'Footer' },
  { name: 'caption', chinese: '题注', id: 'Caption' },
  { name: 'footnote reference', chinese: '脚注引用', id: 'FootnoteReference' },
  { name: 'endnote reference', chinese: '尾注引用', id: 'EndnoteReference' },
  { name: 'endnote text', chinese: '尾注文本', id: 'EndnoteText' },
  { name: 'Title', chinese: '标题', id: 'Title' },
  { name: 'Subtitle', chinese: '副标题', id: 'Subtitle' },
  { name: 'Hyperlink', chinese: '超链接', id: 'Hyperlink' },
  { name: 'Strong', chinese: '要点', id: 'Strong' },
  { name: 'Emphasis', chinese: '强调', id: 'Emphasis' },
  { name: 'No Spacing', chinese: '无间隔', id: 'NoSpacing' },
  { name: 'List Paragraph', chinese: '列表段落', id: 'ListParagraph' },
  { name: 'Quote', chinese: '引用', id: 'Quote' },
  { name: 'Intense Quote', chinese: '明显引用', id: 'IntenseQuote' },
  { name: 'Subtle Emphasis', chinese: '不明显强调', id: 'SubtleEmphasis' },
  { name: 'Intense Emphasis', chinese: '明显强调', id: 'IntenseEmphasis' },
  { name: 'Subtle Reference', chinese: '不明显参考', id: 'SubtleReference' },
  { name: 'Intense Reference', chinese: '明显参考', id: 'IntenseReference' },
  { name: 'Book Title', chinese: '书籍标题', id: 'BookTitle' },
  { name: 'TOC Heading', chinese: 'TOC 标题', id: 'TocHeading' },
];

/** Built-in names are compared without regard to case (`Heading 1` is `heading 1`). */
export function builtInByName(name: string): BuiltInStyle | undefined {
  return BUILT_IN_STYLES.find((style) => style.name.toLowerCase() === name.toLowerCase());
}
