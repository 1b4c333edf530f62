import type { WordHost } from '../../src/workbench/host/word-host';

export interface PlaceToFail {
  readonly batch: number;
  /** Actions of the batch that are done before it fails. */
  readonly atAction: number;
}

/**
 * Watches a run that nothing disturbs. What it returns then tells in which batches the run had an action at one of these
 * depths: ordered for any other place, a failure would never happen.
 */
export function placesToFail({ faults }: WordHost): (depths: readonly number[]) => PlaceToFail[] {
  const actions = jest.spyOn(faults, 'failIfOrdered');
  return (depths) => {
    const places = actions.mock.calls.filter(([, atAction]) => depths.includes(atAction));
    if (places.length === 0) throw new Error('The run did nothing that could fail there');
    return places.map(([batch, atAction]) => ({ batch, atAction }));
  };
}
