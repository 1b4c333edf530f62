const path = require('node:path');
const MarkdownIt = require('markdown-it');

/** A heading's address within the page, as GitHub writes it: links in `docs/guide.md` work in both places. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

/** The guide, Markdown, inside `template`. Its pictures are served beside the page, in the folder `guide`. */
function helpPage(guide, template) {
  const markdown = new MarkdownIt();
  const { image } = markdown.renderer.rules;
  markdown.renderer.rules.image = (tokens, index, ...rest) => {
    const file = tokens[index].attrGet('src');
    tokens[index].attrSet('src', `guide/${path.posix.basename(file)}`);
    tokens[index].attrSet('loading', 'lazy');
    return image(tokens, index, ...rest);
  };
  markdown.renderer.rules.heading_open = (tokens, index) =>
    `<${tokens[index].tag} id="${anchorOf(tokens[index + 1].content)}">`;
  const [, title] = /^# (.+)$/m.exec(guide);
  return template.replace('{title}', () => title).replace('{guide}', () => markdown.render(guide));
}

module.exports = { helpPage };
