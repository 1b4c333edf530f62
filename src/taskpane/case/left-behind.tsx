import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useId, useRef } from 'react';
import type { LeftBehind } from '../../session/form';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { useCopy } from '../parts/use-copy';
import { strings } from '../strings/strings';
import { DiscardButton } from './discard-button';
import { readOnlyText } from './growing';
import { focusHeader } from './header-id';
import { Foot } from './moved-bar';
import { countAdded } from './store/texts';
import { useCase, useField, useLabel } from './use-case';

/** What a pane that was closed did not get into the document: offered, never put in by itself. */
export function LeftBehindNotes({
  notes,
  disabled,
}: {
  readonly notes: readonly LeftBehind[];
  readonly disabled: boolean;
}) {
  const styles = useStyles();
  if (notes.length === 0) return null;
  // The page scrolls to the field at the caret when the pane is opened: what stood in it would be out of sight.
  return (
    <Foot>
      <div className={styles.notes}>
        {notes.map((note) => (
          <Note key={note.id} note={note} disabled={disabled} />
        ))}
      </div>
    </Foot>
  );
}

function Note({ note, disabled }: { readonly note: LeftBehind; readonly disabled: boolean }) {
  const { store } = useCase();
  const { say } = usePane();
  const { leftBehind, tray } = strings.filling;
  const styles = useStyles();
  const title = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const copy = useCopy();
  const view = useField(note.field);
  const label = useLabel(note.field);
  const now = view?.sync.mine ?? null;
  const count = countAdded(now ?? note.base, note.texts);
  const canPut = view !== null && view.field.fixedBecause === null && !disabled;
  const named = (action: string) => tray.entry(action, label);

  const put = async (): Promise<void> => {
    if (!(await store.takeLeftBehind(note.id))) {
      say({ text: leftBehind.busy(label), tone: 'problem' });
      return;
    }
    // The buttons are gone.
    focusHeader(note.field);
    say({ text: leftBehind.put(label), tone: 'info' });
  };
  const discard = (): void => {
    void store.forgetLeftBehind(note.id);
    focusHeader(note.field);
    say({ text: tray.discarded, tone: 'info' });
  };
  const words = note.texts.join('\n');
  return (
    <section role="region" aria-labelledby={title}>
      <Callout tone="warning" icon={<HistoryRegular />}>
        <strong id={title} className={styles.title}>
          {leftBehind.title(label, count)}
        </strong>
        <span className={styles.when}>{leftBehind.when(new Date(note.at), note.file)}</span>
        <p className={styles.name}>{leftBehind.typed}</p>
        <div className={styles.frame} data-text={words}>
          <textarea
            ref={text}
            readOnly
            aria-label={named(leftBehind.typed)}
            className={styles.text}
            rows={1}
            value={words}
          />
        </div>
        <p className={styles.name}>{leftBehind.now}</p>
        <p className={styles.now}>{now === null ? leftBehind.gone : now.join('\n') || leftBehind.nothing}</p>
        <span className={styles.actions}>
          {canPut && (
            <Button size="small" appearance="primary" aria-label={named(leftBehind.putIn)} onClick={() => void put()}>
              {leftBehind.putIn}
            </Button>
          )}
          <Button size="small" aria-label={named(tray.copy)} onClick={() => copy(text.current)}>
            {tray.copy}
          </Button>
          <DiscardButton named={named} onDiscard={discard} />
        </span>
      </Callout>
    </section>
  );
}

const useStyles = makeStyles({
  notes: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  when: { color: tokens.colorNeutralForeground2 },
  name: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  frame: { ...readOnlyText.frame, maxHeight: '120px', overflowY: 'auto' },
  text: readOnlyText.box,
  now: { margin: 0, maxHeight: '80px', overflowY: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  // In sight however long the texts are: the bar scrolls below them.
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});
