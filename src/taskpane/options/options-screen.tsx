import { Button, Link, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useEffect, useRef, useState } from 'react';
import { OPTION_GROUPS } from '../../notice/option-groups';
import type { OptionDefinition, OptionValues } from '../../notice/options';
import type { SavedOptions } from '../../session/document';
import { usePane } from '../pane-context';
import { Failure } from '../parts/failure';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { strings } from '../strings/strings';
import { useResource } from '../use-resource';
import { OptionField } from './option-field';

const DiagnosticsScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "diagnostics" */ '../diagnostics/diagnostics-screen')).DiagnosticsScreen,
}));

/** The options, and after a small link at their end the diagnostics, which few authors need. */
export function OptionsScreen() {
  const { options } = strings;
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
      <LoadedOptions />
      <footer className={styles.footer}>
        <Link as="button" appearance="subtle" onClick={() => setDiagnosing(true)}>
          {options.diagnostics}
        </Link>
      </footer>
    </>
  );
}

/** What the notice leaves open, drawn from the notice's own list. */
function LoadedOptions() {
  const { session } = usePane();
  const { options } = strings;
  const styles = useStyles();
  const saved = useResource(useCallback(() => session.readOptions(), [session]));
  const { ensure } = saved;
  useEffect(ensure, [ensure]);

  if (saved.failure !== null)
    return <Failure message={options.failed} reason={saved.failure} onAction={saved.reload} />;
  if (saved.value === null) return <Spinner className={styles.waiting} label={options.loading} labelPosition="below" />;
  return <Options loaded={saved.value} />;
}

/** A choice is saved with the document at once; for documents without a choice of their own only when the author says so. */
function Options({ loaded }: { readonly loaded: SavedOptions }) {
  const { session, options: definitions, documentChanged, say } = usePane();
  const { options } = strings;
  const styles = useStyles();
  const [saved, setSaved] = useState(loaded);
  /** What has been kept for certain. */
  const kept = useRef(loaded);
  const { document, computer } = saved;
  const inForce = valuesOf(definitions, { ...computer, ...document });

  const save = (where: keyof SavedOptions, values: OptionValues, work: Promise<void>, done: string): void => {
    setSaved((now) => ({ ...now, [where]: values }));
    work.then(
      () => {
        kept.current = { ...kept.current, [where]: values };
        say({ text: done, tone: 'info' });
        documentChanged();
      },
      () => {
        // A choice that was made since holds this one too, and has an answer of its own.
        setSaved((now) => (now[where] === values ? { ...now, [where]: kept.current[where] } : now));
        say({ text: options.saveFailed, tone: 'problem' });
      },
    );
  };
  const saveDocument = (values: OptionValues): void =>
    save('document', values, session.saveOptions(values), options.saved);
  const saveComputer = (values: OptionValues, done: string): void =>
    save('computer', values, session.saveComputerOptions(values), done);

  const own = definitions.filter(({ name }) => computer[name] !== undefined);
  const chosen = chosenAmong(definitions, inForce);
  const isSameAsComputer = definitions.every(
    ({ name, defaultValue }) => inForce[name] === (computer[name] ?? defaultValue),
  );

  return (
    <div className={styles.screen}>
      <PageHeading>{options.title}</PageHeading>
      <p className={styles.text}>{options.intro}</p>
      {OPTION_GROUPS.map((group) => {
        const members = definitions.filter((option) => option.group === group);
        return (
          members.length > 0 && (
            <Section key={group} title={options.groups[group]}>
              {members.map((option) => (
                <OptionField
                  key={option.name}
                  option={option}
                  value={inForce[option.name] ?? option.defaultValue}
                  computer={computer[option.name] ?? null}
                  isFromComputer={document[option.name] === undefined && computer[option.name] !== undefined}
                  onChange={(value) => saveDocument({ ...document, [option.name]: value })}
                />
              ))}
            </Section>
          )
        );
      })}
      <div className={styles.actions}>
        <Button
          disabledFocusable={definitions.every(({ name }) => document[name] === undefined)}
          onClick={() => saveDocument({})}
        >
          {own.length === 0 ? options.reset : options.resetToComputer}
        </Button>
      </div>
      <Section title={options.computerTitle}>
        <p className={styles.text}>
          {own.length === 0
            ? options.noComputer
            : options.computer(
                own.map((option) => options.chosen(option.label, labelOf(option, computer[option.name]))),
              )}
        </p>
        <div className={styles.actions}>
          <Button disabledFocusable={isSameAsComputer} onClick={() => saveComputer(chosen, options.computerSaved)}>
            {options.saveComputer}
          </Button>
          {own.length > 0 && (
            <Button appearance="subtle" onClick={() => saveComputer({}, options.computerForgotten)}>
              {options.forgetComputer}
            </Button>
          )}
        </div>
      </Section>
    </div>
  );
}

/** Every option's value; a name that is missing, or a value that the notice no longer knows, means the default. */
function valuesOf(definitions: readonly OptionDefinition[], values: OptionValues): OptionValues {
  return Object.fromEntries(
    definitions.map(({ name, choices, defaultValue }) => [
      name,
      choices.find(({ value }) => value === values[name])?.value ?? defaultValue,
    ]),
  );
}

/** Without the values that are the notice's defaults. */
function chosenAmong(definitions: readonly OptionDefinition[], values: OptionValues): OptionValues {
  const defaults = new Map(definitions.map(({ name, defaultValue }) => [name, defaultValue]));
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => defaults.get(name) !== value));
}

function labelOf({ choices }: OptionDefinition, value: string | undefined): string {
  return choices.find((choice) => choice.value === value)?.label ?? '';
}

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXL },
  screen: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
  footer: { padding: tokens.spacingHorizontalL, paddingTop: 0 },
});
