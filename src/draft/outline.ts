import type { Unit } from './unit';

/** The lines of a document in order, with the neighbours that can be seen: empty lines are passed over. */
export class Outline {
  readonly units: readonly Unit[];
  private readonly position: ReadonlyMap<Unit, number>;
  private readonly before: readonly (Unit | null)[];
  private readonly after: readonly (Unit | null)[];

  constructor(units: readonly Unit[], isVisible: (unit: Unit) => boolean) {
    this.units = units;
    this.position = new Map(units.map((unit, index) => [unit, index]));
    this.before = nearest(units, isVisible);
    this.after = nearest([...units].reverse(), isVisible).reverse();
  }

  /** The line before, empty ones passed over; null at the beginning. */
  previous(unit: Unit): Unit | null {
    return this.before[this.position.get(unit) ?? 0] ?? null;
  }

  /** The line behind, empty ones passed over; null at the end. */
  next(unit: Unit): Unit | null {
    return this.after[this.position.get(unit) ?? 0] ?? null;
  }
}

function nearest(units: readonly Unit[], isVisible: (unit: Unit) => boolean): (Unit | null)[] {
  let last: Unit | null = null;
  return units.map((unit) => {
    const found = last;
    if (isVisible(unit)) last = unit;
    return found;
  });
}
