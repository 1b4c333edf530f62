import { wAttribute, wChildren } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import type { Package } from '../../../ooxml/package/package';
import type { XmlElement } from '../../../ooxml/xml';
import { html } from '../html';
import { partRoot } from './part-root';

/** The part that holds a document's comments, if there is one. */
export function commentsPart(pkg: Package): string | undefined {
  return pkg.related(pkg.mainPart, 'comments');
}

export function commentsOf(pkg: Package): XmlElement[] {
  const root = partRoot(pkg, commentsPart(pkg));
  return root ? wChildren(root, 'comment') : [];
}

export function authorOf(comment: XmlElement): string {
  return wAttribute(comment, 'author') ?? '未知作者';
}

/** The mark in the text that leads to a comment, with its author and words for the pointer and the screen reader. */
export function drawCommentMark(pkg: Package, id: string | null): HTMLElement {
  const comment = commentsOf(pkg).find((candidate) => wAttribute(candidate, 'id') === id);
  const mark = html('button', 'comment-mark');
  mark.type = 'button';
  mark.title = comment ? `批注（${authorOf(comment)}）：${textOf(comment)}` : '批注（文件里没有内容）';
  mark.setAttribute('aria-label', mark.title);
  mark.dataset['comment'] = id ?? '';
  return mark;
}

function textOf(comment: XmlElement): string {
  return Array.from(comment.getElementsByTagNameNS(W, 't'), (text) => text.textContent ?? '').join('');
}
