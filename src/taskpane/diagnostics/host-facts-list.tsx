import { makeStyles, tokens } from '@fluentui/react-components';
import type { HostFacts } from '../../word/diagnostics';
import { useStrings } from '../strings/strings';

/** What this Word says of itself. */
export function HostFactsList({ facts }: { readonly facts: HostFacts }) {
  const { diagnostics } = useStrings();
  const styles = useStyles();
  const { requirementSets } = facts;
  const rows: readonly (readonly [term: string, value: string])[] = [
    [diagnostics.facts.host, `${facts.host} · ${facts.platform}`],
    [diagnostics.facts.version, facts.version],
    [diagnostics.facts.languages, [facts.displayLanguage, facts.contentLanguage].join(' · ')],
    [diagnostics.facts.theme, facts.theme ?? diagnostics.facts.unknown],
    ...requirementSets.map(({ name, range }) => [name, range || diagnostics.facts.missing] as const),
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([term, value]) => (
        <div key={term} className={styles.row}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});
