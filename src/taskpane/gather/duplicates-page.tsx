import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Intro } from '../parts/intro';
import { useStrings } from '../strings/strings';
import { SubPage } from './sub-page';
import { useDuplicates, useGather } from './use-gather';

/** What looks like the same case, before it reaches the table twice. */
export function DuplicatesPage() {
  const { store } = useGather();
  const { duplicatesPage: words } = useStrings().gather;
  const styles = useStyles();
  const duplicates = useDuplicates();
  return (
    <SubPage title={words.title}>
      <Intro>{duplicates.length === 0 ? words.none : words.intro}</Intro>
      <ul className={styles.list}>
        {duplicates.map(({ kind, files, message }) => (
          <li key={`${kind} ${files.join('\n')}`} className={styles.entry}>
            <h3 className={styles.kind}>{words.kinds[kind]}</h3>
            <p className={styles.message}>{message}</p>
            {/* Two units may well have thought of the same name: then both stay. */}
            {kind !== 'same-name' && (
              <Button
                size="small"
                aria-label={`${words.keepFirst}：${files[0] ?? ''}`}
                onClick={() => store.keepFirst(files)}
              >
                {words.keepFirst}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SubPage>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  entry: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  kind: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  message: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
});
