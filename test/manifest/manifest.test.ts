import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { parseXmlDocument, type Element } from 'slimdom';
import { draw, ICONS, SIZES } from '../../.config/draw-icons';
import { readByMicrosoft, schemaVerdict, SCHEMAS } from './validators';

const ROOT = path.join(__dirname, '../..');
const FILE = path.join(ROOT, 'manifest.xml');
const PUBLIC = 'https://localhost:3000';
const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

const app = parseXmlDocument(readFileSync(FILE, 'utf8')).documentElement!;

function all(namespace: string, name: string): Element[] {
  return Array.from(app.getElementsByTagNameNS(namespace, name));
}

function one(namespace: string, name: string): Element {
  const found = all(namespace, name);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0]!;
}

const childNames = (element: Element) => element.children.map((child) => child.localName);
const everyElement = Array.from(app.getElementsByTagName('*'));
/** Addresses in the manifest, each with the file below the public address that it names. */
const addresses = everyElement
  .flatMap((element) => [element.getAttribute('DefaultValue'), element.getAttribute('Value')])
  .filter((value): value is string => value?.includes('://') ?? false);

describe('the manifest', () => {
  it('is read by the manifest tool of Microsoft', () => {
    expect(readByMicrosoft(FILE)).toMatchObject({
      displayName: '案例申报助手',
      hosts: ['Document'],
      officeAppType: 'TaskPaneApp',
    });
  });

  (SCHEMAS ? it : it.skip)('is valid by the schema of Microsoft (CASE_AUTHOR_SCHEMAS names its folder)', () => {
    expect(schemaVerdict(FILE)).toBe(`${FILE} validates`);
  });

  it('keeps the order of elements that Office asks for', () => {
    expect(childNames(app)).toEqual([
      ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
      ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
      ...['DefaultSettings', 'Permissions', 'VersionOverrides'],
    ]);
    expect(childNames(one(OVERRIDES, 'VersionOverrides'))).toEqual(['Requirements', 'Hosts', 'Resources']);
    expect(childNames(one(OVERRIDES, 'DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(childNames(one(OVERRIDES, 'Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
    for (const control of all(OVERRIDES, 'Control')) {
      expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    }
  });

  it('names itself by a GUID and a version of four numbers', () => {
    expect(one(APP, 'Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one(APP, 'Version').textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it('asks for WordApi 1.3 and no more, so that volume licences of Word 2021 show it', () => {
    for (const sets of [...all(APP, 'Set'), ...all(BASIC, 'Set')]) {
      expect([sets.getAttribute('Name'), sets.getAttribute('MinVersion')]).toEqual(['WordApi', '1.3']);
    }
    expect(all(APP, 'Set').length + all(BASIC, 'Set').length).toBe(2);
  });

  it('resolves every resid, uses every resource, and repeats no id', () => {
    const resources = one(OVERRIDES, 'Resources');
    const defined = Array.from(resources.getElementsByTagName('*')).flatMap((e) => e.getAttribute('id') ?? []);
    const used = everyElement.flatMap((element) => element.getAttribute('resid') ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
    const controls = everyElement.flatMap((e) => (e.localName === 'OfficeTab' ? [] : (e.getAttribute('id') ?? [])));
    expect(new Set(controls).size).toBe(controls.length);
  });

  it('keeps to the lengths that Office shows', () => {
    const tooLong = (elements: Element[], limit: number) =>
      elements
        .flatMap((e) => [e, ...e.children])
        .map((e) => e.getAttribute('DefaultValue') ?? e.getAttribute('Value') ?? '')
        .filter((text) => text.length === 0 || text.length > limit);
    expect(tooLong([one(APP, 'DisplayName')], 125)).toEqual([]);
    expect(tooLong([one(APP, 'Description')], 250)).toEqual([]);
    expect(
      tooLong(one(OVERRIDES, 'Resources').getElementsByTagNameNS(BASIC, 'ShortStrings')[0]!.children, 125),
    ).toEqual([]);
    expect(tooLong(one(OVERRIDES, 'Resources').getElementsByTagNameNS(BASIC, 'LongStrings')[0]!.children, 250)).toEqual(
      [],
    );
  });

  it('says everything in Chinese, and again in English', () => {
    expect(one(APP, 'DefaultLocale').textContent).toBe('zh-CN');
    const spoken = [one(APP, 'DisplayName'), one(APP, 'Description'), ...all(BASIC, 'String')];
    for (const text of spoken) {
      expect(text.getAttribute('DefaultValue')).toMatch(/\p{Script=Han}/u);
      expect(text.children.map((override) => override.getAttribute('Locale'))).toEqual(['en-US']);
      expect(text.children[0]!.getAttribute('Value')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('has https addresses below the public address only, which the build replaces', () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(`${PUBLIC}/`))).toEqual([]);
    expect(all(APP, 'AppDomain').map((domain) => domain.textContent)).toEqual([PUBLIC]);
  });

  it('calls the command by the name under which the function file offers it', () => {
    const name = one(OVERRIDES, 'FunctionName').textContent;
    expect(readFileSync(path.join(ROOT, 'src/commands/commands.ts'), 'utf8')).toContain(`associate('${name}'`);
  });
});

describe('the icons', () => {
  it('exist at the size that the manifest gives them', () => {
    const images = [...all(BASIC, 'Image').filter((image) => image.hasAttribute('DefaultValue'))].map((image) => ({
      address: image.getAttribute('DefaultValue')!,
      size: Number(/\d+$/.exec(image.getAttribute('id')!)![0]),
    }));
    images.push({ address: one(APP, 'IconUrl').getAttribute('DefaultValue')!, size: 32 });
    images.push({ address: one(APP, 'HighResolutionIconUrl').getAttribute('DefaultValue')!, size: 64 });
    for (const { address, size } of images) {
      const png = PNG.sync.read(readFileSync(path.join(ROOT, address.slice(PUBLIC.length))));
      expect([address, png.width, png.height]).toEqual([address, size, size]);
    }
    for (const icon of all(OVERRIDES, 'Icon')) {
      expect(icon.children.map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
    }
  });

  it.each(Object.entries(ICONS))('are those that .config/draw-icons.ts draws: %s', (name, layers) => {
    for (const size of SIZES) {
      const committed = PNG.sync.read(readFileSync(path.join(ROOT, `assets/icons/${name}-${size}.png`)));
      expect(committed.data.equals(draw(layers, size).data)).toBe(true);
    }
  });
});
