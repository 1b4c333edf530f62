import { clipOfText, htmlOfClip, textOfClip, type Clip } from '../../host/editing/clip';
import { clipOfHtml } from './pasted-html';

export function fillClipboard(data: DataTransfer, clip: Clip): void {
  data.setData('text/plain', textOfClip(clip));
  data.setData('text/html', htmlOfClip(clip));
}

/** What the clipboard holds, by preference with its looks; null if it is no text. */
export function readClipboard(data: DataTransfer): Clip | null {
  const html = data.getData('text/html');
  if (html !== '') {
    const clip = clipOfHtml(new DOMParser().parseFromString(html, 'text/html').body);
    if (clip.blocks.length > 0) return clip;
  }
  const text = data.getData('text/plain');
  return text === '' ? null : clipOfText(text);
}
