import { JSDOM } from 'jsdom';
import { htmlOfClip, textOfClip, type Clip } from '../../../src/workbench/host/editing/clip';
import { clipOfHtml } from '../../../src/workbench/page/input/pasted-html';
import { control, docx, list, p, r, style, table } from '../../builders/docx';
import { Typist } from './typist';

const typist = (...body: string[]): Typist => new Typist(docx({ body }));
const fromPage = (html: string): Clip => clipOfHtml(new JSDOM(`<body>${html}</body>`).window.document.body);
/** A clip in few words: `*bold*`, `/italic/`, `_underlined_`; tables row by row. */
const told = ({ blocks }: Clip): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [tell(block.runs)]
      : block.rows.map((row) => row.map(({ runs }) => tell(runs)).join(' | ')),
  );
const MARKS = { bold: '*', italic: '/', underline: '_' } as const;
const tell = (runs: Extract<Clip['blocks'][number], { kind: 'paragraph' }>['runs']): string =>
  runs
    .map(({ text, toggles }) => toggles.reduce((inner, toggle) => MARKS[toggle] + inner + MARKS[toggle], text))
    .join('');

describe('a web page', () => {
  it.each([
    ['paragraphs', '<p>一</p><div>二<p>三</p></div>四', ['一', '二', '三', '四']],
    ['looks', '<p><b>粗<i>斜</i></b><u>线</u><span style="font-weight:700">重</span></p>', ['*粗*/*斜*/_线_*重*']],
    ['a wrapper of an editor on the web', '<b style="font-weight:normal"><p>平</p></b>', ['平']],
    ['links as their text', '<p>见<a href="https://a.test">网站</a></p>', ['见网站']],
    ['line breaks', '<p>一<br>二<br></p>', ['一\n二']],
    ['blanks as a browser shows them', '<p>\n  甲 \n <b> 乙</b> </p>\n<p>丙</p>', ['甲 *乙*', '丙']],
    ['preformatted text', '<pre>a  b\nc</pre>', ['a  b\nc']],
    ['numbered lists', '<ol start="3"><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>', ['3. 甲', '4. 乙', '• 丙']],
    [
      'tables',
      '<table><tr><th>片区</th><th>人次</th></tr><tr><td>城<br>关</td><td><p>1</p><p>2</p></td></tr></table>',
      ['片区 | 人次', '城\n关 | 1\n2'],
    ],
    [
      'nothing that runs or hides',
      '<script>x()</script><style>p{}</style><p hidden>无</p><p style="display:none">无</p><p>有</p>',
      ['有'],
    ],
    ['no pictures and buttons', '<p>图<img src="x" onerror="x()"><button>按</button></p>', ['图']],
  ])('gives %s', (_what, html, wanted) => {
    expect(told(fromPage(html))).toEqual(wanted);
  });
});

describe('pasting', () => {
  it('takes the look of the place, with its own bold', () => {
    const author = typist(p(r('前后', { fonts: '仿宋' })));
    author.goTo('前|后').paste(fromPage('<p>一<b>二</b>三</p>'));
    expect(author.page).toEqual(['前一二三|后']);
    expect(author.xml.match(/w:eastAsia="仿宋"/g)).toHaveLength(4);
    expect(author.xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t>二/);
    expect(author.xml).toMatch(/w:eastAsia="仿宋"\/><\/w:rPr><w:t>三/);
  });

  it('makes paragraphs of lines; the last one goes on with what follows', () => {
    const author = typist(p('前后'));
    author.goTo('前|后').paste('一\r\n二\t三\n四');
    expect(author.page).toEqual(['前一', '二\t三', '四|后']);
  });

  it('replaces what is selected', () => {
    const author = typist(p('前中后'));
    author.goTo('前[中]后').paste('新');
    expect(author.page).toEqual(['前新|后']);
  });

  it('makes a plain table between paragraphs', () => {
    const author = new Typist(docx({ styles: [style('T', 'Table Grid', { type: 'table' })], body: [p('前后')] }));
    author.goTo('前|后').paste(fromPage('<table><tr><td>甲</td><td><b>乙</b></td></tr></table>'));
    expect(author.page).toEqual(['前', '甲', '乙', '|后']);
    expect(author.xml).toMatch(/<w:tblStyle w:val="T"\/>.*<w:gridCol .*<w:gridCol .*<w:tr><w:tc>/);
  });

  it('makes lines of a table inside another one', () => {
    const author = typist(table([['格']]));
    author.goTo('格|').paste(fromPage('<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>'));
    expect(author.page).toEqual(['格甲\t乙', '丙\t丁|']);
  });

  it('makes one line of several in a control within a line', () => {
    const author = typist(p(r('姓名：') + control('姓名', r('李'))));
    author.goTo('姓名：李|').paste('明\n华');
    expect(author.page).toEqual(['姓名：李明\v华|']);
  });
});

describe('copying', () => {
  it('gives text and HTML that say the same', () => {
    const author = new Typist(
      docx({
        lists: [list(1, [['decimal', '%1.']])],
        body: [
          p('项', { list: [1, 0] }),
          p(r('<粗>', { bold: true, underline: 'single' }) + '<w:r><w:br/></w:r>'),
          table([['甲', '乙']]),
          p('末'),
        ],
      }),
    );
    author.host.selectAll();
    const clip = author.host.copy();
    expect(textOfClip(clip)).toBe('1.\t项\r\n<粗>\n\r\n甲\t乙\r\n末');
    expect(htmlOfClip(clip)).toBe(
      '<p>1.\t项</p><p><b><u>&lt;粗&gt;</u></b><br></p><table><tr><td>甲</td><td>乙</td></tr></table><p>末</p>',
    );
  });

  it('comes back as it was', () => {
    const author = typist(p(r('甲') + r('乙', { bold: true, italic: true })), table([['丙', '丁']]), p('戊'));
    author.host.selectAll();
    const clip = author.host.copy();
    expect(told(fromPage(htmlOfClip(clip)))).toEqual(told(clip));
  });
});
