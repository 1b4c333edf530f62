import * as v from 'valibot';
import type { Json } from './json';

/** Object paths and actions of a request batch, as the client of office.js 16.0 writes them. */
export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([v.null(), v.boolean(), v.number(), v.string(), v.array(json), v.record(v.string(), json)]),
);

const argumentInfo = v.object({
  Arguments: v.nullish(v.array(json)),
  /** Where an argument is an object: its path id at the same place, 0 elsewhere. */
  ReferencedObjectPathIds: v.nullish(v.array(v.nullable(v.number()))),
});

const objectPath = v.object({
  Id: v.number(),
  ObjectPathType: v.picklist(Object.values(PathType)),
  Name: v.nullish(v.string()),
  ParentObjectPathId: v.nullish(v.number()),
  ArgumentInfo: v.nullish(argumentInfo),
});

const query = v.object({
  Select: v.nullish(v.array(v.string())),
  Expand: v.nullish(v.array(v.string())),
  Top: v.nullish(v.number()),
  Skip: v.nullish(v.number()),
});

const action = v.object({
  Id: v.number(),
  ActionType: v.picklist(Object.values(ActionType)),
  Name: v.nullish(v.string()),
  ObjectPathId: v.nullish(v.number()),
  ArgumentInfo: v.nullish(argumentInfo),
  QueryInfo: v.nullish(query),
});

export const batchRequest = v.object({
  Actions: v.array(action),
  ObjectPaths: v.record(v.string(), objectPath),
});

export type BatchRequest = v.InferOutput<typeof batchRequest>;
export type Action = v.InferOutput<typeof action>;
export type ObjectPath = v.InferOutput<typeof objectPath>;
export type ArgumentInfo = v.InferOutput<typeof argumentInfo>;
export type Query = v.InferOutput<typeof query>;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** `Error` is there if an action failed; what stood before it was done and stays done. */
export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
