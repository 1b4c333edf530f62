import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { usePane } from '../../pane-context';
import { IconTool } from '../../parts/icon-tool';
import { strings } from '../../strings/strings';
import { useSummary } from '../store/use-summary';

export interface SelectionBarProps {
  readonly selected: ReadonlySet<number>;
  /** null: the table has no column for it. */
  readonly onCategory: ((button: HTMLButtonElement) => void) | null;
  readonly onClear: () => void;
}

/** What can be done with several files at once; nothing where none is selected. */
export function SelectionBar({ selected, onCategory, onClear }: SelectionBarProps) {
  const { store } = useSummary();
  const { say } = usePane();
  const { list } = strings.summary;
  const styles = useStyles();
  if (selected.size === 0) return null;
  const include = (included: boolean): void => {
    store.setIncluded([...selected], included);
    say({ text: (included ? list.included : list.excluded)(selected.size), tone: 'info' });
  };
  return (
    <div className={styles.bar}>
      <span role="status">{list.selected(selected.size)}</span>
      <span className={styles.gap} />
      {onCategory && (
        <Button
          size="small"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-haspopup="menu"
          className={styles.button}
          onClick={({ currentTarget }) => onCategory(currentTarget)}
        >
          {list.selectedCategory}
        </Button>
      )}
      <Button size="small" className={styles.button} onClick={() => include(true)}>
        {list.selectedIn}
      </Button>
      <Button size="small" className={styles.button} onClick={() => include(false)}>
        {list.selectedOut}
      </Button>
      <IconTool label={list.selectedNone} icon={<DismissRegular />} disabled={false} onClick={onClear} />
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  gap: { flexGrow: 1 },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});
