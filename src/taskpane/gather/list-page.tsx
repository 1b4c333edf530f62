import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Failure } from '../parts/failure';
import { useStrings } from '../strings/strings';
import { CaseGrid } from './case-grid';
import { ListHead } from './list-head';
import { useGather } from './use-gather';

/** The files, and what can be made of them. */
export function ListPage({ from }: { readonly from: number | null }) {
  const { store, view, show } = useGather();
  const { gather } = useStrings();
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <ListHead />
      {view.failure !== null && (
        <Failure message={gather.failed} reason={view.failure} onAction={() => void store.read()} />
      )}
      <CaseGrid from={from} />
      <div className={styles.actions}>
        <Button className={styles.action} appearance="primary" onClick={() => show({ kind: 'table' })}>
          {gather.toTable}
        </Button>
        <Button className={styles.action} onClick={() => show({ kind: 'remarks' })}>
          {gather.toRemarks}
        </Button>
        <Button className={styles.action} onClick={() => show({ kind: 'format' })}>
          {gather.toFormat}
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
