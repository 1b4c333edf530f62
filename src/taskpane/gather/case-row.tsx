import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons/svg/re-order-dots-vertical';
import { memo, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { GridRow, type RowPlace, cellStop } from '../parts/row-grid';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import { CaseMark } from './case-mark';
import { type GatheredCase, caseNameOf, remarksOf, stateOf, unitOf } from './gathered-case';
import { dragData } from './use-reorder';

/** In CSS pixels. */
export const ROW_HEIGHT = 84;

/** The case, whether it is listed, its category, more actions. */
export const COLUMNS = 4;

export interface CaseRowProps extends RowPlace {
  readonly gathered: GatheredCase;
  /** 序号 in the table; null if it has no row there. */
  readonly number: number | null;
  readonly isDoubled: boolean;
  /** Where a dragged row would be put: before or behind this one. */
  readonly edge: 'top' | 'bottom' | null;
  // The same functions for every row and at every render: see `memo` below.
  readonly onOpen: (id: number) => void;
  readonly onInclude: (id: number, included: boolean) => void;
  readonly onCategory: (id: number, button: HTMLButtonElement) => void;
  readonly onActions: (id: number, button: HTMLButtonElement) => void;
}

/**
 * One file: its case, its unit, and how it stands. While files are read the list is drawn again several times a second; only
 * the rows that have changed are.
 */
export const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { gathered, number, isDoubled, row, top, focusColumn, edge, onOpen, onInclude, onCategory, onActions } = props;
  const { gather } = useStrings();
  const { list } = gather;
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const { id, name, category, included } = gathered;
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
  const openOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onOpen(id);
  };
  const state = stateOf(gathered);
  const isRead = gathered.reading?.kind === 'read';
  const caseName = caseNameOf(gathered);
  const called = caseName || name;
  const remarks = remarksOf(gathered);
  const [first] = remarks;
  const many = remarks.length > 1 ? gather.remarks(remarks.length) : null;
  // Nothing that keeps a case from being handed in, and yet something to look at: two names, for instance.
  const inShort = many ?? (state === 'ready' ? gather.check : gather.state[state]);
  const stands = first === undefined ? gather.state[state] : gather.stateWith(inShort, first);
  return (
    <GridRow
      ref={element}
      row={row}
      top={top}
      className={mergeClasses(styles.row, edge === 'top' && styles.before, edge === 'bottom' && styles.behind)}
    >
      <span aria-hidden className={styles.grip}>
        <ReOrderDotsVerticalRegular />
      </span>
      <div
        role="gridcell"
        aria-colindex={1}
        className={mergeClasses(styles.main, !included && styles.leftOut)}
        onKeyDown={openOnEnter}
        onClick={() => onOpen(id)}
        title={name}
        {...stop(0)}
      >
        <span className={styles.name}>
          {number !== null && <span className={styles.number}>{number}</span>}
          {isRead ? caseName || <span className={styles.missing}>{list.noName}</span> : name}
        </span>
        <span className={styles.unit}>
          {isRead ? unitOf(gathered) || <span className={styles.missing}>{list.noUnit}</span> : ''}
        </span>
        <span className={styles.state}>
          <CaseMark state={state === 'ready' && first !== undefined ? 'not-ready' : state} />
          {isDoubled && <span className={styles.doubled}>{gather.duplicate}</span>}
          <span className={styles.stands}>{stands}</span>
        </span>
        {!included && <VisuallyHidden>{gather.leftOutMark}</VisuallyHidden>}
      </div>
      <div role="gridcell" aria-colindex={2} className={styles.side}>
        <Checkbox
          checked={included && isRead}
          onChange={(_, { checked }) => isRead && onInclude(id, checked === true)}
          className={mergeClasses(styles.check, !isRead && styles.off)}
          // Not `disabled`: the arrow keys would get stuck before it, and Tab would not find the list any more.
          input={{ 'aria-label': list.include(called), 'aria-disabled': !isRead, ...stop(1) }}
        />
      </div>
      <div role="gridcell" aria-colindex={3} className={styles.side}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.category}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          disabledFocusable={!isRead}
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
      <div role="gridcell" aria-colindex={4} className={styles.side}>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-haspopup="menu"
          aria-label={list.actions(called)}
          title={list.actions(called)}
          onClick={({ currentTarget }) => onActions(id, currentTarget)}
          {...stop(3)}
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
    fontSize: tokens.fontSizeBase200,
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
