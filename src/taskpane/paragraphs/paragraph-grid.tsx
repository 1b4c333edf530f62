import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useId, useRef, useState } from 'react';
import type { Role } from '../../draft/roles';
import type { OutlineEntry } from '../../word/session';
import { useGoTo } from '../pane-context';
import { useGridKeys } from '../parts/use-grid-keys';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import { ParagraphRow, ROW_HEIGHT } from './paragraph-row';
import { RoleMenu } from './role-menu';

/** Text, role, and the way to it. */
const COLUMNS = 3;

/** Rows drawn above and below what is seen, so that fast scrolling does not show blanks. */
const OVERSCAN = 8;

export interface ParagraphGridProps {
  readonly entries: readonly OutlineEntry[];
  readonly onCorrect: (entry: OutlineEntry, role: Role | null) => void;
}

/**
 * A grid in the sense of ARIA: one stop for Tab, arrow keys inside. Only the rows in sight exist, so a document of
 * thousands of paragraphs scrolls like a short one.
 */
export function ParagraphGrid({ entries, onCorrect }: ParagraphGridProps) {
  const { paragraphs } = useStrings();
  const styles = useStyles();
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- concerns React Compiler, which this build does not use.
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (row) => entries[row]?.index ?? row,
  });
  const { cell, onKeyDown, onFocus } = useGridKeys({
    grid: scroller,
    rows: entries.length,
    columns: COLUMNS,
    rowsPerPage: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1),
    reveal: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
  });
  const goTo = useGoTo();
  const [menu, setMenu] = useState<{ readonly entry: OutlineEntry; readonly button: HTMLButtonElement } | null>(null);
  const openMenu = useCallback((entry: OutlineEntry, button: HTMLButtonElement) => setMenu({ entry, button }), []);

  return (
    <>
      <VisuallyHidden id={hint}>{paragraphs.keyboardHint}</VisuallyHidden>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          aria-label={paragraphs.listLabel}
          aria-describedby={hint}
          aria-rowcount={entries.length}
          aria-colcount={COLUMNS}
          className={styles.grid}
          style={{ height: `${virtual.getTotalSize()}px` }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          {virtual.getVirtualItems().map((item) => {
            const entry = entries[item.index];
            return (
              entry && (
                <ParagraphRow
                  key={item.key}
                  entry={entry}
                  row={item.index}
                  top={item.start}
                  focusColumn={cell.row === item.index ? cell.column : null}
                  onGoTo={goTo}
                  onOpenMenu={openMenu}
                />
              )
            );
          })}
        </div>
      </div>
      {menu && (
        <RoleMenu
          entry={menu.entry}
          anchor={menu.button}
          onChoose={(role) => onCorrect(menu.entry, role)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
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
