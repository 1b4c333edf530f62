import type { NoticeSource } from '../notice';

/** What the notice leaves open. The first choice of each is the default. */
export const options: NoticeSource['options'] = [
  {
    name: 'xiaobiaosong-font',
    label: '标题字体的名称',
    group: 'fonts',
    brief: '文稿标题用的小标宋，写成哪个字体名。',
    description:
      '通知写“方正小标宋”。简体版最常见；单位装的是 GBK 版（字更全）时选另一种。两者同属一家，已是其中之一的不算错。',
    defaultValue: '方正小标宋简体',
    choices: [
      {
        value: '方正小标宋简体',
        label: '方正小标宋简体',
        effects: [{ kind: 'font-name', family: 'xiaobiaosong', name: '方正小标宋简体' }],
      },
      {
        value: '方正小标宋_GBK',
        label: '方正小标宋_GBK',
        effects: [{ kind: 'font-name', family: 'xiaobiaosong', name: '方正小标宋_GBK' }],
      },
    ],
  },
  {
    name: 'fangsong-font',
    label: '仿宋的名称',
    group: 'fonts',
    brief: '正文和三、四级标题用的仿宋，写成哪个字体名。',
    description:
      '通知写“仿宋”。公文习惯用仿宋_GB2312；它只有 6763 个汉字，姓名里有生僻字，或电脑上没有装它时，选 Windows 自带的仿宋。',
    defaultValue: '仿宋_GB2312',
    choices: [
      {
        value: '仿宋_GB2312',
        label: '仿宋_GB2312',
        effects: [{ kind: 'font-name', family: 'fangsong', name: '仿宋_GB2312' }],
      },
      { value: '仿宋', label: '仿宋', effects: [{ kind: 'font-name', family: 'fangsong', name: '仿宋' }] },
    ],
  },
  {
    name: 'kaiti-font',
    label: '楷体的名称',
    group: 'fonts',
    brief: '二级标题用的楷体，写成哪个字体名。',
    description: '通知写“楷体”。公文习惯用楷体_GB2312；电脑上没有装它时，选 Windows 自带的楷体。',
    defaultValue: '楷体_GB2312',
    choices: [
      {
        value: '楷体_GB2312',
        label: '楷体_GB2312',
        effects: [{ kind: 'font-name', family: 'kaiti', name: '楷体_GB2312' }],
      },
      { value: '楷体', label: '楷体', effects: [{ kind: 'font-name', family: 'kaiti', name: '楷体' }] },
    ],
  },
  {
    name: 'latin-font',
    label: '数字和字母的字体',
    group: 'fonts',
    brief: '正文里的 0–9 和 A–Z 用什么字体。',
    description:
      '通知没有规定。默认与所在的中文字体一致；不少单位习惯用 Times New Roman。引号、破折号、省略号总是用中文字体。',
    defaultValue: 'chinese',
    choices: [
      { value: 'chinese', label: '与中文一致', effects: [{ kind: 'latin-font', name: null }] },
      {
        value: 'times-new-roman',
        label: 'Times New Roman',
        effects: [{ kind: 'latin-font', name: 'Times New Roman' }],
      },
    ],
  },
  {
    name: 'bold-heading3',
    label: '三级标题加粗',
    group: 'fonts',
    brief: '“1.”一级的标题要不要加粗。',
    description: '通知没有规定三级标题。GB/T 9704—2012 7.3.3 用仿宋、不加粗，所以默认不加粗；有的单位要求加粗。',
    defaultValue: 'no',
    choices: [
      { value: 'no', label: '不加粗', effects: [] },
      {
        value: 'yes',
        label: '加粗',
        effects: [{ kind: 'look', roles: ['heading3'], change: { bold: true } }],
      },
    ],
  },
  {
    name: 'body-alignment',
    label: '正文和标题的对齐',
    group: 'layout',
    brief: '右边齐不齐。',
    description: '附件3 写“左对齐”，所以默认左对齐；排印习惯是两端对齐，右边更整齐。',
    defaultValue: 'left',
    choices: [
      { value: 'left', label: '左对齐', effects: [] },
      {
        value: 'justify',
        label: '两端对齐',
        effects: [
          {
            kind: 'look',
            roles: ['body', 'heading1', 'heading2', 'heading3', 'heading4'],
            change: { alignment: 'justify' },
          },
        ],
      },
    ],
  },
  {
    name: 'byline',
    label: '单位一行的字体',
    group: 'fonts',
    brief: '标题下面写单位的那一行。',
    description: '附件3 的标题下有单位和说明，没有写格式。公文惯例是居中、三号楷体；也有用三号仿宋的。',
    defaultValue: 'kaiti-centred',
    choices: [
      { value: 'kaiti-centred', label: '楷体，居中', effects: [] },
      {
        value: 'fangsong-centred',
        label: '仿宋，居中',
        effects: [{ kind: 'look', roles: ['byline', 'note'], change: { font: 'fangsong' } }],
      },
    ],
  },
  {
    name: 'title-spacing',
    label: '标题的行距',
    group: 'layout',
    brief: '标题有两行时，两行之间的距离。',
    description: '附件3 的“固定值28.5磅”写的是正文，标题默认相同；二号字的标题有两行时，33 磅或 35 磅更疏朗。',
    defaultValue: '28.5',
    choices: [
      { value: '28.5', label: '28.5 磅', effects: [] },
      {
        value: '33',
        label: '33 磅',
        effects: [{ kind: 'look', roles: ['title'], change: { lineSpacing: { rule: 'exact', points: 33 } } }],
      },
      {
        value: '35',
        label: '35 磅',
        effects: [{ kind: 'look', roles: ['title'], change: { lineSpacing: { rule: 'exact', points: 35 } } }],
      },
    ],
  },
  {
    name: 'page-margins',
    label: '页边距',
    group: 'layout',
    brief: '页面四边留多宽。',
    description:
      '通知没有规定，默认保持文稿原来的页边距。可以改成 GB/T 9704—2012 5.2 的版心：A4 纸上 37、下 35、左 28、右 26 毫米。较新的桌面版 Word 和终端直接改好；网页版和较旧的 Word 不让加载项改页边距，只会提示怎样设。',
    defaultValue: 'keep',
    choices: [
      { value: 'keep', label: '保持原样', effects: [] },
      {
        value: 'gbt9704',
        label: '公文标准（上37 下35 左28 右26 毫米）',
        effects: [{ kind: 'page-margins', top: 37, bottom: 35, left: 28, right: 26 }],
      },
    ],
  },
  {
    name: 'markdown',
    label: '粘贴带来的记号',
    group: 'clean-up',
    brief: '从网页、人工智能助手粘贴来的 ##、**、- 这样的记号，要不要去掉。',
    description:
      '从人工智能助手、网页粘贴来的文字常带着这样的记号（叫 Markdown）：行首的 #、文字两边的 **、列举前的“- ”。默认只提示；可以去掉，文字本身不动。',
    defaultValue: 'report',
    choices: [
      { value: 'report', label: '只提示', effects: [] },
      { value: 'remove', label: '去掉', effects: [{ kind: 'repair', repair: 'markdown' }] },
    ],
  },
  {
    name: 'soft-returns',
    label: '段内换行',
    group: 'clean-up',
    brief: '按 Shift+Enter 换的行，要不要拆成几段。',
    description:
      '用 Shift+Enter 换行的几行在 Word 里是同一段，标题会藏在里面。默认只提示；可以拆成几段。修订、链接和可填写的框里的不拆，只提示。',
    defaultValue: 'report',
    choices: [
      { value: 'report', label: '只提示', effects: [] },
      { value: 'split', label: '拆成几段', effects: [{ kind: 'repair', repair: 'soft-returns' }] },
    ],
  },
  {
    name: 'empty-paragraphs',
    label: '多余的空段',
    group: 'clean-up',
    brief: '正文之间的空行，要不要删去。',
    description: '正文之间的空段打乱行距。默认只提示；可以删去。带有图片、书签、分节符的空段，以及表格里的，总是保留。',
    defaultValue: 'report',
    choices: [
      { value: 'report', label: '只提示', effects: [] },
      { value: 'remove', label: '删去', effects: [{ kind: 'repair', repair: 'empty-paragraphs' }] },
    ],
  },
  {
    name: 'table-text',
    label: '表格文字',
    group: 'layout',
    brief: '正文里的表格要不要一起排。申报表、汇总表不受影响。',
    description:
      '通知没有规定表格。默认保持原样；可以改成四号仿宋、单倍行距、不缩进，对齐不变。申报表和汇总表不算表格文字，始终保持原样。',
    defaultValue: 'keep',
    choices: [
      { value: 'keep', label: '保持原样', effects: [] },
      {
        value: 'format',
        label: '四号仿宋',
        effects: [
          {
            kind: 'format-role',
            role: 'table-cell',
            look: {
              clause: '通知未规定表格文字；四号仿宋，单倍行距，不缩进',
              font: 'fangsong',
              size: '四号',
              bold: false,
              alignment: 'keep',
              indent: 0,
              lineSpacing: { rule: 'single' },
              outlineLevel: null,
              styleName: '案例表格文字',
            },
          },
        ],
      },
    ],
  },
  {
    name: 'over-limit',
    label: '超过字数限制时',
    group: 'words',
    brief: '申报表一栏写过了 200 字时怎么办。',
    description:
      '申报表的四栏各限200字。默认只提醒，由作者自己删改；可以在离开超字数的一栏时，自动把多余的整句移到窗格的“移出的文字”里，随时能放回。',
    defaultValue: 'advise',
    choices: [
      { value: 'advise', label: '只提醒', effects: [] },
      { value: 'move-out', label: '移出多余部分', effects: [{ kind: 'strict-limits' }] },
    ],
  },
];
