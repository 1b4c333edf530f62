import type { HostObject } from './host-object';

/**
 * Objects that outlive their batch. The client asks for it with `_KeepReference` and gives them back with
 * `_RemoveReference` when `Word.run` ends; in between it names them by their reference id.
 */
export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private last = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.byId.has(known)) return known;
    this.last += 1;
    const id = `{${object.typeName}}#${this.last}`;
    this.byId.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  find(id: string): HostObject | undefined {
    return this.byId.get(id);
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  get objects(): Iterable<HostObject> {
    return this.byId.values();
  }
}
