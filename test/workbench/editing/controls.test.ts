import { control, docx, p, r, style, table, textBox } from '../../builders/docx';
import { Typist } from './typist';

const PROMPT = '请填写';
const prompt = (text = PROMPT): string => r(text, { color: '808080' });
const FLAG = '<w:showingPlcHdr/>';
const typist = (...body: string[]): Typist => new Typist(docx({ body }));

describe('a prompt', () => {
  it.each([
    ['in a line', p(r('姓名：') + control('姓名', prompt(), FLAG) + r('。')), '姓名：请填|写。'],
    ['around a paragraph', control('姓名', p(prompt()), FLAG), '请填|写'],
    ['in a cell', table([[control('姓名', p(prompt()), FLAG)]]), '请填|写'],
  ])('goes when something is typed, and comes back when that is erased: %s', (_where, body, place) => {
    const author = new Typist(docx({ body: [body, p('后')] }), { quirks: { promptWithoutPart: 'as-before' } });
    const before = author.xml;
    author.goTo(place).type('李').type('明');
    expect(author.page[0]).toContain('李明|');
    expect(author.xml).not.toContain(PROMPT);
    expect(author.xml).not.toContain('showingPlcHdr');
    author.backspace(2);
    expect(author.xml).toBe(before);
    expect(author.page[0]).toContain(`[${PROMPT}]`);
    author.type('王芳');
    expect(author.page[0]).toContain('王芳|');
  });

  it('gives way to the look of the control', () => {
    const author = typist(p(control('姓名', prompt(), `<w:rPr><w:b/></w:rPr>${FLAG}`)));
    author.goTo('请|填写').type('李明');
    expect(author.xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t>李明</w:t></w:r>');
  });

  it.each([
    ['shown', '不超过200字'],
    ['word-default', '单击或点击此处输入文字。'],
  ] as const)('comes from the glossary if the control has one there: %s', (ownPrompt, prompted) => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const glossary = `<w:glossaryDocument ${w}><w:docParts><w:docPart><w:docPartPr><w:name w:val="P1"/></w:docPartPr><w:docPartBody>${p(r('不超过200字', { style: 'x' }))}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`;
    const author = new Typist(
      docx({
        styles: [style('a9', 'Placeholder Text', { type: 'character', run: { color: '666666' } })],
        body: [p(control('内容', r('旧'), '<w:placeholder><w:docPart w:val="P1"/></w:placeholder>'))],
        parts: { 'word/glossary/document.xml': { content: glossary, type: `${word}.document.glossary+xml` } },
      }),
      { quirks: { ownPrompt } },
    );
    author.host.pkg.relate(author.host.pkg.mainPart, 'glossaryDocument', '/word/glossary/document.xml');
    author.goTo('旧|').backspace();
    expect(author.page).toEqual([`[${prompted}]`]);
    expect(author.xml).toContain('<w:rStyle w:val="a9"/>');
    expect(author.xml).toMatch(/<w:placeholder>.*<\/w:placeholder><w:showingPlcHdr\/>/);
  });

  it('is Word’s own if there is none', () => {
    const author = typist(p(control('姓名', r('李明'))));
    author.goTo('[李明]').backspace();
    expect(author.page).toEqual(['[单击或点击此处输入文字。]']);
  });

  it('gives way to Enter and to a pasted text, and leaves nothing behind', () => {
    const author = typist(control('背景', p(prompt()), FLAG), p());
    author.goTo('请填|写').type('\n');
    expect(author.page).toEqual(['', '|', '']);
    author.undo();
    author.goTo('请填|写').paste('一\n二');
    expect(author.page).toEqual(['一', '二|', '']);
  });
});

describe('a locked control', () => {
  const locked = (lock: string, content: string): string => control('单位', content, `<w:lock w:val="${lock}"/>`);
  const refusal = (author: Typist, kind: 'type' | 'erase'): string | null =>
    author.host.edit(kind === 'type' ? { kind, text: '字' } : { kind, direction: 'backward', unit: 'character' })
      .message;

  it.each(['contentLocked', 'sdtContentLocked'])('%s refuses changes of its content, with a sentence', (lock) => {
    const author = typist(p(locked(lock, r('红会'))));
    const before = author.xml;
    author.goTo('红|会');
    expect(refusal(author, 'type')).toBe('内容控件“单位”的内容已锁定，不能改动。');
    expect(refusal(author, 'erase')).toBe('内容控件“单位”的内容已锁定，不能改动。');
    expect([author.xml, author.page]).toEqual([before, ['红|会']]);
  });

  it.each(['sdtLocked', 'sdtContentLocked'])('%s refuses to be removed with what is around it', (lock) => {
    for (const body of [
      [p(r('甲') + locked(lock, r('红会')) + r('乙'))],
      [p('甲'), locked(lock, p('红会')), p('乙')],
    ]) {
      const author = typist(...body);
      const before = author.xml;
      author.host.selectAll();
      expect(refusal(author, 'erase')).toBe('内容控件“单位”已锁定，不能删除。');
      expect(author.xml).toBe(before);
    }
  });

  it('sdtLocked lets its content go, down to the prompt, and not further', () => {
    const author = typist(p(locked('sdtLocked', r('会'))));
    author.goTo('会|').backspace();
    expect(author.page).toEqual(['[单击或点击此处输入文字。]']);
    expect(refusal(author, 'erase')).toBe('内容控件“单位”已锁定，不能删除。');
  });

  it('an unlocked empty one goes as a whole', () => {
    for (const body of [p(control('单位', prompt(), FLAG)), control('单位', p(prompt()), FLAG)]) {
      const author = typist(body);
      author.goTo('请填|写').backspace();
      expect(author.page).toEqual(['|']);
      expect(author.xml).not.toContain('w:sdt');
    }
  });

  it('lists and tick boxes cannot be typed in; in a group only the controls can', () => {
    const author = typist(
      p(control('地区', r('城关'), '<w:dropDownList/>')),
      control('表', p('固定') + p(control('值', r('可改'))), '<w:group/>'),
    );
    author.goTo('城|关');
    expect(refusal(author, 'type')).toContain('下拉列表');
    author.goTo('固|定');
    expect(refusal(author, 'type')).toContain('只能填写其中的内容控件');
    author.goTo('可|改').type('修');
  });
});

describe('Enter in a control', () => {
  it('makes one that fills its paragraph a control around paragraphs', () => {
    const author = typist(p(control('背景', r('甲乙'))), p('后'));
    author.goTo('甲|乙').type('\n');
    expect(author.page).toEqual(['甲', '|乙', '后']);
    expect(author.xml).toMatch(/^<w:sdt>.*<w:sdtContent><w:p>.*甲.*<w:p>.*乙.*<\/w:sdtContent><\/w:sdt><w:p>/);
  });

  it('is refused in one within a line', () => {
    const author = typist(p(r('姓名：') + control('姓名', r('李明'))));
    author.goTo('姓名：李|明');
    expect(author.host.edit({ kind: 'break-paragraph' }).message).toContain('不能分段');
  });

  it('is refused in plain text around a paragraph as well', () => {
    const author = typist(control('单', p('单行'), '<w:text/>'), p());
    author.goTo('单|行');
    expect(author.host.edit({ kind: 'break-paragraph' }).message).toBe('这个纯文本内容控件只能填一行。');
    author.paste('甲\n乙');
    expect(author.page).toEqual(['单甲 乙|行', '']);
  });

  it('breaks the line in plain text that may have several, and is refused else', () => {
    const author = typist(
      p(control('多', r('多行'), '<w:text w:multiLine="1"/>')),
      p(control('单', r('单行'), '<w:text/>')),
    );
    author.goTo('多|行').type('\n');
    expect(author.page[0]).toBe('多\v|行');
    author.goTo('单|行');
    expect(author.host.edit({ kind: 'break-paragraph' }).message).toBe('这个纯文本内容控件只能填一行。');
  });
});

it.each([
  ['in a line', p(control('框', r('乙')))],
  ['around a paragraph', control('框', p('乙'), '<w:lock w:val="sdtContentLocked"/>')],
])('a control in a text box is none of the text around it: %s', (_where, content) => {
  const author = typist(p(r('甲') + textBox(content) + r('丙')));
  author.goTo('[甲￼丙]').type('丁');
  expect(author.page).toEqual(['丁|']);
});

describe('a bound control', () => {
  const ID = '{11111111-2222-3333-4444-555555555555}';
  const bound = (path: string): Typist => {
    const binding = `<w:dataBinding w:prefixMappings="xmlns:f='urn:form'" w:xpath="${path}" w:storeItemID="${ID}"/>`;
    const author = new Typist(
      docx({
        body: [p(control('姓名', r('李'), binding))],
        parts: {
          'customXml/item1.xml': { content: '<form xmlns="urn:form" unit=""><name>李</name></form>' },
          'customXml/itemProps1.xml': {
            content: `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${ID}"/>`,
          },
        },
      }),
    );
    const { pkg } = author.host;
    pkg.relate(pkg.mainPart, 'customXml', '/customXml/item1.xml');
    pkg.relate('/customXml/item1.xml', 'customXmlProps', '/customXml/itemProps1.xml');
    author.host.edited();
    return author;
  };

  it('writes its text through, and its emptiness', () => {
    const author = bound('/f:form[1]/f:name[1]');
    author.goTo('李|').type('明');
    expect(author.part('/customXml/item1.xml')).toContain('<name>李明</name>');
    author.undo();
    expect(author.part('/customXml/item1.xml')).toBe('<form xmlns="urn:form" unit=""><name>李</name></form>');
    author.goTo('李|').backspace();
    expect(author.part('/customXml/item1.xml')).toContain('<name/>');
  });

  it('writes attributes as well', () => {
    const author = bound('/f:form[1]/@unit');
    author.goTo('李|').type('明');
    expect(author.part('/customXml/item1.xml')).toContain('unit="李明"');
  });

  it('says so when it cannot', () => {
    const author = bound('/f:form[1]/f:name[last()]');
    author.goTo('李|');
    expect(author.host.edit({ kind: 'type', text: '明' }).message).toContain('无法一并更新');
    expect(author.page).toEqual(['李明|']);
  });
});

describe('a document that is closed to changes', () => {
  const protection = (edit: string): string => `<w:documentProtection w:edit="${edit}" w:enforcement="1"/>`;

  it('refuses with a sentence', () => {
    const author = new Typist(docx({ settings: protection('readOnly'), body: [p('甲')] }));
    author.goTo('甲|');
    expect(author.host.edit({ kind: 'type', text: '乙' }).message).toMatch(/不能改动.*。$/);
    expect(author.xml).toBe(p('甲'));
    const readOnly = new Typist(docx({ body: [p('甲')] }), { readOnly: true });
    expect(
      readOnly.goTo('甲|').host.edit({ kind: 'paste', clip: { blocks: [], endsParagraph: false } }).message,
    ).toContain('只读');
  });

  it('lets a form be filled in', () => {
    const author = new Typist(
      docx({ settings: protection('forms'), body: [p(r('姓名：') + control('姓名', r('李')))] }),
    );
    author.goTo('姓名：李|').type('明');
    expect(author.page).toEqual(['姓名：李明|']);
    author.goTo('姓|名：李明');
    expect(author.host.edit({ kind: 'type', text: '字' }).message).toContain('受保护');
  });
});
