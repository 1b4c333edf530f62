import { readFileSync } from 'node:fs';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { readManifest } from '../../../src/workbench/page/manifest';

const MANIFEST = readFileSync('manifest.xml', 'utf8');

describe('readManifest', () => {
  it('reads the ribbon of the add-in', () => {
    const addIn = readManifest(MANIFEST, 'zh-CN', nodeXml);
    expect(addIn.name).toBe('案例申报助手');
    expect(addIn.functionFile).toMatch(/\/commands\.html$/);
    const [tab] = addIn.tabs;
    expect(tab).toMatchObject({ id: 'TabHome', label: null });
    expect(tab?.groups[0]?.buttons.map(({ label, action }) => [label, action.kind])).toEqual([
      ['一键排版', 'function'],
      ['案例申报助手', 'task-pane'],
    ]);
  });

  it('takes the texts of another language where the manifest has them', () => {
    expect(readManifest(MANIFEST, 'en-US', nodeXml).name).toBe('Case Author');
    expect(readManifest(MANIFEST, 'fr-FR', nodeXml).name).toBe('案例申报助手');
  });

  it('names a resource that is missing', () => {
    const broken = MANIFEST.replace('<bt:String id="Group.Label"', '<bt:String id="Elsewhere"');
    expect(() => readManifest(broken, 'zh-CN', nodeXml)).toThrow(
      'refers to a resource that it does not define: Group.Label',
    );
  });

  it('wants a ribbon for Word', () => {
    const excel = MANIFEST.replace('xsi:type="Document"', 'xsi:type="Workbook"');
    expect(() => readManifest(excel, 'zh-CN', nodeXml)).toThrow('no ribbon for Word');
  });
});
