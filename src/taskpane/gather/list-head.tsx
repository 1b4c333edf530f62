import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowSortRegular } from '@fluentui/react-icons/svg/arrow-sort';
import { CopySelectRegular } from '@fluentui/react-icons/svg/copy-select';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { Fragment, useMemo, useState } from 'react';
import { AskDialog } from '../parts/ask-dialog';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import { type CaseState, stateOf } from './gathered-case';
import { ProgressRow } from './progress-row';
import { SORT_ORDERS } from './sort-cases';
import { useFileInputs } from './use-file-inputs';
import { useDuplicates, useGather } from './use-gather';

/** How many files there are and how they stand; more files, order, and what concerns the whole list. */
export function ListHead() {
  const { store, formatting, view, show } = useGather();
  const { gather } = useStrings();
  const { list } = gather;
  const styles = useStyles();
  const duplicates = useDuplicates();
  const { chooseFiles, chooseFolder, inputs } = useFileInputs();
  const [isAsking, setAsking] = useState(false);
  const { figures, read } = useFigures();
  const total = view.cases.length;
  const waiting = total - read;
  const unreached = view.cases.filter(({ reading }) => reading?.kind === 'failed').length;
  return (
    <div className={styles.head}>
      <div className={styles.row}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" icon={<AddRegular />}>
              {gather.addFiles}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={chooseFiles}>{gather.chooseFiles}</MenuItem>
              {chooseFolder && <MenuItem onClick={chooseFolder}>{gather.chooseFolder}</MenuItem>}
            </MenuList>
          </MenuPopover>
        </Menu>
        {inputs}
        <span className={styles.gap} />
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<ArrowSortRegular />}>
              {list.sort}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {SORT_ORDERS.map((order) => (
                <MenuItem key={order} onClick={() => store.sort(order)}>
                  {list.sortBy[order]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={list.more}
              title={list.more}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => show({ kind: 'categories' })}>{list.categories}</MenuItem>
              <MenuItem onClick={() => setAsking(true)}>{list.clear}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <p className={styles.figures}>
        {figures.map((figure, index) => (
          <Fragment key={figure}>
            {index > 0 && ' · '}
            <span className={styles.figure}>{figure}</span>
          </Fragment>
        ))}
      </p>
      <span role="status">
        <VisuallyHidden>{!view.isReading && waiting === 0 && gather.allRead(total)}</VisuallyHidden>
      </span>
      {view.isReading && (
        <ProgressRow label={gather.reading(read, total)} value={read} max={total} onStop={() => store.stopReading()} />
      )}
      {!view.isReading && waiting > 0 && view.failure === null && (
        <div className={styles.row}>
          <span className={styles.words}>{gather.waiting(waiting)}</span>
          <span className={styles.gap} />
          <Button size="small" onClick={() => void store.read()}>
            {gather.goOn}
          </Button>
        </div>
      )}
      {!view.isReading && unreached > 0 && (
        <div className={styles.row}>
          <span className={styles.words}>{gather.unreached(unreached)}</span>
          <span className={styles.gap} />
          <Button size="small" onClick={() => store.retry()}>
            {gather.readAgain}
          </Button>
        </div>
      )}
      {duplicates.length > 0 && !view.isReading && (
        <Button
          size="small"
          className={styles.duplicates}
          icon={<CopySelectRegular />}
          onClick={() => show({ kind: 'duplicates' })}
        >
          {gather.duplicates(duplicates.length)}
        </Button>
      )}
      {isAsking && (
        <AskDialog
          title={list.clear}
          message={list.clearAsk}
          accept={list.clearYes}
          decline={list.clearNo}
          onAccept={() => {
            setAsking(false);
            store.clear();
            formatting.clear();
          }}
          onDecline={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function useFigures(): { readonly figures: readonly string[]; readonly read: number } {
  const { view } = useGather();
  const { gather } = useStrings();
  return useMemo(() => {
    const count = (state: CaseState) => view.cases.filter((gathered) => stateOf(gathered) === state).length;
    const leftOut = view.cases.filter(({ included }) => !included).length;
    const [ready, notReady, unreadable] = [count('ready'), count('not-ready'), count('unreadable')];
    const figures = [
      gather.files(view.cases.length),
      ...(ready > 0 ? [gather.ready(ready)] : []),
      ...(notReady > 0 ? [gather.notReady(notReady)] : []),
      ...(unreadable > 0 ? [gather.unreadable(unreadable)] : []),
      ...(leftOut > 0 ? [gather.leftOut(leftOut)] : []),
    ];
    return { figures, read: view.cases.length - count('waiting') };
  }, [view.cases, gather]);
}

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  gap: { flexGrow: 1 },
  figures: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  // A figure stays whole where the line is broken.
  figure: { whiteSpace: 'nowrap' },
  words: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  duplicates: { alignSelf: 'flex-start', color: tokens.colorStatusWarningForeground3 },
});
