import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { MyLocationRegular } from '@fluentui/react-icons/svg/my-location';
import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import type { Role } from '../../draft/roles';
import type { OutlineEntry } from '../../session/document';
import { nameOfPlace } from '../parts/excerpt';
import { GridRow, type RowPlace, cellStop } from '../parts/row-grid';
import { VisuallyHidden } from '../parts/visually-hidden';
import { strings } from '../strings/strings';
import { stateOf, type Listed } from './filter';

/** In CSS pixels. */
export const ROW_HEIGHT = 60;

const HEADINGS: ReadonlySet<Role> = new Set<Role>(['title', 'heading1', 'heading2', 'heading3', 'heading4']);

export interface ParagraphRowProps extends RowPlace, Listed {
  readonly onGoTo: (entry: OutlineEntry) => void;
  readonly onOpenMenu: (entry: OutlineEntry, button: HTMLButtonElement) => void;
}

/** One paragraph: what it is, how it begins, whether it is as the notice wants. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { paragraphs, roles, common } = strings;
  const styles = useStyles();
  const { entry, number, row, top, focusColumn, onGoTo, onOpenMenu } = props;
  const stop = (column: number) => cellStop({ row, focusColumn }, column);
  const goOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onGoTo(entry);
  };
  const state = stateOf(entry);
  const stateName = paragraphs.state[state];
  return (
    <GridRow row={row} top={top} className={styles.row}>
      <div
        role="gridcell"
        aria-colindex={1}
        className={styles.textCell}
        onKeyDown={goOnEnter}
        onClick={() => onGoTo(entry)}
        {...stop(0)}
      >
        <VisuallyHidden>{paragraphs.number(number)}</VisuallyHidden>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <span className={mergeClasses(styles.text, HEADINGS.has(entry.role) && styles.headingText)}>
          {entry.label !== null && <span className={styles.label}>{entry.label}</span>}
          <span className={entry.text === '' ? styles.noText : undefined}>{nameOfPlace(entry)}</span>
        </span>
        <VisuallyHidden>{entry.advice ?? stateName}</VisuallyHidden>
      </div>
      <div role="gridcell" aria-colindex={2} className={styles.roleCell}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.role}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-haspopup="menu"
          aria-label={paragraphs.roleOf(number, roles[entry.role])}
          title={paragraphs.reason(entry.reason)}
          onClick={(event) => onOpenMenu(entry, event.currentTarget)}
          {...stop(1)}
        >
          {roles[entry.role]}
        </Button>
        {entry.corrected && <span className={styles.corrected}>{paragraphs.corrected}</span>}
        <span className={styles.state} aria-hidden title={entry.advice ?? stateName}>
          {state === 'right' ? <CheckmarkRegular className={styles.conforming} /> : stateName}
        </span>
      </div>
      <div role="gridcell" aria-colindex={3} className={styles.goCell}>
        <Button
          size="small"
          appearance="subtle"
          icon={<MyLocationRegular />}
          title={common.goTo}
          aria-label={common.goToPlace(paragraphs.number(number))}
          onClick={() => onGoTo(entry)}
          {...stop(2)}
        />
      </div>
    </GridRow>
  );
});

const GUTTER = '34px';

const useStyles = makeStyles({
  row: {
    height: `${ROW_HEIGHT}px`,
    gridTemplateColumns: '1fr auto',
    gridTemplateRows: '28px 24px',
    paddingInline: `${tokens.spacingHorizontalXS} ${tokens.spacingHorizontalM}`,
  },
  textCell: {
    gridColumn: '1',
    // The hidden words are placed inside the cell, not at the foot of the page.
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: {
    width: GUTTER,
    flexShrink: 0,
    boxSizing: 'border-box',
    paddingInlineEnd: tokens.spacingHorizontalS,
    textAlign: 'end',
    fontSize: '11px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  text: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  headingText: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  label: { marginInlineEnd: '2px' },
  noText: { color: tokens.colorNeutralForeground3 },
  roleCell: {
    gridRow: '2',
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    paddingInlineStart: GUTTER,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  role: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    // The name lines up with the text above it; the button's padding shows on hover only.
    marginInlineStart: '-4px',
    fontWeight: tokens.fontWeightRegular,
    color: 'inherit',
  },
  corrected: { color: tokens.colorBrandForeground1, whiteSpace: 'nowrap' },
  state: { marginInlineStart: 'auto', display: 'inline-flex', whiteSpace: 'nowrap' },
  conforming: { fontSize: '16px', width: '24px', color: tokens.colorStatusSuccessForeground1 },
  goCell: { gridColumn: '2', gridRow: '1', display: 'flex', alignItems: 'center' },
});
