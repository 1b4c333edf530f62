import { OfficeError } from '../office-error';
import type { ApiSet } from '../requirements';
import { Arguments } from './arguments';
import type { Json } from './json';

/** A property that holds a plain value. */
export interface PropertyMember<Target> {
  readonly set: ApiSet;
  get(target: Target): Json;
  /** Missing on a read-only property. */
  put?(target: Target, value: Arguments): void;
}

/** A property that leads to another object; null for an object that is not there. */
export interface NavigationMember<Target> {
  readonly set: ApiSet;
  open(target: Target): HostObject | null;
}

interface AnyMethod {
  readonly set: ApiSet;
  /** Whether it changes the document, so that a protected one refuses it. */
  readonly writes: boolean;
}

/** A method that gives an object (null for one that is not there) or a value. */
interface ResultMethod<Target> extends AnyMethod {
  call(target: Target, args: Arguments): HostObject | Json;
}

/** A method that gives nothing. */
interface ActingMethod<Target> extends AnyMethod {
  act(target: Target, args: Arguments): void;
}

export type MethodMember<Target> = ResultMethod<Target> | ActingMethod<Target>;

/** What a class of Word's API has, by the names of the typings. */
export interface MemberTable<Target> {
  /** Name of the class in the typings, for instance `Paragraph`. */
  readonly name: string;
  readonly properties?: Readonly<Record<string, PropertyMember<Target>>>;
  readonly navigations?: Readonly<Record<string, NavigationMember<Target>>>;
  readonly methods?: Readonly<Record<string, MethodMember<Target>>>;
  /** What to call an object in words; without it by the way that led to it. */
  title?(target: Target): string;
  /** Makes it a collection. */
  items?(target: Target): readonly HostObject[];
  /** What `getItem` finds; a collection without one is indexed by position. */
  item?(target: Target, key: Json): HostObject | null;
}

/** Asked before every use of a member; throws an OfficeError to refuse it. */
export interface Gate {
  /** @param member as `Class.member`. */
  pass(set: ApiSet, member: string, writes: boolean): void;
  has(set: ApiSet): boolean;
  /** Whether a load of many items survives that one of them has no such object (quirk `nullInCollectionLoad`). */
  readonly allowsNullInCollections: boolean;
}

/** An object of the document as the request interpreter sees it. */
export interface HostObject {
  readonly typeName: string;
  /** What it is called in words: `第 3 段“志愿服务…”`; null for what has no name of its own (a font). */
  readonly title: string | null;
  /** What plays the object; compared by class where a method takes an object. */
  readonly target: unknown;
  readonly isCollection: boolean;
  readonly propertyNames: readonly string[];
  hasProperty(name: string): boolean;
  /** Whether a method of that name changes the document. */
  writes(method: string): boolean;
  hasNavigation(name: string): boolean;
  /** Whether this Word has the property. */
  isReadable(name: string, gate: Gate): boolean;
  get(name: string, gate: Gate): Json;
  put(name: string, value: Json | HostObject, gate: Gate): void;
  open(name: string, gate: Gate): HostObject | null;
  call(name: string, values: readonly (Json | HostObject)[], gate: Gate): HostObject | Json;
  items(): readonly HostObject[];
  item(key: Json): HostObject | null;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'typeName' in value;
}

/** Puts a member table and one target together. */
export function hostObject<Target>(table: MemberTable<Target>, target: Target): HostObject {
  return new TableObject(table, target);
}

class TableObject<Target> implements HostObject {
  constructor(
    private readonly table: MemberTable<Target>,
    readonly target: Target,
  ) {}

  get typeName(): string {
    return this.table.name;
  }

  get title(): string | null {
    try {
      return this.table.title?.(this.target) ?? null;
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      return `已删除的 ${this.table.name}`;
    }
  }

  get isCollection(): boolean {
    return this.table.items !== undefined;
  }

  get propertyNames(): readonly string[] {
    return Object.keys(this.table.properties ?? {});
  }

  hasProperty(name: string): boolean {
    return this.table.properties?.[name] !== undefined;
  }

  writes(method: string): boolean {
    return this.table.methods?.[method]?.writes ?? false;
  }

  hasNavigation(name: string): boolean {
    return this.table.navigations?.[name] !== undefined;
  }

  isReadable(name: string, gate: Gate): boolean {
    const member = this.table.properties?.[name];
    return member !== undefined && gate.has(member.set);
  }

  get(name: string, gate: Gate): Json {
    const member = this.table.properties?.[name];
    if (!member) throw this.unknown(name);
    gate.pass(member.set, this.nameOf(name), false);
    return member.get(this.target);
  }

  put(name: string, value: Json | HostObject, gate: Gate): void {
    const member = this.table.properties?.[name];
    if (!member) throw this.unknown(name);
    if (!member.put) throw new OfficeError('InvalidArgument', `${this.nameOf(name)} is read-only.`);
    gate.pass(member.set, `${this.nameOf(name)}=`, true);
    member.put(this.target, new Arguments(`${this.nameOf(name)}=`, [value]));
  }

  open(name: string, gate: Gate): HostObject | null {
    const member = this.table.navigations?.[name];
    if (!member) throw this.unknown(name);
    gate.pass(member.set, this.nameOf(name), false);
    return member.open(this.target);
  }

  call(name: string, values: readonly (Json | HostObject)[], gate: Gate): HostObject | Json {
    const member = this.table.methods?.[name];
    if (!member) throw this.unknown(name);
    gate.pass(member.set, this.nameOf(name), member.writes);
    const args = new Arguments(this.nameOf(name), values);
    if ('call' in member) return member.call(this.target, args);
    member.act(this.target, args);
    return null;
  }

  items(): readonly HostObject[] {
    return this.table.items?.(this.target) ?? [];
  }

  item(key: Json): HostObject | null {
    if (this.table.item) return this.table.item(this.target, key);
    return (typeof key === 'number' ? this.items()[key] : undefined) ?? null;
  }

  private nameOf(member: string): string {
    return `${this.table.name}.${member}`;
  }

  /** Loud on purpose: a member that this host lacks must not look like one that quietly does nothing. */
  private unknown(member: string): OfficeError {
    return new OfficeError('NotImplemented', `The workbench's Word has no member ${this.nameOf(member)}.`);
  }
}
