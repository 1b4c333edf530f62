import { docx, p } from '../builders/docx';
import { growth } from '../setup/growth';
import { readDraft } from '../../src/draft/read';
import { readForm } from '../../src/form/read/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { COMPLETE } from './typed-form';
import { HEAD, PARTS, linesForm, read, expectWhole } from './typed-kinds';

test('a line of thousands of labels is read, at a cost that grows with their number', async () => {
  const withLabels = (count: number) => {
    const line = '案例名称：甲　联系方式：乙　'.repeat(count / 2);
    return docx({ body: [...HEAD, line, '背景介绍：丙', '申报意见：同意推荐。'].map((text) => p(text)) });
  };
  const draftOf = (bytes: Uint8Array) => readDraft(Package.open(bytes, nodeXml));
  const [some, many] = [draftOf(withLabels(1000)), draftOf(withLabels(4000))];
  expect(
    await growth(
      () => readForm(some, redcross2022),
      () => readForm(many, redcross2022),
    ),
  ).toBeLessThan(8);
  const most = readForm(draftOf(withLabels(12000)), redcross2022);
  expect(most?.fields.find(({ name }) => name === 'background')?.value).toBe('丙');
});

describe('a form whose table was lost', () => {
  const [background] = COMPLETE.background;
  const withRows = (...rows: readonly string[]) => linesForm([...HEAD, ...rows, ...PARTS]);
  test.each<[string, readonly string[]]>([
    [
      'a line each',
      [
        '案例名称',
        COMPLETE.caseName,
        '案例所在市州红十字会',
        COMPLETE.city,
        '案例负责人姓名职务',
        COMPLETE.leader,
        '联系方式',
        COMPLETE.contact,
      ],
    ],
    [
      'all on one line, tabs between',
      [
        `案例名称\t${COMPLETE.caseName}\t案例所在市州红十字会\t${COMPLETE.city}`,
        `案例负责人姓名职务\t${COMPLETE.leader}\t联系方式\t${COMPLETE.contact}`,
      ],
    ],
    [
      'two columns side by side',
      [
        `案例名称\t${COMPLETE.caseName}\t案例所在市州红十字会\t${COMPLETE.city}`,
        `案例负责人姓名职务\t${COMPLETE.leader}\t联系方式\t${COMPLETE.contact}\t背景介绍\t${background}`,
      ],
    ],
    [
      'labels broken over lines',
      [
        '案例\n名称',
        COMPLETE.caseName,
        '案例所在',
        '市州',
        '红十字会',
        COMPLETE.city,
        '案例负责人',
        '姓名职务',
        COMPLETE.leader,
        '联系',
        '方式',
        COMPLETE.contact,
      ],
    ],
    [
      'semicolons between',
      [
        `案例名称：${COMPLETE.caseName}；案例所在市州红十字会：${COMPLETE.city}`,
        `案例负责人姓名职务：${COMPLETE.leader}；联系方式：${COMPLETE.contact}`,
      ],
    ],
    ...['；', '。', '，', '、'].map((stop): [string, readonly string[]] => [
      `${stop} after each`,
      [
        `案例名称：${COMPLETE.caseName}${stop}案例所在市州红十字会：${COMPLETE.city}${stop}`,
        `案例负责人姓名职务：${COMPLETE.leader}${stop}联系方式：${COMPLETE.contact}${stop}`,
      ],
    ]),
    ...['——', '—', '－', '-', '─'].map((dash): [string, readonly string[]] => [
      `${dash} after labels`,
      [
        `案例名称${dash}${COMPLETE.caseName}`,
        `案例所在市州红十字会${dash}${COMPLETE.city}`,
        `案例负责人姓名职务${dash}${COMPLETE.leader}  联系方式${dash}${COMPLETE.contact}`,
      ],
    ]),
    [
      'a comma for the edge of each cell',
      [
        `案例名称，${COMPLETE.caseName}`,
        `案例所在市州红十字会，${COMPLETE.city}`,
        `案例负责人姓名职务，${COMPLETE.leader}，联系方式，${COMPLETE.contact}`,
      ],
    ],
    [
      'column by column',
      [
        '案例名称',
        '案例所在市州红十字会',
        '案例负责人姓名职务',
        '联系方式',
        COMPLETE.caseName,
        COMPLETE.city,
        COMPLETE.leader,
        COMPLETE.contact,
      ],
    ],
    [
      'bars between',
      [
        `| 案例名称 | ${COMPLETE.caseName} |`,
        `| 案例所在市州红十字会 | ${COMPLETE.city} |`,
        `| 案例负责人姓名职务 | ${COMPLETE.leader} | 联系方式 | ${COMPLETE.contact} |`,
      ],
    ],
    [
      'numbered labels',
      [
        `1.案例名称：${COMPLETE.caseName}`,
        `2.案例所在市州红十字会：${COMPLETE.city}`,
        `3、案例负责人姓名职务：${COMPLETE.leader}`,
        `（4）联系方式：${COMPLETE.contact}`,
      ],
    ],
    [
      'in brackets',
      [
        `【案例名称】${COMPLETE.caseName}`,
        `【案例所在市州红十字会】${COMPLETE.city}`,
        `【案例负责人姓名职务】${COMPLETE.leader}`,
        `【联系方式】${COMPLETE.contact}`,
      ],
    ],
    [
      'one blank between',
      [
        `案例名称 ${COMPLETE.caseName}`,
        `案例所在市州红十字会 ${COMPLETE.city}`,
        `案例负责人姓名职务 ${COMPLETE.leader} 联系方式 ${COMPLETE.contact}`,
      ],
    ],
  ])('%s', (_name, rows) => expectWhole(withRows(...rows)));

  test('all in one paragraph', () => {
    const { values } = read(
      linesForm([
        ...HEAD,
        [
          `案例名称：${COMPLETE.caseName}`,
          `案例所在市州红十字会：${COMPLETE.city}`,
          `案例负责人姓名职务：${COMPLETE.leader}`,
          `联系方式：${COMPLETE.contact}`,
          `背景介绍：${background.replace('。', '')}`,
          '主要做法：1.把课堂搬到集市；2.每村培训两名救护员',
          '申报意见：同意推荐。',
        ].join('。'),
      ]),
    );
    expect(values).toMatchObject({
      city: COMPLETE.city,
      contact: COMPLETE.contact,
      background,
      practices: '1.把课堂搬到集市；2.每村培训两名救护员。',
      opinion: '同意推荐。',
    });
  });

  describe('a narrative below the last label', () => {
    const narrative = [
      COMPLETE.caseName,
      COMPLETE.unit,
      '一、背景介绍',
      '山多路远。',
      '二、主要做法',
      '课堂搬到集市。',
    ];
    const [name, city, leader] = [
      `案例名称：${COMPLETE.caseName}`,
      `案例所在市州红十字会：${COMPLETE.city}`,
      `案例负责人姓名职务：${COMPLETE.leader}`,
    ];
    const contactIn = (...rows: readonly string[]) =>
      read(linesForm([...HEAD, name, city, leader, ...rows])).values['contact'];
    test('is not its answer', () => {
      expect(contactIn('联系方式：', ...narrative)).toBeNull();
      expect(contactIn('联系方式', '写给赶集日的急救课', ...narrative.slice(1))).toBeNull();
      const { values } = read(linesForm([...HEAD, name, city, '联系方式：0000-1234567', '案例负责人：', ...narrative]));
      expect(values).toMatchObject({ leader: null, contact: '0000-1234567' });
    });
    test('is not the rest of its answer', () => {
      for (const title of [COMPLETE.caseName, '写给赶集日的急救课']) {
        const below = [title, ...narrative.slice(1)];
        expect(contactIn(`联系方式：${COMPLETE.contact}`, ...below)).toBe(COMPLETE.contact);
        expect(contactIn('联系方式：', `办公室 ${COMPLETE.contact}`, ...below)).toBe(`办公室 ${COMPLETE.contact}`);
      }
    });
  });

  test.each(['注', '附注', '备注', '说明', '填表说明'])('a note below the opinion is no part of it: %s', (word) => {
    const { values } = read(
      linesForm([
        ...HEAD,
        `案例名称：${COMPLETE.caseName}`,
        `联系方式：${COMPLETE.contact}`,
        `案例所在市州红十字会：${COMPLETE.city}`,
        '申报意见：同意推荐。',
        `${word}：本表一式三份。`,
      ]),
    );
    expect(values['opinion']).toBe('同意推荐。');
  });
});
