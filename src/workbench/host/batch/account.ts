import { isHostObject, type HostObject } from './host-object';
import type { Json } from './json';
import type { Query } from './request';

/** So many statements of a batch are put in words; of the rest only the number is told. */
const TOLD = 12;
const MAX_VALUE = 40;

/** By which way the objects of the add-in were reached; they live as long as the add-in holds them. */
export class Routes {
  private readonly ways = new WeakMap<HostObject, { readonly from: HostObject; readonly step: string }>();

  reached(object: HostObject, from: HostObject, step: string): void {
    this.ways.set(object, { from, step });
  }

  /** What to call an object: `第 3 段“志愿服务…”.font`. */
  titleOf(object: HostObject): string {
    const way = this.ways.get(object);
    return object.title ?? (way ? `${this.titleOf(way.from)}.${way.step}` : object.typeName);
  }
}

/** What a batch did, in words, as a developer reads them beside the document: `第 3 段“志愿服务…”.style = "正文"`. */
export class Account {
  private readonly list: string[] = [];
  private more = 0;

  constructor(private readonly routes: Routes) {}

  get statements(): readonly string[] {
    return this.more === 0 ? this.list : [...this.list, `……以及另外 ${this.more} 步`];
  }

  loaded(object: HostObject, query: Query | null | undefined): void {
    const names = [...(query?.Select ?? []), ...(query?.Expand ?? [])];
    this.add(() => `读取 ${this.routes.titleOf(object)}：${names.join('、') || '全部属性'}`);
  }

  assigned(object: HostObject, property: string, value: Json | HostObject): void {
    this.add(() => `${this.routes.titleOf(object)}.${property} = ${this.shown(value)}`);
  }

  called(object: HostObject, method: string, values: readonly (Json | HostObject)[]): void {
    this.add(() => `${this.routes.titleOf(object)}.${method}(${values.map((value) => this.shown(value)).join(', ')})`);
  }

  listened(event: string): void {
    this.add(() => `监听 ${event}`);
  }

  private shown(value: Json | HostObject): string {
    if (isHostObject(value)) return this.routes.titleOf(value);
    if (typeof value === 'string' && /^\s*<[?a-z]/i.test(value)) return `（XML，${value.length} 个字符）`;
    return shortened(JSON.stringify(value));
  }

  /** The sentence is made only if it is told: a batch may have thousands of actions. */
  private add(sentence: () => string): void {
    if (this.list.length < TOLD) this.list.push(sentence());
    else this.more += 1;
  }
}

/** At most `MAX_VALUE` characters of a text, with dots for the rest. */
export function shortened(text: string, length = MAX_VALUE): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}
