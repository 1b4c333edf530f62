import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { Callout } from './callout';
import { Section } from './section';

export interface WarningSectionProps {
  readonly title: string;
  readonly warnings: readonly string[];
}

/** What was doubtful when the document was read; nothing is shown where nothing was. */
export function WarningSection({ title, warnings }: WarningSectionProps) {
  const styles = useStyles();
  if (warnings.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.warnings}>
        {warnings.map((warning, index) => (
          <li key={index}>
            <Callout tone="quiet" icon={<WarningRegular />}>
              {warning}
            </Callout>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  warnings: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});
