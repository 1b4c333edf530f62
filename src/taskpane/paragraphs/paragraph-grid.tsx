import { useCallback, useState } from 'react';
import type { Role } from '../../draft/roles';
import type { OutlineEntry } from '../../session/document';
import { useGoTo } from '../pane-context';
import { RowGrid, useRowGrid } from '../parts/row-grid';
import { strings } from '../strings/strings';
import type { Listed } from './filter';
import { ParagraphRow, ROW_HEIGHT } from './paragraph-row';
import { RoleMenu } from './role-menu';

/** Text, role, and the way to it. */
const COLUMNS = 3;

export interface ParagraphGridProps {
  readonly rows: readonly Listed[];
  readonly onCorrect: (entry: OutlineEntry, role: Role | null) => void;
}

/** The paragraphs, row by row, with a menu for their roles. */
export function ParagraphGrid({ rows, onCorrect }: ParagraphGridProps) {
  const { paragraphs } = strings;
  const grid = useRowGrid({
    rows: rows.length,
    columns: COLUMNS,
    rowHeight: ROW_HEIGHT,
    keyOf: (row) => rows[row]?.entry.index ?? row,
  });
  const goTo = useGoTo();
  const [menu, setMenu] = useState<{ readonly entry: OutlineEntry; readonly button: HTMLButtonElement } | null>(null);
  const openMenu = useCallback((entry: OutlineEntry, button: HTMLButtonElement) => setMenu({ entry, button }), []);

  return (
    <>
      <RowGrid grid={grid} label={paragraphs.listLabel} hint={paragraphs.keyboardHint}>
        {(place) => {
          const row = rows[place.row];
          return row && <ParagraphRow {...row} {...place} onGoTo={goTo} onOpenMenu={openMenu} />;
        }}
      </RowGrid>
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
