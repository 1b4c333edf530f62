import { Button, Field, Link, Select, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { OptionDefinition, OptionValues } from '../../notice/options';
import { usePane } from '../pane-context';
import { Failure } from '../parts/failure';
import { PageHeading } from '../parts/page-heading';
import { useStrings } from '../strings/strings';
import { useResource } from '../use-resource';

const DiagnosticsScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "diagnostics" */ '../diagnostics/diagnostics-screen')).DiagnosticsScreen,
}));

/** The options, and behind a small link at their end the diagnostics, which few authors need. */
export function OptionsScreen() {
  const { options } = useStrings();
  const styles = useStyles();
  const [diagnosing, setDiagnosing] = useState(false);
  if (diagnosing) {
    return (
      <Suspense fallback={<Spinner className={styles.waiting} aria-label={options.loading} />}>
        <DiagnosticsScreen onBack={() => setDiagnosing(false)} />
      </Suspense>
    );
  }
  return (
    <>
      <SavedOptions />
      <footer className={styles.footer}>
        <Link as="button" appearance="subtle" onClick={() => setDiagnosing(true)}>
          {options.diagnostics}
        </Link>
      </footer>
    </>
  );
}

/** What the notice leaves open, drawn from the notice's own list; a choice is saved with the document at once. */
function SavedOptions() {
  const { session } = usePane();
  const { options } = useStrings();
  const styles = useStyles();
  const saved = useResource(useCallback(() => session.readOptions(), [session]));
  const { ensure } = saved;
  useEffect(ensure, [ensure]);

  if (saved.failure !== null)
    return <Failure message={options.failed} reason={saved.failure} onAction={saved.reload} />;
  if (saved.value === null) return <Spinner className={styles.waiting} label={options.loading} labelPosition="below" />;
  return <Options saved={saved.value} />;
}

function Options({ saved }: { readonly saved: OptionValues }) {
  const { session, options: definitions, documentChanged, say } = usePane();
  const { options } = useStrings();
  const styles = useStyles();
  const [values, setValues] = useState(saved);

  const save = (next: OptionValues): void => {
    setValues(next);
    session.saveOptions(next).then(
      () => {
        say({ text: options.saved, tone: 'info' });
        documentChanged();
      },
      () => {
        setValues(values);
        say({ text: options.saveFailed, tone: 'problem' });
      },
    );
  };
  const allDefault = definitions.every((option) => valueOf(option, values) === option.defaultValue);

  return (
    <div className={styles.screen}>
      <PageHeading>{options.title}</PageHeading>
      <p className={styles.intro}>{options.intro}</p>
      {definitions.map((option) => (
        <Field key={option.name} label={option.label} hint={option.description} className={styles.field}>
          <Select
            value={valueOf(option, values)}
            onChange={(_, data) => save({ ...values, [option.name]: data.value })}
          >
            {option.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {value === option.defaultValue ? options.defaultChoice(label) : label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Button disabledFocusable={allDefault} onClick={() => save({})}>
        {options.reset}
      </Button>
    </div>
  );
}

/** The value in force: a name that is missing, or a value that the notice no longer knows, means the default. */
function valueOf(option: OptionDefinition, values: OptionValues): string {
  const value = values[option.name];
  return option.choices.some((choice) => choice.value === value) && value !== undefined ? value : option.defaultValue;
}

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXL },
  screen: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  intro: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
  field: { marginBlock: tokens.spacingVerticalL },
  footer: { padding: tokens.spacingHorizontalL, paddingTop: 0, fontSize: tokens.fontSizeBase200 },
});
