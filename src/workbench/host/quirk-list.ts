import type { Quirks } from './quirks';

/** A quirk in words for a person who wants to turn it. */
export interface QuirkEntry<Value extends string> {
  /** What it is about. */
  readonly title: string;
  /** Every value that it may have, with what it means. */
  readonly values: Readonly<Record<Value, string>>;
  /**
   * Where it is known from: `#1234` is an issue of OfficeDev/office-js, `docs#` of OfficeDev/office-js-docs, `docs:` a page
   * of the Office add-in documentation.
   */
  readonly source: string;
  /** On some host nobody has seen which it is: every answer has to be lived with. */
  readonly unverified: boolean;
}

export type QuirkName = keyof Quirks;

export const QUIRKS: { readonly [Name in QuirkName]: QuirkEntry<Quirks[Name]> } = {
  styleAssignment: {
    title: '设段落样式时，直接设的格式',
    values: {
      'keeps-direct': '全部保留',
      'clears-paragraph-and-majority-run': '清除段落格式，字符格式只清除占多数的',
      'clears-paragraph-and-run': '段落和字符格式全部清除',
    },
    source: '桌面版界面的 50% 规则：KB Q102396、wordribbon.tips.net/T013966；#6377：接口与界面不一致',
    unverified: true,
  },
  numberingOnStyle: {
    title: '设段落样式时，直接设的自动编号',
    values: { kept: '保留', removed: '去掉' },
    source: '接口没有说明；桌面版界面里样式会替换编号',
    unverified: true,
  },
  fontReset: {
    title: 'font.reset() 时，字符样式',
    values: { 'keeps-character-style': '保留', 'removes-character-style': '去掉' },
    source: '类型说明和 VBA 的 Font.Reset 都只说“去掉手动字符格式”；界面里的 Ctrl+空格 会去掉',
    unverified: true,
  },
  numberingOnReset: {
    title: 'paragraph.reset() 时，直接设的自动编号',
    values: { kept: '保留', removed: '去掉' },
    source: '类型说明和 VBA 的 Paragraph.Reset 都只说“去掉手动段落格式”',
    unverified: true,
  },
  fontNameSlots: {
    title: 'font.name 写入哪几种文字的字体',
    values: {
      all: '中文和西文',
      'latin-only': '只写西文',
      'all-if-font-is-known': '认识的中文字体写全部，不认识的只写西文',
    },
    source: 'docs-reference#1867；VBA 的 Font.Name 改全部文字的字体；类型说明没有写明',
    unverified: true,
  },
  lineSpacingOnExact: {
    title: '给固定行距的段落设 lineSpacing',
    values: { 'becomes-multiple': '变成多倍行距', 'stays-exact': '仍是固定值' },
    source: '#2296、#3203：单倍行距上设出来的是多倍；#4774：固定值读出来是 0；VBA 的 LineSpacing 在固定值上仍是固定值',
    unverified: true,
  },
  trackingWrite: {
    title: '给 changeTrackingMode 赋值',
    values: { obeyed: '照做', ignored: '不报错，也不起作用' },
    source: '#6450：16.0.17932（2408）不起作用，也不报错',
    unverified: true,
  },
  characterIndent: {
    title: '重复调用 indentFirstLineCharacterWidth',
    values: { replaces: '以最后一次为准', adds: '累加' },
    source: '类型说明没有写明；VBA 的同名方法只说“缩进 10 个字符”',
    unverified: true,
  },
  styleClash: {
    title: '插入的内容带来同名样式',
    values: { 'resident-if-in-use': '文档里用着的样式不变', 'resident-always': '文档里有的样式都不变' },
    source: 'docs: word/create-better-add-ins-for-word-with-office-open-xml；#5491、#5243',
    unverified: false,
  },
  lastInsertedParagraph: {
    title: '插入内容的最后一段',
    values: { merges: '并入原处的段落，丢掉样式', stays: '独立成段' },
    source: '#2914、#3222、#2411',
    unverified: false,
  },
  singleInsertedParagraph: {
    title: '只插入一段时，它的段落格式',
    values: { 'loses-properties': '丢掉', 'keeps-properties': '保留' },
    source: '#3149',
    unverified: false,
  },
  bodyInsert: {
    title: '在正文里插入 OOXML 之后',
    values: { 'adds-empty-paragraph': '多出一个空段', exact: '不多出空段' },
    source: 'docs#874',
    unverified: false,
  },
  bodyInsertAtEnd: {
    title: '在正文末尾插入 OOXML',
    values: { 'new-paragraph': '另起一段', 'joins-last-paragraph': '接在最后一段后面' },
    source: '没有出处；#2914 一带的报告里两种都有',
    unverified: true,
  },
  insertedNumbering: {
    title: '插入的内容里的自动编号',
    values: { 'new-list': '成为新的列表', lost: '丢失' },
    source: '#5381：成为新列表；#4684：网页版会丢失',
    unverified: true,
  },
  insertedLinks: {
    title: '插入的内容里的超链接',
    values: { kept: '保留', lost: '只剩文字' },
    source: 'docs: word/create-better-add-ins-for-word-with-office-open-xml：带上关系就有链接；没有反例',
    unverified: true,
  },
  insertedKnownList: {
    title: '插入的编号与文档里的同名（w:nsid 相同）',
    values: { 'new-list': '仍成为新的列表', 'resident-list': '接着文档里的那个列表' },
    source: 'ISO/IEC 29500-1, 17.9.15：粘贴时可以凭它认作同一个列表；#5381：带来的编号改动不起作用',
    unverified: true,
  },
  attachOfListItem: {
    title: '对已有自动编号的段落用 attachToList()',
    values: { fails: '报错', moves: '换到那个列表' },
    source: '类型说明写明“已是列表项时失败”；#2307：startNewList() 确实如此',
    unverified: true,
  },
  levelFontReset: {
    title: '对列表的一级用 resetLevelFont()',
    values: { clears: '编号的字体、字号等跟着段落', ignored: '不起作用' },
    source: '类型说明只说“重设编号的字体”，重设成什么没有写明',
    unverified: true,
  },
  insertedRows: {
    title: 'insertRows 新加的行，段落格式',
    values: {
      'as-template': '与样板行相同，自动编号也在',
      'without-list': '与样板行相同，只是没有自动编号',
      'without-look': '没有段落格式，也没有自动编号',
    },
    source: '类型说明只写“以该单元格所在的行为样板”，带哪些格式没有写明',
    unverified: true,
  },
  deletedLastParagraph: {
    title: '删除正文的最后一段',
    values: { 'merges-away': '并入前一段', 'stays-empty': '留下一个空段' },
    source: '没有出处：正文最后的段落标记不能删除',
    unverified: true,
  },
  unknownStyle: {
    title: '设一个不存在的样式，报什么错',
    values: { ItemNotFound: 'ItemNotFound', InvalidArgument: 'InvalidArgument' },
    source: '#227：同步时失败；#1656：报的是参数无效；哪个宿主报哪个没有写明',
    unverified: true,
  },
  nullInCollectionLoad: {
    title: '批量读取时，有一项没有所问的对象',
    values: { null: '那一项为空', fails: '整批失败' },
    source: '#5335 一带：有的宿主整批拒绝',
    unverified: true,
  },
  listOfDeletion: {
    title: '读取已标记删除的段落的列表',
    values: { given: '照常给出', fails: '整批失败' },
    source: '#5335：网页版会失败',
    unverified: true,
  },
  textOfDeletions: {
    title: 'text 里已标记删除的文字',
    values: { shown: '包含', hidden: '不包含' },
    source: '#1267：网页版包含',
    unverified: false,
  },
  commentInText: {
    title: 'text 里批注的锚点',
    values: { shown: '显示为 \\u0005', hidden: '不显示' },
    source: '#2114',
    unverified: true,
  },
  textOfPlaceholder: {
    title: '只有提示文字的内容控件，它的 text',
    values: { prompt: '是提示文字', empty: '是空的' },
    source: '没有写明；多数人看到的是提示文字',
    unverified: true,
  },
  ownPrompt: {
    title: '自带提示构建基块的控件清空之后',
    values: { shown: '显示自己的提示', 'word-default': '显示 Word 的默认提示' },
    source: '#1515：网页版显示默认提示，桌面版已改好；#6568：网页版丢失嵌套控件的提示',
    unverified: true,
  },
  promptWithoutPart: {
    title: '没有自带提示构建基块的控件清空之后',
    values: { 'word-default': '显示 Word 的默认提示', 'as-before': '显示原来的提示' },
    source: 'ISO/IEC 29500-1, 17.5.2.25：提示在 w:placeholder 指的构建基块里；没有它时显示什么没有写明',
    unverified: true,
  },
  paragraphIntoPrompt: {
    title: '在显示提示的内容控件里插入一段',
    values: { beside: '提示的那一段空着留下', instead: '代替提示的那一段' },
    source: '没有写明：提示一定会去掉，它所在的段落是否留下没有出处',
    unverified: true,
  },
  parentOfPlainText: {
    title: '光标在纯文本内容控件里时，parentContentControl',
    values: { null: '没有（或外层的格式文本控件）', fails: '报错', given: '就是这个控件' },
    source: '#1302、#2344：在纯文本控件里取不到；报错还是空对象因宿主而异',
    unverified: true,
  },
  deletionOverLocked: {
    title: '删除的范围里有不许删除的内容控件',
    values: { refused: '报错，什么都不删', empties: '控件留下，内容清空' },
    source: 'ISO/IEC 29500-1, 17.5.2.23：控件不能删除；界面里整个删除被拒绝，接口怎样没有写明',
    unverified: true,
  },
  paragraphSeparator: {
    title: 'text 里段落之间的字符',
    values: { '\r': '回车 \\r', '\n': '换行 \\n' },
    source: '#2114 一带：因宿主而异',
    unverified: true,
  },
  searchCodes: {
    title: '普通查找里的 ^t、^l 等代码',
    values: { interpreted: '当作制表符、换行符', literal: '当作普通文字' },
    source: '查找框里是代码；接口没有写明',
    unverified: true,
  },
  lineBreakSearch: {
    title: '查找换行符（^l）',
    values: { found: '找得到', 'not-found': '找不到', refused: '报错' },
    source:
      'docs: word/search-option-guidance 列出 ^l，但说各客户端可能有限制；#2331、#5403：网页版找不到跨换行符的文字',
    unverified: true,
  },
  fileCopy: {
    title: 'getFileAsync 给出的文件',
    values: {
      current: '与当前文档一致',
      'before-last-change': '缺最近一次改动',
      'as-opened': '还是打开时的样子',
    },
    source: '#640：网页版给的是已存的文件，新旧没有写明',
    unverified: true,
  },
  sliceData: {
    title: '文件片段的形式',
    values: { bytes: '字节数组', base64: 'base64 文字' },
    source: '文档写的是数组；有的宿主给文字',
    unverified: true,
  },
  fileHasProtection: {
    title: 'getFileAsync 给出的文件里，文档保护（限制编辑）',
    values: { kept: '有', 'left-out': '没有' },
    source: '#6031：Windows 2507（19029.20184）上没有了，其他版本没有写明',
    unverified: true,
  },
  fileHasSettings: {
    title: 'getFileAsync 给出的文件里，加载项存的设置',
    values: { kept: '有', 'left-out': '没有' },
    source: '#6434：Windows 2511（19426.20218）和 Mac 16.103 上没有，另存的文件里有',
    unverified: true,
  },
  settingsFromDesktop: {
    title: '网页版里，桌面版存的加载项设置',
    values: { read: '读得到', unseen: '读不到' },
    source: '#6095：读不到；网页版再存时它们怎样，没有写明',
    unverified: true,
  },
  controlOverSnapToGrid: {
    title: '给不对齐到网格的文字套内容控件',
    values: { given: '照做', NotAllowed: '报 NotAllowed' },
    source: '#2336：网页版不支持 w:snapToGrid；后来改没改没有写明',
    unverified: true,
  },
  styleOfLastInCell: {
    title: '单元格最后一段的 style',
    values: { name: '样式的名称', empty: '是空的' },
    source: '#5934：Mac 16.99 上是空的',
    unverified: true,
  },
  ooxmlOfBody: {
    title: 'body.getOoxml 里的页眉页脚',
    values: { 'body-only': '没有', 'with-headers': '有' },
    source: 'docs#583',
    unverified: false,
  },
  ooxmlStyles: {
    title: 'getOoxml 里的样式',
    values: { all: '全部', 'in-use': '只有用到的' },
    source: '没有写明；各宿主的输出不一致（#3640）',
    unverified: true,
  },
  ooxmlComments: {
    title: 'getOoxml 里的批注',
    values: { 'left-out': '没有', included: '有' },
    source: '没有写明',
    unverified: true,
  },
  ooxmlUndo: {
    title: 'insertOoxml 之后还能否撤销',
    values: { undoable: '能', 'clears-undo': '撤销列表被清空' },
    source: 'docs: develop/application-specific-api-model（Undo support）；#6423：网页版会清空',
    unverified: true,
  },
  undoEntries: {
    title: '加载项一次同步在撤销列表里占几步',
    values: { 'per-action': '每个操作一步', 'per-batch': '一次同步一步' },
    source: '#5621：桌面版一次同步有好几步，到底几步没有写明',
    unverified: true,
  },
  controlDataEvents: {
    title: '内容控件的“内容已改变”事件',
    values: { 'while-typing': '输入时', 'on-exit': '离开控件时' },
    source: '#4351、#5597：Windows 和 Mac 上离开时才有',
    unverified: false,
  },
  quickExit: {
    title: '只在控件里停留片刻就离开',
    values: { told: '有离开事件', missed: '没有离开事件' },
    source: '#4351、#4492：停留一两秒可能漏报；#4351 末尾说桌面版随 #4492 改好了',
    unverified: true,
  },
  eventsOfOwnEdits: {
    title: '加载项自己的改动引发的事件',
    values: { raised: '有', silent: '没有' },
    source: '没有写明：类型说明写“用户改动段落时”，又写“加入控件时”',
    unverified: true,
  },
  desktopSets: {
    title: '应有的 WordApiDesktop 接口集',
    values: { 'as-documented': '都有', 'stop-at-1.3': '只到 1.3', missing: '都没有' },
    source: '#6375：够新的 Mac 版不承认 1.4',
    unverified: true,
  },
};

export const QUIRK_NAMES = Object.keys(QUIRKS) as QuirkName[];

/** The values of a quirk, in the order of the list. */
export function valuesOf<Name extends QuirkName>(name: Name): readonly Quirks[Name][] {
  return Object.keys(QUIRKS[name].values) as Quirks[Name][];
}
