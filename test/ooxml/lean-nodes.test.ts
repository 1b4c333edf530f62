import { MutationObserver } from 'slimdom';
import { forgetObservers } from '../../src/ooxml/lean-nodes';
import { nodeXml } from '../../src/ooxml/xml-node';

const XML = '<a xmlns="urn:a" xmlns:w="urn:w" w:b="1" c="2">x<w:d/>y<!--z--></a>';

it('lean nodes answer as all nodes do', () => {
  const root = nodeXml.parse(XML).documentElement!;
  expect([root.nodeName, root.firstChild?.nextSibling?.nodeName]).toEqual(['a', 'w:d']);
  expect(Array.from(root.attributes, ({ name, value }) => [name, value])).toEqual([
    ['xmlns', 'urn:a'],
    ['xmlns:w', 'urn:w'],
    ['w:b', '1'],
    ['c', '2'],
  ]);
  // Also what the program itself does not ask for.
  const [text, comment, attribute] = [root.firstChild!, root.lastChild!, root.attributes[2]!] as unknown as Node[];
  for (const node of [text, comment, attribute])
    expect([node?.firstChild, node?.lastChild, node?.childNodes]).toEqual([null, null, []]);
  expect(attribute?.nextSibling).toBeNull();
});

it('lean trees are changed and written as all trees are', () => {
  const document = nodeXml.parse(XML);
  const root = document.documentElement!;
  const [text, element, last] = [root.firstChild!, root.firstChild!.nextSibling!, root.lastChild!];
  root.removeChild(text);
  element.appendChild(document.createTextNode('new'));
  root.insertBefore(document.createElementNS('urn:w', 'w:e'), last);
  root.setAttributeNS('urn:w', 'w:b', '3');
  root.setAttributeNS(null, 'f', '4');
  root.removeAttributeNS(null, 'c');
  root.appendChild(element.cloneNode(true));
  expect(nodeXml.serialize(document)).toBe(
    '<a xmlns="urn:a" xmlns:w="urn:w" w:b="3" f="4"><w:d>new</w:d>y<w:e/><!--z--><w:d>new</w:d></a>',
  );
});

it('a lean tree can be observed, as the workbench does', async () => {
  const document = nodeXml.parse(XML);
  const root = document.documentElement!;
  const seen: string[] = [];
  const observer = new MutationObserver((records) => seen.push(...records.map(({ type }) => type)));
  observer.observe(root as never, { childList: true, subtree: true });
  for (const child of [...(root as unknown as Node).childNodes]) root.removeChild(child);
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual(['childList', 'childList', 'childList', 'childList']);
  observer.disconnect();
});

it('a node takes no more memory than it needs: none has a field for what its kind does not have', () => {
  forgetObservers();
  const root = nodeXml.parse(XML).documentElement!;
  const fields = (node: object) => Object.keys(node).length;
  expect([fields(root.attributes[2]!), fields(root.firstChild!)]).toEqual([6, 5]);
  expect(Object.keys(root)).not.toContain('tagName');
});
