import * as v from 'valibot';
import { EVENT_TYPES, isEventName, type EventName } from '../events/event-types';
import { OfficeError } from '../office-error';
import { Account, Routes } from './account';
import { isHostObject, type Gate, type HostObject } from './host-object';
import type { Json } from './json';
import { memberName, queryValue } from './query';
import type { References } from './references';
import {
  ActionType,
  batchRequest,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
} from './request';

/** Where object paths begin. */
export interface Roots {
  readonly document: HostObject;
  /** An object made by name (`Microsoft.WordServices.Application`); null if there is none of that name. */
  service(name: string): HostObject | null;
}

/** Told what the add-in listens to. */
export interface EventListeners {
  /** @param targetId the reference id of the object that it listens to; '' for the document. */
  listen(event: EventName, targetId: string, object: HostObject): void;
  stop(event: EventName, targetId: string): void;
  /** The add-in gave an object back. */
  released(targetId: string): void;
}

/** Asked before each action; throws an OfficeError to let the batch fail there. */
export type BeforeAction = (index: number) => void;

/**
 * Carries out request batches. Actions are done one by one: when one fails, those before it stay done, those behind it
 * are not tried, and the reply says which it was (`ActionIndex`).
 */
export class Interpreter {
  private readonly routes = new Routes();

  constructor(
    private readonly roots: Roots,
    private readonly references: References,
    private readonly listeners: EventListeners,
    private readonly gate: Gate,
  ) {}

  /**
   * @param text the batch as JSON. A text that is none is the client's or the wire's fault: it throws.
   * @returns the reply, and what was done in words.
   */
  run(
    text: string,
    beforeAction: BeforeAction,
  ): { readonly response: BatchResponse; readonly statements: readonly string[] } {
    const { roots, references, listeners, gate, routes } = this;
    const request = v.parse(batchRequest, JSON.parse(text));
    const account = new Account(routes);
    const batch = new Batch(request, roots, references, listeners, gate, routes, account);
    return { response: batch.run(beforeAction), statements: account.statements };
  }
}

/** One batch; its objects are found once each, when the client instantiates them. */
class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly roots: Roots,
    private readonly references: References,
    private readonly listeners: EventListeners,
    private readonly gate: Gate,
    private readonly routes: Routes,
    private readonly account: Account,
  ) {}

  run(beforeAction: BeforeAction): BatchResponse {
    const results: ActionResult[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        beforeAction(index);
        results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (error) {
        if (!(error instanceof OfficeError)) throw error;
        return { Results: results, Error: { ...describe(error), Location: this.locate(action), ActionIndex: index } };
      }
    }
    return { Results: results };
  }

  private perform(action: Action): Json {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.object(action.ObjectPathId ?? 0);
    const name = action.Name ?? '';
    // Reads of an object that is not there give null, and writes to it are swallowed.
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identity(object, this.references);
      case ActionType.query:
        this.account.loaded(object, action.QueryInfo);
        return queryValue(object, action.QueryInfo, this.references, this.gate);
      case ActionType.setProperty: {
        const [value = null] = this.values(action.ArgumentInfo);
        this.account.assigned(object, memberName(name), value);
        object.put(memberName(name), value, this.gate);
        return null;
      }
      case ActionType.method:
        return this.invoke(object, name, action.ArgumentInfo);
    }
  }

  private invoke(object: HostObject, name: string, info: ArgumentInfo | null | undefined): Json {
    const values = this.values(info);
    switch (name) {
      case '_KeepReference':
        this.references.keep(object);
        return null;
      case '_RemoveReference':
        if (typeof values[0] === 'string') this.release(values[0]);
        return null;
      case '_RegisterEvent':
        this.listen(values);
        return null;
      case '_UnregisterEvent':
        if (typeof values[0] === 'string') this.listeners.stop(eventNamed(values[1]), values[0]);
        return null;
      default: {
        this.account.called(object, memberName(name), values);
        const result = object.call(memberName(name), values, this.gate);
        return isHostObject(result) ? identity(result, this.references) : result;
      }
    }
  }

  private release(id: string): void {
    this.references.remove(id);
    this.listeners.released(id);
  }

  /** `document._RegisterEvent(targetId, event)`, which the client calls for the first handler of an event. */
  private listen([targetId, name]: readonly (Json | HostObject)[]): void {
    const event = eventNamed(name);
    const { set, on, member } = EVENT_TYPES[event];
    this.account.listened(`${on}.${member}`);
    this.gate.pass(set, `${on}.${member}`, false);
    if (typeof targetId !== 'string') {
      throw new OfficeError('InvalidArgument', `${on}.${member}: load the object before listening to it.`);
    }
    const object = targetId === '' ? this.roots.document : this.references.find(targetId);
    if (!object) throw new OfficeError('InvalidObjectPath', `The object ${targetId} was released.`);
    this.listeners.listen(event, targetId, object);
  }

  private object(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new OfficeError('InvalidObjectPath', `The batch has no object path ${pathId}.`);
    const object = this.find(path);
    this.objects.set(pathId, object);
    const parent = this.objects.get(path.ParentObjectPathId ?? 0);
    if (object && parent) this.routes.reached(object, parent, memberName(path.Name ?? 'items'));
    return object;
  }

  private find(path: ObjectPath): HostObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.roots.document;
      case PathType.nullObject:
        return null;
      case PathType.newObject: {
        const service = this.roots.service(name);
        if (service) return service;
        throw new OfficeError('NotImplemented', `The workbench's Word has no service ${name}.`);
      }
      case PathType.reference: {
        const object = this.references.find(name);
        if (object) return object;
        throw new OfficeError('InvalidObjectPath', `The object ${name} was released.`);
      }
      case PathType.property:
      case PathType.method:
      case PathType.indexer:
        return this.step(path, name);
    }
  }

  private step(path: ObjectPath, name: string): HostObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) return parent.open(memberName(name), this.gate);
    const values = this.values(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return itemOf(parent, values[0]);
    // What only leads to an object is told by what is done with that.
    if (parent.writes(memberName(name))) this.account.called(parent, memberName(name), values);
    const result = parent.call(memberName(name), values, this.gate);
    if (isHostObject(result)) return result;
    if (result === null) return null;
    throw new OfficeError('InvalidObjectPath', `${parent.typeName}.${name} does not give an object.`);
  }

  private values(info: ArgumentInfo | null | undefined): (Json | HostObject)[] {
    return (info?.Arguments ?? []).map((value, place) => {
      const pathId = info?.ReferencedObjectPathIds?.[place];
      return pathId ? this.object(pathId) : value;
    });
  }

  /** Where the client shows an error: `Class.member` of the failed action, or of the path that it stands on. */
  private locate(action: Action): string {
    const path = this.request.ObjectPaths[action.ObjectPathId ?? 0];
    const name = memberName(action.Name || path?.Name || '');
    const owner = action.Name ? path : this.request.ObjectPaths[path?.ParentObjectPathId ?? 0];
    const object = owner && this.objects.get(owner.Id);
    return object ? `${object.typeName}.${name}` : name;
  }
}

function itemOf(collection: HostObject, key: Json | HostObject | undefined): HostObject {
  const item = isHostObject(key) || key === undefined ? null : collection.item(key);
  if (item) return item;
  throw new OfficeError('ItemNotFound', `${collection.typeName} has no such item.`);
}

function eventNamed(name: Json | HostObject | undefined): EventName {
  if (typeof name === 'string' && isEventName(name)) return name;
  throw new OfficeError('NotImplemented', `The workbench's Word has no event ${JSON.stringify(name)}.`);
}

/** What the client needs to name the object again in a later batch. */
function identity(object: HostObject, references: References): Json {
  return { _ReferenceId: references.keep(object) };
}

function describe(error: OfficeError): { Code: string; Message: string; HttpStatusCode: number } {
  return { Code: error.code, Message: error.message, HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400 };
}
