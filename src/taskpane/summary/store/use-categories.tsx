import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { usePane } from '../../pane-context';
import { strings } from '../../strings/strings';
import { CategoryMenu } from '../list/category-menu';
import { NewCategory } from '../new-category';
import { useSummary } from './use-summary';

interface Asked {
  /** The cases that get what is chosen. */
  readonly ids: readonly number[];
  /** The button that asked. */
  readonly anchor: HTMLButtonElement;
}

export interface CategoryChoice {
  /** Opens the menu of categories below a button. */
  readonly ask: (ids: readonly number[], anchor: HTMLButtonElement) => void;
  /** To be drawn somewhere. */
  readonly choice: ReactNode;
}

/** Gives cases a category from the office's list, or a new one. */
export function useCategories(): CategoryChoice {
  const { store, view } = useSummary();
  const { say } = usePane();
  const { list } = strings.summary;
  const [menu, setMenu] = useState<Asked | null>(null);
  // Apart from the menu, which closes itself by what is chosen from it, before or after it tells.
  const [naming, setNaming] = useState<Asked | null>(null);
  const choose = ({ ids }: Asked, chosen: string): void => {
    store.setCategory(ids, chosen);
    if (ids.length > 1) say({ text: list.categorised(ids.length, chosen.trim()), tone: 'info' });
  };
  const ask = useCallback((ids: readonly number[], anchor: HTMLButtonElement): void => setMenu({ ids, anchor }), []);
  const theirs = new Set(view.cases.flatMap(({ id, category }) => (menu?.ids.includes(id) ? [category] : [])));
  const [only = null] = theirs;
  const choice = (
    <>
      {menu && (
        <CategoryMenu
          categories={view.categories}
          category={theirs.size === 1 ? only : null}
          anchor={menu.anchor}
          onChoose={(chosen) => choose(menu, chosen)}
          onOther={() => setNaming(menu)}
          onClose={() => setMenu(null)}
        />
      )}
      {naming && (
        <NewCategory
          count={naming.ids.length}
          onChoose={(chosen) => choose(naming, chosen)}
          onClose={() => {
            naming.anchor.focus({ preventScroll: true });
            setNaming(null);
          }}
        />
      )}
    </>
  );
  return { ask, choice };
}
