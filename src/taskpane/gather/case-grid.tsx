import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { usePane } from '../pane-context';
import { useGridKeys } from '../parts/use-grid-keys';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import { ActionsMenu } from './actions-menu';
import { CaseRow, COLUMNS, ROW_HEIGHT } from './case-row';
import { CategoryMenu } from './category-menu';
import { type GatheredCase, isListed } from './gathered-case';
import { useReorder } from './use-reorder';
import { useDuplicates, useGather } from './use-gather';

/** Rows drawn above and below what is seen, so that fast scrolling does not show blanks. */
const OVERSCAN = 6;

/**
 * The files as a grid in the sense of ARIA: one stop for Tab, arrow keys inside, and only the rows in sight exist. Rows are
 * moved by dragging, by Alt and the arrow keys, and by the menu of each row.
 */
export function CaseGrid({ from }: { readonly from: number | null }) {
  const { store, view, show } = useGather();
  const { say } = usePane();
  const { gather } = useStrings();
  const { list } = gather;
  const styles = useStyles();
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { cases } = view;
  const duplicates = useDuplicates();
  const doubled = useMemo(() => new Set(duplicates.flatMap(({ files }) => files)), [duplicates]);
  const numbers = useMemo(() => numbersOf(cases), [cases]);
  // eslint-disable-next-line react-hooks/incompatible-library -- concerns React Compiler, which this build does not use.
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (row) => cases[row]?.id ?? row,
  });
  const { cell, goTo, onKeyDown, onFocus } = useGridKeys({
    grid: scroller,
    rows: cases.length,
    columns: COLUMNS,
    rowsPerPage: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1),
    reveal: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
  });
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
      <VisuallyHidden id={hint}>{list.hint}</VisuallyHidden>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          aria-label={list.label}
          aria-describedby={hint}
          aria-rowcount={cases.length}
          aria-colcount={COLUMNS}
          className={styles.grid}
          style={{ height: `${virtual.getTotalSize()}px` }}
          onKeyDown={onKeys}
          onFocus={onFocus}
        >
          {virtual.getVirtualItems().map((item) => {
            const gathered = cases[item.index];
            return (
              gathered && (
                <CaseRow
                  key={item.key}
                  gathered={gathered}
                  number={numbers.get(gathered.id) ?? null}
                  isDoubled={doubled.has(gathered.name)}
                  row={item.index}
                  top={item.start}
                  focusColumn={cell.row === item.index ? cell.column : null}
                  edge={over?.id === gathered.id ? over.edge : null}
                  onOpen={open}
                  onInclude={include}
                  onCategory={openCategory}
                  onActions={openActions}
                />
              )
            );
          })}
        </div>
      </div>
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

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  grid: { position: 'relative', width: '100%' },
});
