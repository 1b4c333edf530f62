import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { usePane } from '../pane-context';
import { RowGrid, useRowGrid } from '../parts/row-grid';
import { useStrings } from '../strings/strings';
import { ActionsMenu } from './actions-menu';
import { CaseRow, COLUMNS, ROW_HEIGHT } from './case-row';
import { CategoryMenu } from './category-menu';
import { type GatheredCase, isListed } from './gathered-case';
import { useReorder } from './use-reorder';
import { useDuplicates, useGather } from './use-gather';

/** The files, row by row. They are moved by dragging, by Alt and the arrow keys, and by the menu of each row. */
export function CaseGrid({ from }: { readonly from: number | null }) {
  const { store, view, show } = useGather();
  const { say } = usePane();
  const { gather } = useStrings();
  const { list } = gather;
  const { cases } = view;
  const duplicates = useDuplicates();
  const doubled = useMemo(() => new Set(duplicates.flatMap(({ files }) => files)), [duplicates]);
  const numbers = useMemo(() => numbersOf(cases), [cases]);
  const grid = useRowGrid({
    rows: cases.length,
    columns: COLUMNS,
    rowHeight: ROW_HEIGHT,
    keyOf: (row) => cases[row]?.id ?? row,
  });
  const { cell, goTo, onKeyDown } = grid;
  const [menu, setMenu] = useState<{
    readonly kind: 'category' | 'actions';
    readonly id: number;
    readonly button: HTMLButtonElement;
  } | null>(null);

  const move = (id: number, to: number): void => {
    const place = Math.max(0, Math.min(cases.length - 1, to));
    if (cases[place]?.id === id) return;
    store.move(id, place);
    say({ text: list.moved(place + 1), tone: 'info' });
  };
  // The focus goes along: the tab stop is a place, and another case stands there now.
  const over = useReorder((id, to) => {
    move(id, to);
    goTo({ row: to, column: 0 });
  });

  const back = cases.findIndex(({ id }) => id === from);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) goTo({ row: Math.max(0, back), column: 0 });
    // When the list comes back the button that led here is gone; when reading ends, the one that stops it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view.isReading]);
  const open = useCallback((id: number) => show({ kind: 'case', id, focusCategory: false }), [show]);
  const include = useCallback((id: number, included: boolean) => store.setIncluded(id, included), [store]);
  const openCategory = useCallback(
    (id: number, button: HTMLButtonElement) => setMenu({ kind: 'category', id, button }),
    [],
  );
  const openActions = useCallback(
    (id: number, button: HTMLButtonElement) => setMenu({ kind: 'actions', id, button }),
    [],
  );

  const onKeys = (event: KeyboardEvent): void => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const moved = cases[cell.row];
    if (by === undefined || !moved) {
      onKeyDown(event);
      return;
    }
    event.preventDefault();
    const to = Math.max(0, Math.min(cases.length - 1, cell.row + by));
    move(moved.id, to);
    goTo({ row: to, column: cell.column });
  };

  const chosen = menu && cases.find(({ id }) => id === menu.id);
  const place = chosen ? cases.indexOf(chosen) : -1;
  return (
    <>
      <RowGrid grid={grid} label={list.label} hint={list.hint} onKeyDown={onKeys}>
        {(place) => {
          const gathered = cases[place.row];
          return (
            gathered && (
              <CaseRow
                {...place}
                gathered={gathered}
                number={numbers.get(gathered.id) ?? null}
                isDoubled={doubled.has(gathered.name)}
                edge={over?.id === gathered.id ? over.edge : null}
                onOpen={open}
                onInclude={include}
                onCategory={openCategory}
                onActions={openActions}
              />
            )
          );
        }}
      </RowGrid>
      {menu && chosen && menu.kind === 'category' && (
        <CategoryMenu
          categories={view.categories}
          category={chosen.category}
          anchor={menu.button}
          onChoose={(category) => store.setCategory(chosen.id, category)}
          onOther={() => show({ kind: 'case', id: chosen.id, focusCategory: true })}
          onClose={() => setMenu(null)}
        />
      )}
      {menu && chosen && menu.kind === 'actions' && (
        <ActionsMenu
          anchor={menu.button}
          isFirst={place === 0}
          isLast={place === cases.length - 1}
          onDetails={() => open(chosen.id)}
          onMove={(to) => {
            const target = { top: 0, up: place - 1, down: place + 1, bottom: cases.length - 1 }[to];
            move(chosen.id, target);
            goTo({ row: target, column: COLUMNS - 1 });
          }}
          onRemove={() => {
            store.remove(chosen.id);
            say({ text: list.removed(chosen.name), tone: 'info' });
            goTo({ row: Math.max(0, place - 1), column: 0 });
          }}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

/** 序号 by id: of those only that are listed. */
function numbersOf(cases: readonly GatheredCase[]): ReadonlyMap<number, number> {
  return new Map(cases.filter(isListed).map(({ id }, index) => [id, index + 1]));
}
