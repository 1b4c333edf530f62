import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Failure } from '../../parts/failure';
import { officeColumn } from '../../../notice/columns';
import { strings } from '../../strings/strings';
import { CaseGrid } from './case-grid';
import { isListed } from '../store/summary-entry';
import { ListHead } from './list-head';
import { SelectionBar } from './selection-bar';
import { useCategories } from '../store/use-categories';
import { useSummary } from '../store/use-summary';
import { useSelection } from '../store/use-selection';

/** The files, and what can be made of them. */
export function ListPage({ from }: { readonly from: number | null }) {
  const { store, view, notice, show } = useSummary();
  const { summary } = strings;
  const styles = useStyles();
  const selection = useSelection(view.cases);
  const { selected, clear, selectAll } = selection;
  const { ask, choice } = useCategories();
  const hasCategory = officeColumn(notice) !== null;
  return (
    <div className={styles.page}>
      <ListHead onSelectListed={() => selectAll(view.cases.filter(isListed).map(({ id }) => id))} />
      {view.failure !== null && (
        <Failure message={summary.failed} reason={view.failure} onAction={() => void store.read()} />
      )}
      <CaseGrid from={from} selection={selection} onCategory={hasCategory ? ask : null} />
      <SelectionBar
        selected={selected}
        onCategory={hasCategory ? (button) => ask([...selected], button) : null}
        onClear={clear}
      />
      {choice}
      <div className={styles.actions}>
        <Button className={styles.action} appearance="primary" onClick={() => show({ kind: 'table' })}>
          {summary.toTable}
        </Button>
        <Button className={styles.action} onClick={() => show({ kind: 'remarks' })}>
          {summary.toRemarks}
        </Button>
        <Button className={styles.action} onClick={() => show({ kind: 'format' })}>
          {summary.toFormat}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  actions: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  action: { flex: '1 1 0', minWidth: 0, paddingInline: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});
