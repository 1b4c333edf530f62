import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, forwardRef, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useGridKeys } from './focus/use-grid-keys';
import { VisuallyHidden } from './visually-hidden';

/** Rows drawn above and below what is seen, so that fast scrolling does not show blanks. */
const OVERSCAN = 8;

export interface RowGridOptions {
  readonly rows: number;
  readonly columns: number;
  /** In CSS pixels; every row is as high, so the list knows where each one is without measuring. */
  readonly rowHeight: number;
  /** What a row is known by wherever it stands. */
  readonly keyOf: (row: number) => number;
}

/** A grid of rows of which only those in sight exist, and the keys that move about it. */
export function useRowGrid({ rows, columns, rowHeight, keyOf }: RowGridOptions) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- concerns React Compiler, which this build does not use.
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    getItemKey: keyOf,
  });
  const keys = useGridKeys({
    grid: scroller,
    rows,
    columns,
    rowsPerPage: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    reveal: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
  });
  return { ...keys, scroller, virtual, rows, columns };
}

/** What every row is told about its place. */
export interface RowPlace {
  readonly row: number;
  /** Distance from the top of the list, px. */
  readonly top: number;
  /** The column that holds the grid's tab stop; null if it is in another row. */
  readonly focusColumn: number | null;
}

export interface RowGridProps {
  readonly grid: ReturnType<typeof useRowGrid>;
  readonly label: string;
  /** Which keys do what, for screen readers. */
  readonly hint: string;
  /** Whether several rows can be selected. */
  readonly isMultiselectable?: boolean;
  /** In the place of the keys that move about the grid. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: (place: RowPlace) => ReactNode;
}

/** A grid in the sense of ARIA: one stop for Tab, arrow keys inside. Thousands of rows scroll like a few. */
export function RowGrid({ grid, label, hint, isMultiselectable, onKeyDown = grid.onKeyDown, children }: RowGridProps) {
  const styles = useGridStyles();
  const described = useId();
  const { scroller, virtual, rows, columns, cell, onFocus } = grid;
  return (
    <>
      <VisuallyHidden id={described}>{hint}</VisuallyHidden>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          aria-label={label}
          aria-describedby={described}
          aria-rowcount={rows}
          aria-colcount={columns}
          aria-multiselectable={isMultiselectable}
          className={styles.grid}
          style={{ height: `${virtual.getTotalSize()}px` }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          {virtual.getVirtualItems().map(({ key, index, start }) => (
            <Fragment key={key}>
              {children({ row: index, top: start, focusColumn: cell.row === index ? cell.column : null })}
            </Fragment>
          ))}
        </div>
      </div>
    </>
  );
}

const useGridStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  grid: { position: 'relative', width: '100%' },
});

export interface GridRowProps {
  readonly row: number;
  /** Distance from the top of the list, px. */
  readonly top: number;
  /** Only in a grid whose rows are selected. */
  readonly isSelected?: boolean;
  /** Height, columns and lines of the row. */
  readonly className: string;
  readonly children: ReactNode;
}

/** A row at its place in a `RowGrid`. */
export const GridRow = forwardRef<HTMLDivElement, GridRowProps>(function GridRow(
  { row, top, isSelected, className, children },
  element,
) {
  const styles = useRowStyles();
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={isSelected}
      className={mergeClasses(styles.row, className)}
      style={{ transform: `translateY(${top}px)` }}
    >
      {children}
    </div>
  );
});

/** Marks a cell, or what is in it, for the keys that move about the grid (see `useGridKeys`). */
export function cellStop({ row, focusColumn }: Pick<RowPlace, 'row' | 'focusColumn'>, column: number) {
  return { 'data-row': row, 'data-column': column, tabIndex: focusColumn === column ? 0 : -1 };
}

const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    alignContent: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
});
