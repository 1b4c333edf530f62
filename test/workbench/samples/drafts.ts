import {
  commented,
  control,
  deleted,
  docx,
  footnote,
  inserted,
  link,
  list,
  p,
  picture,
  r,
  style,
  table,
  type ParagraphLook,
  type RunLook,
  type Xml,
} from '../../builders/docx';

/** The drafts that the workbench offers for trying out: invented cases, as untidy as real ones. */
export const SAMPLE_DRAFTS: Readonly<Record<string, () => Uint8Array>> = {
  'blank.docx': blank,
  'messy-narrative.docx': messyNarrative,
  'pasted-from-web.docx': pastedFromWeb,
};

/**
 * What Word's Chinese template begins with: one empty paragraph, and the styles that writing needs. With an empty header,
 * which the diagnostics ask about and the workbench's Word cannot make.
 */
function blank(): Uint8Array {
  return docx({
    styles: [
      style('a', 'Normal', { default: true, paragraph: { jc: 'both' } }),
      style('1', 'heading 1', { basedOn: 'a', run: { bold: true, size: 22 }, paragraph: { outlineLvl: 0 } }),
      style('a3', 'Placeholder Text', { type: 'character', run: { color: '666666' } }),
      tableGrid(),
    ],
    header: [p()],
    body: [p()],
  });
}

function tableGrid(): Xml {
  const line = (edge: string): Xml => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  return `<w:style w:type="table" w:styleId="a4"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>`;
}

/** Written in Word over weeks by several people: blanks for indents, three fonts, lists by hand and by machine. */
function messyNarrative(): Uint8Array {
  const song: RunLook = { fonts: '宋体', size: 12 };
  const heading: RunLook = { fonts: '宋体', size: 14, bold: true };
  const oneAndHalf: ParagraphLook = { spacing: { line: 360, lineRule: 'auto' } };
  const body = (text: string, look: RunLook = song): Xml => p(r(`    ${text}`, look), oneAndHalf);

  return docx({
    styles: [
      style('a', 'Normal', { default: true, paragraph: { jc: 'both' } }),
      style('1', 'heading 1', { basedOn: 'a', run: { bold: true, size: 22 }, paragraph: { outlineLvl: 0 } }),
    ],
    lists: [list(1, [['chineseCounting', '%1、']])],
    header: [p(r('清河县红十字会', { size: 9 }), { jc: 'center' })],
    body: [
      p(r('“救在身边”进乡村', { fonts: '黑体', size: 18, bold: true }), { jc: 'center' }),
      p(r('——清河县红十字会应急救护培训创新案例', { fonts: '黑体', size: 15 }), { jc: 'center' }),
      p(r('清河县红十字会　李明', song), { jc: 'center' }),
      p(),
      p(r('背景与起因', heading), { list: [1, 0] }),
      body('清河县山多路远，乡镇到县医院平均要走47公里。2021年全县院外心脏骤停32例，送到医院前有人施救的只有3例。'),
      p(
        commented(r('    村民不是不愿救，而是不会救、不敢救。', song)) +
          r('为此县红十字会从2022年3月起，把培训办到了村口。', { ...song, color: 'FF0000' }),
        oneAndHalf,
      ),
      p(r('主要做法', heading), { list: [1, 0] }),
      p(r('（一）', { ...song, bold: true }) + r('把课堂搬到集市上', { fonts: '楷体', size: 14, bold: true })),
      body('逢集日在集市设点，一次只教一个动作：按压、开放气道、用AED。每人练够200次按压才发卡。'),
      p(r('(二)建一支“赤脚”师资队', heading)),
      p(
        r('1．选得准。', { ...song, bold: true }) +
          r('从村医、退伍军人、女教师中选出86人，', song) +
          inserted(r('其中女性51人，', song)) +
          deleted('其中妇女五十一人，', song) +
          r('平均年龄41岁。', song),
        { ind: { firstLine: 480 } },
      ),
      p(r('2．留得住。', { ...song, bold: true }) + r('每培训一期补贴150元，年底评星，三星师资优先推荐。', song), {
        ind: { firstLine: 480 },
      }),
      body('师资队分布见下表。'),
      table([
        ['片区', '人数', '已培训（人次）'],
        ['城关', '24', '2,316'],
        ['河西', '31', '1,874'],
        ['南山', '31', '1,590'],
      ]),
      p(picture(220, 110), { jc: 'center', spacing: { line: 360, lineRule: 'auto' } }),
      p(r('图1  集市上的救护课', { fonts: '宋体', size: 10.5 }), { jc: 'center' }),
      p(r('取得的成效', heading), { list: [1, 0] }),
      p(
        r('\t到2022年底，全县持证救护员由410人增加到6,190人', { fonts: 'Times New Roman', size: 12 }) +
          footnote() +
          r('，占常住人口的2.1%。院外施救率由9.4%提高到27.6%，', song) +
          r('救活', { ...song, highlight: 'yellow' }) +
          r('7人。', song),
        { spacing: { line: 480, lineRule: 'atLeast' } },
      ),
      p(r('经验与启示', heading), { list: [1, 0] }),
      body('一是培训要小。一次一个动作，农闲一刻钟就能学会。'),
      body('二是队伍要近。村里人教村里人，出了事三分钟能到。'),
      control('联系人', p(r('联系人：李明　电话：0000-0000000', song), { jc: 'left' })),
      p(r('2022年12月', song), { jc: 'right' }),
    ],
  });
}

/** Copied from a web page: colours, small type, spacing of its own, soft returns, and blanks of three kinds. */
function pastedFromWeb(): Uint8Array {
  const web: RunLook = { fonts: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '微软雅黑' }, size: 10.5, color: '333333' };
  const loose: ParagraphLook = { spacing: { before: 150, after: 150, line: 420, lineRule: 'auto' }, jc: 'left' };
  const strong: RunLook = { ...web, bold: true, spacing: 10 };

  return docx({
    body: [
      p(r('一床棉被连起两座山', { ...strong, size: 20, color: '1F4E79' }), { ...loose, jc: 'center' }),
      p(r('白石镇红十字会  王芳', web), { ...loose, jc: 'center' }),
      p(r('一、 项目背景', strong), loose),
      p(r('\u3000\u3000白石镇有三个村在海拔1200米以上，冬天长达五个月。', web), loose),
      p(
        r('\u00a0\u00a0\u00a0\u00a02020年冬，一户老人因为被子潮湿冻伤，', web) +
          link('镇红十字会', '_top', web) +
          r('上门时才知道，全村有41户缺被褥。', web),
        loose,
      ),
      p(r('二、 具体做法\n（一）先问后送', strong), loose),
      p(r('志愿者先入户问清楚要几床、多大、要不要褥子，再下单。不再“一刀切”发物资。', web), loose),
      p(r('（二）以旧换新', strong), loose),
      p(r('旧棉被集中弹新，一床新被的钱可以换回三床；弹棉花的手艺人由两位低保户担任。', web), loose),
      p(),
      p(),
      p(r('三、成效', strong), loose),
      p(
        r('两年共送出被褥1,126床', web) + r('[1]', { ...web, vertAlign: 'superscript' }) + r('，冻伤报告为零。', web),
        loose,
      ),
      p(r('四、启示', strong), loose),
      p(r('把“给什么”改成“要什么”，花的钱少了三成，满意的人多了。', web), loose),
    ],
  });
}
