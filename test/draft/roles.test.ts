import { readDraft } from '../../src/draft/read';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { type ParagraphLook, type RunLook, docx, p, picture, r, table } from '../builders/docx';
import { BODY, type Line, centred, check, text, title } from './role-lines';

describe('numbered headings', () => {
  test('run-in headings end where their sentence ends', () => {
    check([
      title,
      ['heading1', '一、主要做法'],
      ['heading2/11', `（一）坚持高位推动。${BODY}`.replace('坚持高位推动。', '坚持高位推动！！')],
      ['heading3/15', `1. 叫响“救在身边。”品牌。${BODY}`],
      ['heading4/8', `（1）进社区吗？${BODY}`],
    ]);
  });
  test('a long first sentence is text with a number', () => {
    check([title, ['heading1', '一、主要做法'], ['body', `1. ${BODY}${BODY}`]]);
  });
  test('a heading may end with a full stop or a colon', () => {
    check([title, ['heading1', '一、主要做法：'], ['heading2', '（一）坚持高位推动。'], text]);
  });
  test('一、 in the middle of a part does not count', () => {
    check([
      title,
      ['heading1', '一、背景介绍'],
      ['body', `一、二级联动机制运行顺畅。${BODY}`],
      ['heading1', '二、主要做法'],
      ['body', `二、三级医院签订协议。${BODY}`],
      ['body', '一、“先救命、后治伤”，这是救护员的口头禅。'],
      ['heading1', '三、三年行动见成效'],
      text,
    ]);
  });
  test('一、 to be continued although it begins like a quantity', () => {
    check([
      title,
      ['heading1', '一、背景介绍'],
      text,
      ['heading1', '二、三年行动计划'],
      text,
      ['heading1', '三、工作成效'],
      text,
    ]);
  });
  test('every 一、 may run into its text', () => {
    check([title, ['heading1/7', `一、背景介绍。${BODY}`], ['heading1/7', `二、主要做法。${BODY}`]]);
  });
  test('① below （1） is too deep, below 1. it is a fourth level', () => {
    check([
      title,
      ['heading1', '一、主要做法'],
      ['heading3', '1. 下沉力量'],
      ['heading4', '（1）进社区'],
      ['body', '①培训骨干'],
      text,
    ]);
    check([
      title,
      ['heading1', '一、主要做法'],
      ['heading3', '1. 下沉力量'],
      ['heading4', '①进社区'],
      text,
      ['heading4', '②进学校'],
      text,
    ]);
  });
  test('lists inside the text', () => {
    check([
      title,
      ['heading1', '一、主要做法'],
      ['body', '重点培训三类人员：'],
      ['body', '1. 社区工作者'],
      ['body', '2. 公交司机'],
      ['body', '3. 中小学教师'],
      text,
      ['body', '1. 培训救护员；'],
      ['body', '2. 布设除颤器；'],
      ['body', '3. 建成“博爱家园”。'],
      text,
    ]);
  });
  test('quoted rules that go over several lines', () => {
    check([
      title,
      ['heading1', '一、背景介绍'],
      ['body', '章程规定：“县红十字会履行下列职责：'],
      ['body', '（一）开展救援、救灾'],
      ['body', '（二）开展应急救护培训。”'],
      text,
      ['heading2', '（一）健全网络'],
      text,
    ]);
  });
  test('第一章 and 第一节 above 一、', () => {
    check([
      title,
      ['heading1', '第一章　主要做法'],
      ['heading2', '第一节　健全网络'],
      ['heading3', '一、建强队伍'],
      text,
      ['body', `第二节课上，老师讲解包扎。${BODY}`],
    ]);
  });
  test('text that speaks of a part moves no heading down', () => {
    check([
      title,
      ['heading1', '一、主要做法'],
      ['heading2', '（一）健全网络'],
      ['body', `第三部分群体是${BODY}`],
      ['heading1', '二、工作成效'],
      text,
    ]);
  });
  test('1, 1.1 in heading styles, figures in the text', () => {
    check([
      title,
      ['heading1', '1 背景介绍', { style: 'h1' }],
      ['heading2', '1.1 起因', { style: 'h2' }],
      ['body', `5.8世界红十字日当天，全县同步宣传。${BODY}`],
      ['heading2', '1.2 过程', { style: 'h2' }],
      text,
    ]);
  });
});

describe('headings without a number', () => {
  test('bold lines in a document of plain ones', () => {
    const bold: ParagraphLook & { run: RunLook } = { run: { bold: true } };
    check([title, ['heading1', '救在身边', bold], text, ['heading1', '人人学急救', bold], text]);
    check([title, ['heading1', '线上线下联动：让培训无处不在', bold], text, ['heading1', '人人学急救', bold], text]);
  });
  test('an invisible character that is not bold changes nothing', () => {
    const words = '救在身边';
    const xml = p(r('\u200b') + r(words, { bold: true }));
    check([title, ['heading1', words, { xml }], text, ['heading1', '人人学急救', { run: { bold: true } }], text]);
  });
  test('names of parts, however they look', () => {
    check([
      title,
      ['heading1', '背景介绍'],
      text,
      ['heading1', '主要做法'],
      ['heading2', '（一）健全网络'],
      text,
      ['heading1', '体会与启示'],
      text,
    ]);
  });
  test('names of parts above short lines head them, a list of such names does not', () => {
    const short: Line = ['body', '青山村有村民2300人。'];
    check([title, ['heading1', '背景介绍'], short, ['heading1', '工作成效'], short]);
    check([title, text, ['body', '背景介绍'], ['body', '主要做法'], ['body', '工作成效']]);
  });
  test('unit and date together in brackets', () => {
    check([title, ['byline', '（望川县红十字会，2022年6月）', centred], ['heading1', '一、背景介绍'], text]);
  });
  test('styles by name, Chinese and own names too', () => {
    check([title, ['heading1', '救在身边', { style: 'h1' }], ['heading2', '人人学急救', { style: 'own' }], text]);
  });
  test('a heading style on a whole paragraph is a mistake', () => {
    check([title, ['heading1', '一、背景介绍', { style: 'h1' }], ['body', BODY, { style: 'h1' }]]);
  });
  test('a single bold line, a label with its value, a call', () => {
    const bold: ParagraphLook & { run: RunLook } = { run: { bold: true } };
    check([
      title,
      ['heading1', '一、背景介绍'],
      text,
      ['body', '热线：96510', bold],
      text,
      ['body', '人人学急救！', bold],
      text,
    ]);
  });
});

describe('pictures, tables, captions', () => {
  test('captions beside what they name, sentences that only mention it', () => {
    check([
      title,
      ['heading1', '一、工作成效'],
      ['caption', '表1 培训情况', centred],
      ['table-cell', '一、年份', { xml: table([['一、年份']]) }],
      ['picture', '', { xml: p(picture()) }],
      ['caption', '图 1-1　志愿者在行动'],
      ['body', '图1所示为培训现场。'],
      ['body', `表1显示，培训人数逐年增加。${BODY}`],
      ['caption', '救援队集结', { style: 'c' }],
    ]);
  });
});

describe('a form in the same file', () => {
  const form: Line = ['table-cell', '案例名称', { xml: table([['案例名称']]) }];
  const lines: readonly Line[] = [
    ['caption', '附件1'],
    ['caption', '2022年度全省红十字系统创新案例申报表', centred],
    ['caption', '申报单位名称（案例所在单位）：望川县红十字会          2022年9月5日'],
    form,
    ['caption', '注：本表正反面打印。'],
  ];
  test('above the narrative: the title comes behind it', () => {
    check([
      ...lines,
      title,
      ['byline', '望川县红十字会', centred],
      ['heading1', '一、背景介绍'],
      text,
      ['caption', '附件2'],
      ['caption', '创新案例申报汇总表', centred],
      form,
      ['caption', '说明：以市州红十字会为单位汇总。'],
    ]);
  });
  test('a title that only sounds like a form’s, and sentences', () => {
    check([
      ['title', '一张统计表牵出的救护网', centred],
      ['heading1', '一、背景介绍'],
      text,
      ['body', '详见汇总表'],
      text,
    ]);
  });
});

describe('a table of contents that was typed', () => {
  const headings = ['一、背景介绍', '二、主要做法'] as const;
  const parts = headings.flatMap((heading): Line[] => [['heading1', heading], text]);

  test.each([
    ['a blank and the page', ' 1'],
    ['wide blanks and the page', '　　　3'],
    ['leader dots', '……………2'],
    ['nothing', ''],
  ])('entries that end with %s', (_, end) => {
    check([title, ['toc', '目　录', centred], ...headings.map((each): Line => ['toc', each + end]), ...parts]);
  });
  test('the first heading of the text is none, whatever stands again below it', () => {
    const list = headings.map((each): Line => ['toc', each]);
    check([title, ['toc', '目录', centred], ...list, ...parts, ...parts]);
  });
  test('the text may begin at once, and what only looks like an entry is none', () => {
    check([title, ['toc', '目录', centred], ['heading1', '一、背景介绍'], ['body', '全县有救护站 12'], text]);
  });
});

describe('the end', () => {
  test.each(['2022年10月8日', '二〇二二年十月八日', '2022.10.8'])('signature and date: %s', (date) => {
    check([
      title,
      ['heading1', '一、体会启示'],
      text,
      ['empty', ''],
      ['signature', '望川县红十字会', { jc: 'right' }],
      ['date', date, { jc: 'right' }],
    ]);
  });
  describe('signature and date stay what they are whatever follows', () => {
    const right: ParagraphLook = { jc: 'right' };
    const unit: Line = ['signature', '望川县红十字会', right];
    const date: Line = ['date', '2022年10月8日', right];
    test.each<[string, readonly Line[]]>([
      [
        'a picture and its caption',
        [
          ['picture', '', { xml: p(picture()) }],
          ['caption', '图1 救护站', centred],
        ],
      ],
      ['what is attached', [['body', '附件：志愿者名单'], text]],
      [
        'a page with what is attached',
        [
          ['body', '附件'],
          ['body', '志愿者名单'],
          ['body', '陆一鸣、周宁'],
        ],
      ],
      ['who may read it', [['body', '（此件公开发布）']]],
      ['who gets a copy', [['body', '抄送：市卫生健康委']]],
      ['whom to ask', [['note', '联系人：陆一鸣']]],
      [
        'an empty paragraph and photographs',
        [
          ['empty', ''],
          ['body', '现场照片：'],
          ['picture', '', { xml: p(picture()) }],
        ],
      ],
    ])('%s', (_, followers) => {
      check([title, ['heading1', '一、体会启示'], text, unit, date, ...followers]);
      check([title, ['heading1', '一、体会启示'], text, ['signature', unit[1]], ['date', date[1]], ...followers]);
    });
    test('a table', () => {
      const words = [title[1], '一、体会启示', BODY, unit[1], date[1]].map((words) => p(words));
      const body = [...words, table([[p('驻点'), p('人数')]])];
      const roles = readDraft(Package.open(docx({ body }), nodeXml)).paragraphs.map(({ role }) => role);
      expect(roles.slice(3)).toEqual(['signature', 'date', 'table-cell', 'table-cell']);
    });
    test('more text, where they stand at the right or were pushed there; several units', () => {
      check([title, ['heading1', '一、体会启示'], text, unit, ['signature', '望川县教育局', right], date, text]);
      check([
        title,
        text,
        ['signature', '　　　　　　　　　　望川县红十字会'],
        ['date', '　　　　　　　　　　2022年10月8日'],
        text,
      ]);
    });
    test('not at the left among text, nor right below a heading', () => {
      check([title, ['heading1', '一、大事记'], text, ['body', unit[1]], ['body', date[1]], text]);
      check([title, ['heading1', '一、大事记'], ['body', unit[1], right], ['body', date[1], right], text]);
    });
  });
  test('who the author works for', () => {
    check([title, ['heading1', '一、体会启示'], text, ['note', '（作者单位：望川县红十字会）']]);
  });
  test('signature pushed to the right with blanks, remark of the exemplar below', () => {
    check([
      title,
      ['heading1', '一、体会启示'],
      text,
      ['signature', '　　　　　　　　　　　　县会秘书处供'],
      ['annotation', '注：正文行距为固定值28.5磅'],
    ]);
  });
  test('a last sentence is no signature', () => {
    check([title, ['heading1', '一、体会启示'], text, ['body', '群众说：红十字会好！']]);
  });
});

describe('an official document that was opened by mistake', () => {
  const right: ParagraphLook = { jc: 'right' };
  const notice: readonly Line[] = [
    ['letterhead', '岚山市红十字会文件', { ...centred, run: { size: 36, color: 'FF0000' } }],
    ['letterhead', '岚红发〔2022〕15号', centred],
    ['title', '岚山市红十字会关于举办应急救护培训班的通知', { ...centred, run: { size: 22 } }],
    ['body', '各县（市、区）红十字会：'],
    text,
    ['heading1', '一、培训时间'],
    ['body', '2022年6月1日至6月5日，为期五天，请各单位提前安排好工作，按时参加。'],
    ['body', '附件：报名回执表'],
    ['signature', '岚山市红十字会', right],
    ['date', '2022年5月20日', right],
    ['letterhead', '（此件公开发布）'],
    ['letterhead', '岚山市红十字会办公室    2022年5月20日印发'],
  ];
  test('keeps its letterhead and imprint, and has one title, a signature and a date', () => {
    check(notice);
  });
  test('is known without a number by its title and salutation', () => {
    check(notice.slice(2, -2));
  });
  test('is told; a case that mentions a number, or reports to somebody, is not', () => {
    const warningsOf = (lines: readonly Line[]) =>
      readDraft(Package.open(docx({ body: lines.map(([, words, look]) => p(words, look)) }), nodeXml)).warnings;
    expect(warningsOf(notice)).toEqual([expect.stringContaining('公文')]);
    expect(
      warningsOf([
        title,
        ['byline', '望川县红十字会', centred],
        text,
        ['body', '根据岚红发〔2022〕15号文件要求，开展培训。'],
      ]),
    ).toEqual([]);
    expect(warningsOf([title, text, ['signature', '望川县红十字会', right], ['date', '2022年5月20日', right]])).toEqual(
      [],
    );
  });
});

describe('levels follow from the order of the document itself', () => {
  test('1.1 below 1. below 一、 is deeper than 1.', () => {
    check([
      title,
      ['heading1', '一、主要做法'],
      ['heading3', '1.建立联席机制'],
      ['heading4', '1.1 会商制度'],
      text,
      ['heading4', '1.2 通报制度'],
      text,
      ['heading3', '2.建强队伍'],
      ['heading4', '2.1 招募骨干'],
      text,
    ]);
  });
  test('where 1 stands above 1.1, 1. counts something else', () => {
    check([
      title,
      ['heading1', '1 背景情况'],
      text,
      ['heading1', '2 主要做法'],
      ['heading2', '2.1 建立机制'],
      text,
      ['heading2', '2.2 建强队伍'],
      ['heading3/11', '1. 讲练结合要做实。全县十二个村都设了课堂，每月讲一次，练一次，村民坐得住、学得会。'],
      ['heading3/11', '2. 师资力量要做强。医生教师都上讲台，志愿者跟班，乡镇红十字会负责组织和考核工作。'],
      ['heading1', '3 工作成效'],
      text,
    ]);
  });
  test('items of one list have one role, however short one of them is', () => {
    check([
      title,
      ['heading1', '一、检查程序'],
      ['body', '检查分三步，程序如下。'],
      ['body', '1．乡镇自查：3月6日至3月13日，各乡镇按要求填写'],
      [
        'body',
        '2．县级核查：3月14日至3月30日，县红十字会对各乡镇的培训记录、器材台账逐一核对，并随机走访十名学员，听取他们的意见',
      ],
      [
        'body',
        '3．结果通报：4月上旬由县红十字会根据核查的结果向全县通报，做得好的乡镇在年底总结会上介绍经验，差的限期补课',
      ],
    ]);
  });
  test('a title that shares its heading style with numbered headings does not move the others up', () => {
    check([
      ['title', '让救命神器就在群众身边', { style: 'h1' }],
      ['heading1', '一、主要做法', { style: 'h1' }],
      ['heading2', '健全网络', { style: 'h2' }],
      text,
    ]);
  });
  test('a title style with an outline level does not move the headings up', () => {
    check([
      ['title', '应急救护进万家', { style: 't', outlineLvl: 0 }],
      ['heading1', '群众自救互救知识普及不够', { style: 'h1' }],
      text,
      ['heading1', '把培训办到村口田头', { style: 'h1' }],
      ['heading2', '与教育部门定期会商', { style: 'h2' }],
      text,
    ]);
  });
});

test('the second attachment is what the first is', () => {
  check([
    title,
    ['heading1', '一、主要做法'],
    ['heading3', '1.建立机制'],
    text,
    ['body', '附件：1.救护员名册'],
    ['body', '2.课堂安排表'],
    ['body', '3.经费明细表'],
  ]);
});

describe('what stands above a title', () => {
  test('is no title: a number, a level of secrecy; the title stands below a logo', () => {
    check([
      ['note', '编号：清红案〔2022〕3号', { jc: 'right' }],
      ['note', '密级：内部', { jc: 'right' }],
      ['picture', '', { xml: p(picture()) }],
      ['title', '青禾社区应急救护进万家', { ...centred, run: { size: 22, bold: true } }],
      ['byline', '云溪县红十字会', centred],
      ['heading1', '一、背景介绍'],
      text,
    ]);
  });
  test.each(['秘密★1年', '内部资料　注意保存', '案例序号：12', '供领导参阅'])(
    'is no title, whatever it says, where a larger line is centred below: %s',
    (line) => {
      const large = { ...centred, run: { size: 22 } };
      const rest: Line[] = [['title', '让救命神器就在群众身边', large], ['heading1', '一、背景介绍'], text];
      check([['note', line], ...rest]);
      check([['note', line], ['note', '第三期', { jc: 'right' }], ...rest]);
    },
  );
  test('a title of usual size stands below it', () => {
    check([['note', '案例类别：☑救护培训 □志愿服务'], title, ['heading1', '一、背景介绍'], text]);
  });
  test('a title is cut after a comma', () => {
    const large = { ...centred, run: { size: 22 } };
    check([['title', '一条河，八个渡口，\n四十六名救生员', large], ['heading1', '一、背景介绍'], text]);
    check([
      ['title', '一条河，八个渡口，', large],
      ['title', '四十六名救生员', large],
      ['heading1', '一、背景介绍'],
      text,
    ]);
  });
  test('a line with boxes to tick is no title', () => {
    check([['note', '案例类别：☑救护培训 □志愿服务', centred], title, ['heading1', '一、背景介绍'], text]);
  });
  test('a lone subtitle is the title', () => {
    check([['title', '青禾社区应急救护进万家', { style: 'st' }], ['heading1', '一、背景介绍'], text]);
  });
  test('two lines of one title, one pushed to the middle by an indent, the other centred', () => {
    const run = { size: 16, bold: true };
    check([
      ['title', '关于让救护知识走进全县', { ind: { firstLineChars: 600 }, run }],
      ['title', '每一个村庄的探索', { ...centred, run }],
      text,
    ]);
    check([
      ['title', '　　　　　关于让救护知识走进全县', { run }],
      ['title', '每一个村庄的探索', { ...centred, run }],
      text,
    ]);
  });
});

describe('marks of Markdown, pasted with the text', () => {
  test('# is the level of a heading, ** stands around it', () => {
    check([
      ['title', '# 把急救课送到家门口'],
      ['heading1', '## 一、背景介绍'],
      text,
      ['heading1', '## 二、主要做法'],
      ['heading2', '### （一）健全网络'],
      text,
      ['heading2/10', '**（二）培训骨干。**每村选两名骨干，先学后教，全县二十六个村都有了自己的救护员。'],
      ['heading2', '**（三）送教上门。**'],
      ['body', '- **进校园**：开学第一课讲心肺复苏，全县四十所学校都开了课。'],
    ]);
  });
  test('without numbers', () => {
    check([
      ['title', '# 把急救课送到家门口'],
      ['heading1', '## 背景介绍'],
      text,
      ['heading1', '## 主要做法'],
      ['heading2', '### 健全网络'],
      text,
    ]);
  });
  test('a number sign and stars in a text are none', () => {
    check([title, ['heading1', '一、背景介绍'], ['body', `#3 楼的活动室里，${BODY}`], ['body', `** 注意 **${BODY}`]]);
  });
});
