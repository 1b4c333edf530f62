import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useCallback, useId } from 'react';
import type { KeyboardEvent } from 'react';
import type { FormFieldName } from '../../notice/notice';
import type { CaseForm } from '../../session/form';
import { VisuallyHidden } from '../parts/visually-hidden';
import { strings } from '../strings/strings';
import { isStep } from './store/case-view';
import { enterStep } from './enter-step';
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
  const { store, notice } = useCase();
  const { filling } = strings;
  const styles = useStyles();
  const hint = useId();
  const goTo = useGoToField();
  const toggle = useCallback(
    (name: FormFieldName) => {
      if (store.snapshot().open === name) store.openStep(null);
      else {
        enterStep(store, name);
        goTo(name);
      }
    },
    [store, goTo],
  );
  const steps = notice.form.fields.filter(isStep);

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
      <div onKeyDown={onKeyDown}>
        {notice.form.stages.map(({ id, name, filledBy }, place) => {
          const own = steps.filter(({ stage }) => stage === id);
          const isFirst = place === 0;
          const following = notice.form.stages[place + 1];
          // Whoever has filled in one office's part is not led into another's. The narrative is the unit's.
          const isBeforeNarrative = id === notice.narrative.stage && form.narrative !== null;
          return (
            <Fragment key={id}>
              {!isFirst && (
                <p className={styles.part}>
                  <span className={styles.partName}>{name}</span> {filling.head.filledBy(filledBy)}
                </p>
              )}
              <ol
                aria-label={isFirst ? filling.steps.label : filling.steps.part(name, filledBy)}
                aria-describedby={hint}
                className={styles.steps}
              >
                {own.map((field) => (
                  <Step
                    key={field.name}
                    name={field.name}
                    isOpen={field.name === open}
                    blocked={blocked}
                    next={own[own.indexOf(field) + 1]?.name ?? null}
                    isBeforeNarrative={isBeforeNarrative && field === own.at(-1)}
                    end={following ? filling.steps.partEnds(name, following.filledBy) : filling.steps.last}
                    onToggle={toggle}
                  />
                ))}
              </ol>
            </Fragment>
          );
        })}
      </div>
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
  part: {
    margin: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  partName: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});
