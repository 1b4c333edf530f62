import { wAttribute } from '../../src/ooxml/dom';
import { W } from '../../src/ooxml/namespaces';
import { Styles } from '../../src/ooxml/styles';
import { nodeXml } from '../../src/ooxml/xml-node';
import { style } from '../builders/docx';

const styles = new Styles(
  nodeXml.parse(
    `<w:styles xmlns:w="${W}">` +
      style('a', 'Normal', { default: true }) +
      style('1', 'heading 1', { basedOn: 'a' }) +
      style('b', 'Strong', { type: 'character', basedOn: 'a' }) +
      style('self', 'Self', { basedOn: 'self' }) +
      '</w:styles>',
  ),
);

const ids = (chain: ReturnType<Styles['chain']>): (string | null)[] => chain.map((item) => wAttribute(item, 'styleId'));

test('by id, by name, whatever the case', () => {
  expect(styles.nameOf('1')).toBe('heading 1');
  expect(styles.nameOf('nowhere')).toBeNull();
  expect(styles.byName('Heading 1', 'paragraph')).toBe(styles.byId('1'));
  expect(styles.byName('heading 1', 'character')).toBeUndefined();
});

test('the style in force', () => {
  expect(styles.effectiveId('1', 'paragraph')).toBe('1');
  expect(styles.effectiveId('b', 'paragraph')).toBe('a');
  expect(styles.effectiveId(null, 'paragraph')).toBe('a');
  expect(styles.effectiveId(null, 'character')).toBeNull();
});

test('chains go from the base to the style, within one type, and end', () => {
  expect(ids(styles.paragraphChain('1'))).toEqual(['a', '1']);
  expect(ids(styles.chain('b', 'character'))).toEqual(['b']);
  expect(ids(styles.paragraphChain('self'))).toEqual(['self']);
});

test('of two styles of one id each is found by its type', () => {
  const twins = new Styles(
    nodeXml.parse(
      `<w:styles xmlns:w="${W}">` +
        style('x', 'Text', {}) +
        style('x', 'Default Paragraph Font', { type: 'character', default: true }) +
        '</w:styles>',
    ),
  );
  expect(twins.effectiveId('x', 'paragraph')).toBe('x');
  expect(twins.chain('x', 'paragraph')).toEqual([twins.byName('Text', 'paragraph')]);
  expect(twins.chain(null, 'character')).toEqual([twins.byName('Default Paragraph Font', 'character')]);
});

test('a document without styles', () => {
  const none = new Styles(undefined);
  expect(none.paragraphChain('1')).toEqual([]);
  expect(none.defaultRun).toBeNull();
});
