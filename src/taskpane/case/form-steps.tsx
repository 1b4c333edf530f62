import { makeStyles } from '@fluentui/react-components';
import { useCallback, useId } from 'react';
import type { KeyboardEvent } from 'react';
import type { FormFieldName } from '../../notice/notice';
import type { CaseForm } from '../../word/case/case-desk';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import { isStep } from './case-store';
import { focusHeader } from './header-id';
import { Step } from './step';
import { useCase } from './use-case';
import { useGoToField } from './use-go-to-field';

export interface FormStepsProps {
  readonly form: CaseForm;
  readonly open: FormFieldName | null;
  /** Why nothing may be changed; null if it may. */
  readonly blocked: string | null;
}

/** The fields as steps: an accordion with one step open, moved about with the arrow keys. */
export function FormSteps({ form, open, blocked }: FormStepsProps) {
  const { store } = useCase();
  const { filling } = useStrings();
  const styles = useStyles();
  const hint = useId();
  const goTo = useGoToField();
  const toggle = useCallback(
    (name: FormFieldName) => {
      const isOpen = store.page().open === name;
      store.openStep(isOpen ? null : name);
      if (!isOpen) goTo(name);
    },
    [store, goTo],
  );
  const steps = form.fields.filter(isStep);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset['step'] === undefined) return;
    const at = steps.findIndex(({ name }) => name === target.dataset['step']);
    const next = steps[nextStep(event.key, at, steps.length)];
    if (!next) return;
    event.preventDefault();
    focusHeader(next.name);
  };

  return (
    <>
      <VisuallyHidden id={hint}>{filling.steps.keyboardHint}</VisuallyHidden>
      <ol aria-label={filling.steps.label} aria-describedby={hint} className={styles.steps} onKeyDown={onKeyDown}>
        {steps.map(({ name }, index) => (
          <Step
            key={name}
            name={name}
            isOpen={name === open}
            blocked={blocked}
            next={steps[index + 1]?.name ?? null}
            onToggle={toggle}
          />
        ))}
      </ol>
    </>
  );
}

/** Where a key leads in an accordion (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/); -1 for other keys. */
function nextStep(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
});
