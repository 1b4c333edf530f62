import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { MouseEvent } from 'react';
import type { TrayEntry } from '../../word/case/case-desk';
import { usePane } from '../pane-context';
import { copyText } from '../parts/copy-text';
import { Section } from '../parts/section';
import { useStrings } from '../strings/strings';
import { growing } from './growing';
import { useCase, useSurplus } from './use-case';

/** What was taken out of fields, until it is put back or thrown away. */
export function Tray({ entries }: { readonly entries: readonly TrayEntry[] }) {
  const { filling } = useStrings();
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  if (entries.length === 0) return null;
  /** An entry takes its buttons, and with them the focus, away: it goes to the neighbour, or to the open step. */
  const leave = (index: number): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-first]') ?? [])];
    const neighbour = buttons[index + 1] ?? buttons[index - 1];
    const steps = document.querySelector<HTMLElement>('[data-step][aria-expanded="true"]');
    (neighbour ?? steps ?? document.querySelector<HTMLElement>('[data-step]'))?.focus();
  };
  return (
    <div className={styles.tray}>
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
  const { store, notice } = useCase();
  const { say } = usePane();
  const { filling } = useStrings();
  const { tray } = filling;
  const styles = useStyles();
  const tell = useSurplus();
  const [isAsking, setAsking] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const label = notice.form.fields.find(({ name }) => name === entry.field)?.label ?? '';

  // The neighbour is found before the entry goes, and only if the focus was in it.
  const item = useRef<HTMLLIElement>(null);
  const act = async (asked: ReturnType<typeof store.putBack>, done: string): Promise<void> => {
    const element = item.current;
    const hasFocus = element?.contains(document.activeElement) === true;
    if (hasFocus) onLeave();
    if (!(await tell(asked, done)) && hasFocus) element.querySelector('button')?.focus();
  };
  const copy = async (): Promise<void> => {
    const isCopied = text.current !== null && (await copyText(text.current));
    say(isCopied ? { text: tray.copied, tone: 'info' } : { text: tray.copyFailed, tone: 'problem' });
  };
  const discard = ({ detail }: MouseEvent): void => {
    if (!isAsking) {
      setAsking(true);
      say({ text: tray.discardAsk, tone: 'info' });
      // The second half of a double click is no answer.
    } else if (detail < 2) void act(store.discard(entry.id), tray.discarded);
  };
  const words = entry.texts.join('\n');
  const named = (action: string) => tray.entry(action, label);
  return (
    <li ref={item} className={styles.entry}>
      <h4 className={styles.label}>{label}</h4>
      <div className={styles.frame} data-text={words}>
        <textarea ref={text} readOnly aria-label={named(tray.title)} className={styles.text} rows={1} value={words} />
      </div>
      <div className={styles.actions}>
        <Button
          data-first
          size="small"
          aria-label={named(tray.putBack)}
          onClick={() => void act(store.putBack(entry.id), tray.putBackDone(label))}
        >
          {tray.putBack}
        </Button>
        <Button size="small" appearance="subtle" aria-label={named(tray.copy)} onClick={() => void copy()}>
          {tray.copy}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={isAsking ? styles.sure : undefined}
          aria-label={named(isAsking ? tray.discardSure : tray.discard)}
          onClick={discard}
          onBlur={() => setAsking(false)}
          onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
        >
          {isAsking ? tray.discardSure : tray.discard}
        </Button>
      </div>
    </li>
  );
}

const grows = growing({ padding: '0', border: 'none' });

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
  label: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px', fontWeight: tokens.fontWeightSemibold },
  frame: grows.frame,
  text: {
    ...grows.box,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  sure: { color: tokens.colorStatusDangerForeground3 },
});
