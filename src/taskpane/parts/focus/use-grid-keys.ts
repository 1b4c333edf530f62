import { useCallback, useEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { takeFocus } from './take-focus';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridKeysOptions {
  /** The element around the cells; a cell is marked `data-row` and `data-column`. */
  readonly grid: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  readonly rowsPerPage: () => number;
  /** Scrolls a row into sight, so that it exists. */
  readonly reveal: (row: number) => void;
}

/**
 * Moving about a grid whose rows exist only while they are in sight: a roving tab stop by row and column
 * (https://www.w3.org/WAI/ARIA/apg/patterns/grid/, layout grid).
 */
export function useGridKeys({ grid, rows, columns, rowsPerPage, reveal }: GridKeysOptions) {
  const [wanted, setWanted] = useState<Cell>({ row: 0, column: 0 });
  /** The cell that is to have the focus as soon as it exists. */
  const awaited = useRef<Cell | null>(null);
  // The list may have become shorter since.
  const cell: Cell = { row: Math.min(wanted.row, Math.max(0, rows - 1)), column: wanted.column };

  /** Moves the focus to a cell, which may have to be scrolled to. */
  const goTo = (next: Cell): void => {
    awaited.current = next;
    setWanted(next);
    reveal(next.row);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = target(event, cell, { rows, columns, page: rowsPerPage() });
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };

  // After every render: a row far away is drawn only when the list has scrolled to it.
  useEffect(() => {
    if (awaited.current === null) return;
    const { row, column } = awaited.current;
    const element = grid.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    takeFocus(element, { preventScroll: true });
    // Given up where the author has left the pane meanwhile.
    if ((element && document.activeElement === element) || !document.hasFocus()) awaited.current = null;
  });

  /** A click moves the tab stop too. */
  const onFocus = useCallback((event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const { row, column } = event.target.dataset;
    awaited.current = null;
    if (row !== undefined && column !== undefined) setWanted({ row: Number(row), column: Number(column) });
  }, []);

  return { cell, goTo, onKeyDown, onFocus };
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

function target(event: KeyboardEvent, { row, column }: Cell, { rows, columns, page }: Extent): Cell | null {
  const at = (newRow: number, newColumn = column): Cell => ({
    row: Math.max(0, Math.min(rows - 1, newRow)),
    column: Math.max(0, Math.min(columns - 1, newColumn)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return at(row + 1);
    case 'ArrowUp':
      return at(row - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'PageDown':
      return at(row + page);
    case 'PageUp':
      return at(row - page);
    case 'Home':
      return event.ctrlKey ? at(0, 0) : at(row, 0);
    case 'End':
      return event.ctrlKey ? at(rows - 1) : at(row, columns - 1);
    default:
      return null;
  }
}
