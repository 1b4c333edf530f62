import { descendants, isNamed } from '../../../ooxml/dom';
import { W } from '../../../ooxml/namespaces';
import { Package } from '../../../ooxml/package/package';
import type { XmlEngine } from '../../../ooxml/xml';
import { can } from '../../host/capabilities';
import { controlOf, type FieldControl } from './field-controls';
import { obstacleIn } from '../../../form/protected-content';

/** Characters by which Word's text shows a picture, a note, a comment or a field. */
const OBJECT_MARKS = /[\u0001\u0002\u0005\u0013-\u0015\ufffc]/;

/**
 * What stands in a field besides words, paragraph by paragraph; null for a paragraph of nothing but words. Asked of the
 * control itself: the stored file may lag behind (office-js issue 640). One sync.
 */
export async function obstaclesIn(
  context: Word.RequestContext,
  xml: XmlEngine,
  field: FieldControl,
): Promise<readonly (string | null)[]> {
  const control = controlOf(context, field);
  const ooxml = control.getOoxml();
  control.load('text');
  if (can('trackingMode')) context.document.load('changeTrackingMode');
  await context.sync();
  // While changes are tracked, text that is taken away stays as a deletion: nothing of what was put in is lost.
  const tracks = can('trackingMode') && context.document.changeTrackingMode !== Word.ChangeTrackingMode.off;
  // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult, not a proxy: it needs no load
  const pkg = Package.open(new TextEncoder().encode(ooxml.value), xml);
  const root = pkg.document(pkg.mainPart)?.documentElement;
  const paragraphs = root ? [...descendants(root)].filter((element) => isNamed(element, W, 'p')) : [];
  const found = paragraphs.map((paragraph) => obstacleIn(paragraph, { insertionsCount: !tracks }));
  // Some hosts leave comments out of the OOXML, but show their anchors in the text.
  if (OBJECT_MARKS.test(control.text) && found.every((obstacle) => obstacle === null))
    return found.map(() => '批注或图片');
  return found;
}
