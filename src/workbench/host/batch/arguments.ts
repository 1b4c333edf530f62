import { OfficeError } from '../office-error';
import type { HostObject } from './host-object';
import type { Json } from './json';

/** Arguments of one call. Word checks them in the host, not in the client: what does not fit is InvalidArgument. */
export class Arguments {
  constructor(
    private readonly member: string,
    private readonly values: readonly (Json | HostObject)[],
  ) {}

  text(place: number): string {
    const value = this.values[place];
    if (typeof value === 'string') return value;
    throw this.invalid(place, 'a string');
  }

  number(place: number): number {
    const value = this.values[place];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw this.invalid(place, 'a number');
  }

  boolean(place: number, otherwise: boolean): boolean {
    const value = this.values[place] ?? otherwise;
    if (typeof value === 'boolean') return value;
    throw this.invalid(place, 'a boolean');
  }

  texts(place: number): readonly string[] {
    const value = this.values[place];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    throw this.invalid(place, 'an array of strings');
  }

  /** One of the listed words; the first of them where the argument is left out and may be. */
  oneOf<Word extends string>(place: number, words: readonly Word[], otherwise?: Word): Word {
    const value = this.values[place] ?? otherwise;
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return word;
    throw this.invalid(place, `one of ${words.join(', ')}`);
  }

  /** An object of this batch, by the class that plays it. */
  object<Target>(place: number, kind: abstract new (...args: never[]) => Target): Target {
    const value = this.values[place];
    if (typeof value === 'object' && value !== null && 'target' in value && value.target instanceof kind) {
      return value.target;
    }
    throw this.invalid(place, 'an object of the document');
  }

  given(place: number): boolean {
    return this.values[place] != null;
  }

  raw(place: number): Json | HostObject {
    return this.values[place] ?? null;
  }

  private invalid(place: number, wanted: string): OfficeError {
    return new OfficeError('InvalidArgument', `${this.member}: argument ${place + 1} must be ${wanted}.`);
  }
}
