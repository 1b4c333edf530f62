import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { figures } from '../../../form/limits/limit';
import type { CaseForm } from '../../../session/form';
import { excerpt } from '../../parts/excerpt';
import { Hint } from '../../parts/hint';
import { PageHeading } from '../../parts/page-heading';
import { Section } from '../../parts/section';
import { VisuallyHidden } from '../../parts/visually-hidden';
import { WarningSection } from '../../parts/warning-section';
import { strings } from '../../strings/strings';
import { isStep } from '../store/case-view';
import { StateMark } from '../state-mark';
import { useCase } from '../use-case';

export interface TypedFormProps {
  readonly form: CaseForm;
  readonly isBusy: boolean;
  readonly disabled: boolean;
  readonly onAdopt: () => void;
}

/** A form that was typed by hand: what was read of it, and the button that makes it one to be filled in. */
export function TypedForm({ form, isBusy, disabled, onAdopt }: TypedFormProps) {
  const { filling } = strings;
  const { typed } = filling;
  const { store, notice } = useCase();
  const steps = notice.form.fields.flatMap((field) => (isStep(field) ? (store.field(field.name)?.reading ?? []) : []));
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <PageHeading>{typed.title}</PageHeading>
      <p className={styles.intro}>{typed.intro}</p>
      <div className={styles.adopt}>
        <Button
          appearance="primary"
          size="large"
          icon={isBusy ? <Spinner size="extra-tiny" aria-hidden /> : null}
          disabledFocusable={disabled || isBusy}
          onClick={onAdopt}
        >
          {isBusy ? typed.adopting : typed.adopt}
        </Button>
        <Hint isCentred>{typed.adoptHint}</Hint>
      </div>
      <WarningSection title={typed.warnings} warnings={form.warnings} />
      <Section title={typed.read}>
        <ul className={styles.list}>
          {steps.map(({ name, label, value, state, amount, limit }) => (
            <li key={name} className={styles.field}>
              <StateMark state={state} />
              <div className={styles.words}>
                <span className={styles.label}>
                  {label}
                  {limit !== null && amount > 0 && <span className={styles.figures}>{figures(amount, limit)}</span>}
                </span>
                <VisuallyHidden>{filling.steps.state[state]}</VisuallyHidden>
                <span className={styles.value}>{value === null ? typed.nothing : excerpt(value)}</span>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL },
  intro: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  adopt: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalL,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  field: {
    position: 'relative',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  label: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  figures: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  value: {
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});
