import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { usePane } from '../../pane-context';
import { RowGrid, useRowGrid } from '../../parts/row-grid';
import { keepEscape } from '../../parts/focus/keep-escape';
import { strings } from '../../strings/strings';
import { ActionsMenu } from './actions-menu';
import { CaseRow, columnCount, ROW_HEIGHT } from './case-row';
import { type SummaryEntry, isListed } from '../store/summary-entry';
import { useOpen } from '../store/use-open';
import { useReorder } from '../store/use-reorder';
import { useDuplicates, useSummary } from '../store/use-summary';
import type { useSelection } from '../store/use-selection';

export interface CaseGridProps {
  /** The file whose row gets the focus. */
  readonly from: number | null;
  readonly selection: ReturnType<typeof useSelection>;
  /** null: the table has no column for it. */
  readonly onCategory: ((ids: readonly number[], button: HTMLButtonElement) => void) | null;
}

/** The files, row by row. They are moved by dragging, by Alt and the arrow keys, and by the menu of each row. */
export function CaseGrid({ from, selection, onCategory }: CaseGridProps) {
  const { store, view, show } = useSummary();
  const { say } = usePane();
  const openFile = useOpen();
  const { selected, select, clear } = selection;
  const { summary } = strings;
  const { list } = summary;
  const { cases } = view;
  const columns = columnCount(onCategory !== null);
  const duplicates = useDuplicates();
  const doubled = useMemo(() => new Set(duplicates.flatMap(({ files }) => files)), [duplicates]);
  const numbers = useMemo(() => numbersOf(cases), [cases]);
  const grid = useRowGrid({
    rows: cases.length,
    columns,
    rowHeight: ROW_HEIGHT,
    keyOf: (row) => cases[row]?.id ?? row,
  });
  const { cell, goTo, onKeyDown } = grid;
  const [menu, setMenu] = useState<{ readonly id: number; readonly button: HTMLButtonElement } | null>(null);

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
  const open = useCallback((id: number) => show({ kind: 'case', id }), [show]);
  const include = useCallback((ids: readonly number[], included: boolean) => store.setIncluded(ids, included), [store]);
  const openCategory = useMemo(
    () => onCategory && ((id: number, button: HTMLButtonElement) => onCategory([id], button)),
    [onCategory],
  );
  const openActions = useCallback((id: number, button: HTMLButtonElement) => setMenu({ id, button }), []);

  const onKeys = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const next = step === undefined ? undefined : cases[cell.row + step];
    if (next && cases[cell.row]) {
      event.preventDefault();
      select(next.id, 'range', cases[cell.row]?.id);
      goTo({ row: cell.row + (step ?? 0), column: cell.column });
      return;
    }
    if (event.key === 'Escape' && selected.size > 0) {
      keepEscape(event);
      clear();
      return;
    }
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
      <RowGrid grid={grid} label={list.label} hint={list.hint} isMultiselectable onKeyDown={onKeys}>
        {(place) => {
          const entry = cases[place.row];
          return (
            entry && (
              <CaseRow
                {...place}
                entry={entry}
                number={numbers.get(entry.id) ?? null}
                isDoubled={doubled.has(entry.name)}
                edge={over?.id === entry.id ? over.edge : null}
                isSelected={selected.has(entry.id)}
                onOpen={open}
                onSelect={select}
                onInclude={include}
                onCategory={openCategory}
                onActions={openActions}
              />
            )
          );
        }}
      </RowGrid>
      {menu && chosen && (
        <ActionsMenu
          anchor={menu.button}
          isFirst={place === 0}
          isLast={place === cases.length - 1}
          isSelected={selected.has(chosen.id)}
          onDetails={() => open(chosen.id)}
          onOpenFile={() => openFile(chosen.file, list.openedFile(chosen.file.name))}
          onSelect={() => select(chosen.id, 'toggle')}
          onMove={(to) => {
            const target = { top: 0, up: place - 1, down: place + 1, bottom: cases.length - 1 }[to];
            move(chosen.id, target);
            goTo({ row: target, column: columns - 1 });
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
function numbersOf(cases: readonly SummaryEntry[]): ReadonlyMap<number, number> {
  return new Map(cases.filter(isListed).map(({ id }, index) => [id, index + 1]));
}
