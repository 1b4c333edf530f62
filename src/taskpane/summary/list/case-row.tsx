import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons/svg/re-order-dots-vertical';
import { memo, useEffect, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { GridRow, type RowPlace, cellStop } from '../../parts/row-grid';
import { VisuallyHidden } from '../../parts/visually-hidden';
import { strings } from '../../strings/strings';
import { CaseMark } from './case-mark';
import { type SummaryEntry, caseNameOf, isListable } from '../store/summary-entry';
import { standingOf, unitWordsOf } from '../store/standing';
import { dragData } from '../store/use-reorder';

/** In CSS pixels. */
export const ROW_HEIGHT = 84;

/** The case, whether it is listed, what the office says of it if it has to, more actions. */
export function columnCount(hasCategory: boolean): number {
  return hasCategory ? 4 : 3;
}

export interface CaseRowProps extends RowPlace {
  readonly entry: SummaryEntry;
  /** 序号 in the table; null if it has no row there. */
  readonly number: number | null;
  readonly isDoubled: boolean;
  readonly isSelected: boolean;
  /** Where a dragged row would be put: before or after this one. */
  readonly edge: 'top' | 'bottom' | null;
  // The same functions for every row and at every render: see `memo` below.
  readonly onOpen: (id: number) => void;
  readonly onSelect: (id: number, how: 'toggle' | 'range') => void;
  readonly onInclude: (ids: readonly number[], included: boolean) => void;
  /** null: the table has no column for it. */
  readonly onCategory: ((id: number, button: HTMLButtonElement) => void) | null;
  readonly onActions: (id: number, button: HTMLButtonElement) => void;
}

/**
 * One file: its case, its unit, and how it stands. While files are read the list is drawn again several times a second; only
 * the rows that have changed are.
 */
export const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { entry, number, isDoubled, isSelected, row, top, focusColumn, edge } = props;
  const { onOpen, onSelect, onInclude, onCategory, onActions } = props;
  const columns = columnCount(onCategory !== null);
  const { summary } = strings;
  const { list } = summary;
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const { id, name, category, included } = entry;
  useEffect(() => {
    const row = element.current;
    if (!row) return undefined;
    const stopDragging = draggable({ element: row, getInitialData: () => dragData(id) });
    const stopTaking = dropTargetForElements({
      element: row,
      getData: ({ input }) => attachClosestEdge(dragData(id), { element: row, input, allowedEdges: ['top', 'bottom'] }),
    });
    return () => {
      stopDragging();
      stopTaking();
    };
  }, [id]);

  const stop = (column: number) => cellStop({ row, focusColumn }, column);
  const onKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onOpen(id);
    if (event.key !== ' ') return;
    event.preventDefault();
    onSelect(id, 'toggle');
  };
  const onClick = (event: MouseEvent): void => {
    if (event.shiftKey) onSelect(id, 'range');
    else if (event.ctrlKey || event.metaKey) onSelect(id, 'toggle');
    else onOpen(id);
  };
  const canList = isListable(entry);
  const caseName = caseNameOf(entry);
  const called = caseName || name;
  const { mark, words } = standingOf(entry);
  const unit = unitWordsOf(entry);
  return (
    <GridRow
      ref={element}
      row={row}
      top={top}
      isSelected={isSelected}
      className={mergeClasses(
        styles.row,
        isSelected && styles.selected,
        edge === 'top' && styles.before,
        edge === 'bottom' && styles.behind,
      )}
    >
      <span aria-hidden className={styles.grip}>
        <ReOrderDotsVerticalRegular />
      </span>
      <div
        role="gridcell"
        aria-colindex={1}
        className={mergeClasses(styles.main, !included && styles.leftOut)}
        onKeyDown={onKeys}
        onClick={onClick}
        // Shift would select the words between.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        title={name}
        {...stop(0)}
      >
        <span className={styles.name}>
          {number !== null && <span className={styles.number}>{number}</span>}
          {called}
        </span>
        <span className={mergeClasses(styles.unit, !unit.isWhole && styles.missing)}>{unit.words}</span>
        <span className={styles.state}>
          <CaseMark state={mark} />
          {isDoubled && <span className={styles.doubled}>{summary.duplicate}</span>}
          <span className={styles.stands}>{words}</span>
        </span>
        {!included && <VisuallyHidden>{summary.leftOutMark}</VisuallyHidden>}
      </div>
      <div role="gridcell" aria-colindex={2} className={styles.side}>
        <Checkbox
          checked={included && canList}
          onChange={(_, { checked }) => canList && onInclude([id], checked === true)}
          className={mergeClasses(styles.check, !canList && styles.off)}
          // Not `disabled`: the arrow keys would get stuck before it, and Tab would not find the list any more.
          input={{ 'aria-label': list.include(called), 'aria-disabled': !canList, ...stop(1) }}
        />
      </div>
      {onCategory && (
        <div role="gridcell" aria-colindex={3} className={styles.side}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.category}
            icon={<ChevronDownRegular />}
            iconPosition="after"
            disabledFocusable={!canList}
            aria-haspopup="menu"
            aria-label={list.category(called, category || list.noCategoryChoice)}
            onClick={({ currentTarget }) => onCategory(id, currentTarget)}
            {...stop(2)}
          >
            <span className={mergeClasses(styles.categoryText, category === '' && styles.missing)}>
              {category || list.noCategory}
            </span>
          </Button>
        </div>
      )}
      <div role="gridcell" aria-colindex={columns} className={styles.side}>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-haspopup="menu"
          aria-label={list.actions(called)}
          title={list.actions(called)}
          onClick={({ currentTarget }) => onActions(id, currentTarget)}
          {...stop(columns - 1)}
        />
      </div>
    </GridRow>
  );
});

const line = {
  display: 'flex',
  alignItems: 'center',
  gap: tokens.spacingHorizontalXS,
  height: '24px',
  minWidth: 0,
} as const;
const clipped = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const useStyles = makeStyles({
  row: {
    height: `${ROW_HEIGHT}px`,
    gridTemplateColumns: '18px minmax(0, 1fr) auto',
    gridTemplateRows: '24px 24px 24px',
    columnGap: tokens.spacingHorizontalXXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    // It is a picture of its own while it is dragged.
    backgroundColor: tokens.colorNeutralBackground1,
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  // Shadows are not drawn in forced colours (CSS Color Adjustment 1, section 3.1).
  before: {
    boxShadow: `inset 0 2px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderTop: '2px solid Highlight' },
  },
  behind: {
    boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderBottom: '2px solid Highlight' },
  },
  grip: {
    gridRow: '1 / -1',
    gridColumn: '1',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground4,
    cursor: 'grab',
  },
  main: {
    gridRow: '1 / -1',
    gridColumn: '2',
    position: 'relative',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  leftOut: { color: tokens.colorNeutralForeground3, '& *': { color: 'inherit' } },
  name: { ...clipped, display: 'block', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  number: {
    marginInlineEnd: tokens.spacingHorizontalSNudge,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  unit: {
    ...clipped,
    display: 'block',
    height: '24px',
    lineHeight: '24px',
    color: tokens.colorNeutralForeground2,
  },
  state: { ...line, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  stands: clipped,
  doubled: { flexShrink: 0, color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  missing: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  side: { gridColumn: '3', display: 'flex', justifyContent: 'flex-end', alignItems: 'center', minWidth: 0 },
  // Fluent's own margin would make the row higher.
  check: { height: '24px', alignItems: 'center', marginBlock: '-8px' },
  off: { opacity: 0.4 },
  category: {
    minWidth: 0,
    maxWidth: '104px',
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
  },
  categoryText: clipped,
});
