import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { TextboxRegular } from '@fluentui/react-icons/svg/textbox';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { strings } from '../strings/strings';
import type { FieldView } from './store/case-view';
import { enterStep } from './enter-step';
import { useCase } from './use-case';

/** A field that was empty when the form was taken over, or whose control is gone: the way into the pane is offered again. */
export function OutsideField({ view: { field, reading } }: { readonly view: FieldView }) {
  const { store } = useCase();
  const { say, documentChanged } = usePane();
  const { steps } = strings.filling;
  const styles = useStyles();
  const [isBusy, setBusy] = useState(false);
  const adopt = async (): Promise<void> => {
    setBusy(true);
    const outcome = await store.ask((desk) => desk.adopt());
    setBusy(false);
    documentChanged();
    if (outcome.kind === 'done' && outcome.fields.includes(field.name)) {
      say({ text: steps.adopted(reading.label), tone: 'info' });
      await store.read();
      enterStep(store, field.name);
      return;
    }
    const own =
      outcome.kind === 'done'
        ? (outcome.left.find(({ field: of }) => of === field.name)?.message ?? steps.notAdopted)
        : outcome.message;
    say({ text: own, tone: 'problem' });
  };
  return (
    <>
      <Callout tone="quiet" icon={<TextboxRegular />} title={steps.outside}>
        {field.fixedBecause}
      </Callout>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={isBusy ? <Spinner size="extra-tiny" aria-hidden /> : null}
          disabledFocusable={isBusy}
          onClick={() => void adopt()}
        >
          {isBusy ? steps.adopting : steps.adopt}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void store.read()}>
          {steps.checkAgain}
        </Button>
      </div>
    </>
  );
}

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
