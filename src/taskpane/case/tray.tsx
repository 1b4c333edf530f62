import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { TrayEntry } from '../../session/form';
import { Hint } from '../parts/hint';
import { Section } from '../parts/section';
import { takeFocus } from '../parts/focus/take-focus';
import { useCopy } from '../parts/use-copy';
import { strings } from '../strings/strings';
import { DiscardButton } from './discard-button';
import { readOnlyText } from './growing';
import { PutBackButton, useIsBack } from './put-back-button';
import { useCase, useLabel, useSurplus } from './use-case';

/** To the words that were taken out last. */
export function focusTray(): void {
  const last = [...document.querySelectorAll<HTMLElement>('[data-tray] [data-first]')].at(-1);
  last?.closest('li')?.scrollIntoView({ block: 'nearest' });
  takeFocus(last);
}

/** What was taken out of fields, until it is put back or thrown away. */
export function Tray({ entries }: { readonly entries: readonly TrayEntry[] }) {
  const { filling } = strings;
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  if (entries.length === 0) return null;
  /** An entry takes its buttons, and with them the focus, away: it goes to the neighbour, or to the open step. */
  const leave = (index: number): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-first]') ?? [])];
    const neighbour = buttons[index + 1] ?? buttons[index - 1];
    const steps = document.querySelector<HTMLElement>('[data-step][aria-expanded="true"]');
    takeFocus(neighbour ?? steps ?? document.querySelector<HTMLElement>('[data-step]'));
  };
  return (
    <div data-tray className={styles.tray}>
      <Section title={filling.tray.title} aside={filling.tray.count(entries.length)}>
        <ul ref={list} className={styles.entries}>
          {entries.map((entry, index) => (
            <Entry key={entry.id} entry={entry} onLeave={() => leave(index)} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Entry({ entry, onLeave }: { readonly entry: TrayEntry; readonly onLeave: () => void }) {
  const { store } = useCase();
  const { filling } = strings;
  const { tray } = filling;
  const styles = useStyles();
  const tell = useSurplus();
  const text = useRef<HTMLTextAreaElement>(null);
  const copy = useCopy();
  const label = useLabel(entry.field);
  const isBack = useIsBack(entry);

  // The neighbour is found before the entry goes, and only if the focus was in it.
  const item = useRef<HTMLLIElement>(null);
  const act = async (asked: ReturnType<typeof store.surplus>, done: string): Promise<void> => {
    const element = item.current;
    const hasFocus = element?.contains(document.activeElement) === true;
    if (hasFocus) onLeave();
    if (!(await tell(asked, done)) && hasFocus) takeFocus(element.querySelector('button'));
  };
  const words = entry.texts.join('\n');
  const named = (action: string) => tray.entry(action, label);
  return (
    <li ref={item} className={styles.entry}>
      <h4 className={styles.label}>{label}</h4>
      <div className={styles.frame} data-text={words}>
        <textarea ref={text} readOnly aria-label={named(tray.title)} className={styles.text} rows={1} value={words} />
      </div>
      {isBack && <Hint>{tray.isBack}</Hint>}
      <div className={styles.actions}>
        <PutBackButton
          data-first
          entry={entry}
          aria-label={named(tray.putBack)}
          onPut={(asked) => void act(asked, tray.putBackDone(label))}
        >
          {tray.putBack}
        </PutBackButton>
        <Button size="small" appearance="subtle" aria-label={named(tray.copy)} onClick={() => copy(text.current)}>
          {tray.copy}
        </Button>
        <DiscardButton
          named={named}
          onDiscard={() =>
            void act(
              store.surplus((desk) => desk.discard(entry.id)),
              tray.discarded,
            )
          }
        />
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  tray: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  entries: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  frame: readOnlyText.frame,
  text: readOnlyText.box,
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});
