import { wireName } from '../batch/query';
import { addEventMembers, type EventClient } from './event-members';
import { NEWER_MEMBERS, type NewerMembers, type NewerMethod } from './member-list';

/** What a page with office.js has as globals; only what is used here. */
export interface OfficeClient {
  readonly Word: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: OfficeRuntime & EventClient['OfficeExtension'];
}

/** The public runtime that Microsoft's generated classes stand on (`OfficeExtension` in the client's script). */
interface OfficeRuntime {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: ClientClass,
      parent: ClientObject,
      name: string,
      collection: boolean,
      flags: number,
    ): ClientObject;
    createMethodObject(
      type: ClientClass,
      parent: ClientObject,
      name: string,
      operation: number,
      args: readonly unknown[],
      collection: boolean,
      invalidAfterRequest: boolean,
      getById: null,
      flags: number,
    ): ClientObject;
    createIndexerObject(type: ClientClass, parent: ClientObject, args: readonly unknown[]): ClientObject;
    createChildItemObject(
      type: ClientClass,
      indexer: boolean,
      parent: ClientObject,
      item: unknown,
      index: number,
    ): ClientObject;
    invokeMethod(
      object: ClientObject,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      kind: number,
    ): unknown;
    invokeSetProperty(object: ClientObject, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    load(object: ClientObject, options: unknown): unknown;
    fixObjectPathIfNecessary(object: ClientObject, value: unknown): void;
    throwIfNotLoaded(name: string, value: unknown, className: string, isNull: boolean | undefined): void;
    _handleNavigationPropertyResults(object: ClientObject, value: unknown, names: readonly string[]): void;
  };
}

interface ClientObject {
  readonly context: {
    readonly trackedObjects: { add(object: ClientObject): void; remove(object: ClientObject): void };
  };
  readonly _isNull?: boolean;
  _handleResult(value: unknown): void;
}

interface ClientClass {
  new (...args: unknown[]): ClientObject;
  readonly prototype: ClientObject;
}

/** `OperationType` and flags of the runtime. */
const WRITE = 0;
const READ = 1;
const READ_FLAGS = 4;

/**
 * Gives the classes of a running office.js the members that its npm build of 2022 lacks (the one on Microsoft's servers
 * has them), so that an add-in written for today's Word runs in the workbench. Only the prototypes of this page change;
 * the package does not. The host refuses what its profile does not have, as Word does.
 */
export function addNewerMembers(client: OfficeClient): void {
  new Extension(client).addAll();
  addEventMembers(client);
}

class Extension {
  private readonly classes: Record<string, unknown>;

  constructor(private readonly client: OfficeClient) {
    this.classes = client.Word;
  }

  addAll(): void {
    for (const name of Object.keys(NEWER_MEMBERS)) {
      // `Word.Style` was an enumeration then; it is a class now.
      if (typeof this.classes[name] !== 'function') this.classes[name] = this.makeClass(name);
    }
    for (const [name, members] of Object.entries(NEWER_MEMBERS)) this.extend(name, members);
  }

  private makeClass(name: string): ClientClass {
    const { ClientObject, BatchApiHelper, Utility } = this.client.OfficeExtension;
    class Made extends ClientObject {
      /** What the host calls this object in later batches; set when a value arrives. */
      _ReferenceId: string | undefined;

      get _className(): string {
        return name;
      }
      _KeepReference(): void {
        BatchApiHelper.invokeMethod(this, '_KeepReference', READ, [], READ_FLAGS, 0);
      }
      override _handleResult(value: unknown): void {
        super._handleResult(value);
        if (value == null) return;
        Utility.fixObjectPathIfNecessary(this, value);
        this._ReferenceId = textOf(value, '_ReferenceId');
      }
      _handleIdResult(value: unknown): void {
        this._handleResult(value);
      }
      load(options: unknown): unknown {
        return Utility.load(this, options);
      }
      track(): this {
        this.context.trackedObjects.add(this);
        return this;
      }
      untrack(): this {
        this.context.trackedObjects.remove(this);
        return this;
      }
    }
    return Made;
  }

  private extend(name: string, members: NewerMembers): void {
    const { prototype } = this.classOf(name);
    const define = (member: string, descriptor: PropertyDescriptor): void => {
      Object.defineProperty(prototype, member, { ...descriptor, configurable: true });
    };
    const values = new Values();
    for (const member of Object.keys(members.values ?? {})) define(member, this.value(name, member, values));
    for (const [member, { gives }] of Object.entries(members.objects ?? {}))
      define(member, this.object(member, gives, values));
    for (const [member, method] of Object.entries(members.methods ?? {})) define(member, this.method(member, method));
    if (members.items !== undefined) define('items', this.items(name, values));
    this.takeResults(prototype, members, values);
  }

  private value(className: string, member: string, values: Values): PropertyDescriptor {
    const { BatchApiHelper, Utility } = this.client.OfficeExtension;
    return {
      get(this: ClientObject): unknown {
        const value = values.of(this).get(member);
        Utility.throwIfNotLoaded(member, value, className, this._isNull);
        return value;
      },
      set(this: ClientObject, value: unknown): void {
        values.of(this).set(member, value);
        BatchApiHelper.invokeSetProperty(this, wireName(member), value, 0);
      },
    };
  }

  private object(member: string, className: string, values: Values): PropertyDescriptor {
    const { BatchApiHelper } = this.client.OfficeExtension;
    const type = this.classOf(className);
    const collection = NEWER_MEMBERS[className]?.items !== undefined;
    return {
      get(this: ClientObject): unknown {
        const known = values.of(this).get(member);
        if (known !== undefined) return known;
        const made = BatchApiHelper.createPropertyObject(type, this, wireName(member), collection, READ_FLAGS);
        values.of(this).set(member, made);
        return made;
      },
    };
  }

  private method(member: string, { gives, writes }: NewerMethod): PropertyDescriptor {
    const { BatchApiHelper } = this.client.OfficeExtension;
    const operation = writes ? WRITE : READ;
    const flags = writes ? 0 : READ_FLAGS;
    const type = gives === 'value' || gives === 'nothing' ? null : this.classOf(gives);
    const collection = gives !== 'value' && NEWER_MEMBERS[gives]?.items !== undefined;
    return {
      value(this: ClientObject, ...args: unknown[]): unknown {
        if (type && member === 'getItem') return BatchApiHelper.createIndexerObject(type, this, args);
        if (type) {
          return BatchApiHelper.createMethodObject(
            type,
            this,
            wireName(member),
            operation,
            args,
            collection,
            false,
            null,
            flags,
          );
        }
        const result = BatchApiHelper.invokeMethod(this, wireName(member), operation, args, flags, 0);
        return gives === 'value' ? result : undefined;
      },
    };
  }

  private items(className: string, values: Values): PropertyDescriptor {
    const { Utility } = this.client.OfficeExtension;
    return {
      get(this: ClientObject): unknown {
        const items = values.of(this).get('items');
        Utility.throwIfNotLoaded('items', items, className, this._isNull);
        return items;
      },
    };
  }

  /** The classes' own `_handleResult` leaves what it does not know. */
  private takeResults(prototype: ClientObject, members: NewerMembers, values: Values): void {
    const { BatchApiHelper, Utility } = this.client.OfficeExtension;
    const before = Object.getOwnPropertyDescriptor(prototype, '_handleResult')?.value as ClientObject['_handleResult'];
    const itemType = members.items === undefined ? null : this.classOf(members.items);
    const objects = Object.keys(members.objects ?? {}).flatMap((name) => [name, wireName(name)]);
    Object.defineProperty(prototype, '_handleResult', {
      configurable: true,
      value(this: ClientObject, value: unknown): void {
        before.call(this, value);
        if (typeof value !== 'object' || value === null) return;
        const loaded = new Map(Object.entries(value));
        for (const member of Object.keys(members.values ?? {})) {
          const one: unknown = loaded.get(wireName(member));
          if (one !== undefined) values.of(this).set(member, one);
        }
        if (objects.length > 0) Utility._handleNavigationPropertyResults(this, value, objects);
        const items: unknown = loaded.get('_Items');
        if (itemType === null || !Array.isArray(items)) return;
        values.of(this).set(
          'items',
          items.map((item: unknown, index) => {
            const child = BatchApiHelper.createChildItemObject(itemType, true, this, item, index);
            child._handleResult(item);
            return child;
          }),
        );
      },
    });
  }

  private classOf(name: string): ClientClass {
    return this.classes[name] as ClientClass;
  }
}

/** What was loaded or made for each object, beside the client's own private fields. */
class Values {
  private readonly byObject = new WeakMap<ClientObject, Map<string, unknown>>();

  of(object: ClientObject): Map<string, unknown> {
    const known = this.byObject.get(object);
    if (known) return known;
    const made = new Map<string, unknown>();
    this.byObject.set(object, made);
    return made;
  }
}

function textOf(value: unknown, name: string): string | undefined {
  const found: unknown =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
  return typeof found === 'string' ? found : undefined;
}
