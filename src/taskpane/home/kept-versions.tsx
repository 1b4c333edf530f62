import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useCallback, useEffect, useState } from 'react';
import type { Snapshot } from '../../session/document';
import { usePane } from '../pane-context';
import { Hint } from '../parts/hint';
import { IconTool } from '../parts/icon-tool';
import { LazyAskDialog } from '../parts/dialog/lazy-ask-dialog';
import { Section } from '../parts/section';
import { useVersionActions } from '../run/use-version-actions';
import { strings } from '../strings/strings';
import { useResource } from '../use-resource';

/** The versions from before a run, with the way back to each; nothing where there are none. */
export function KeptVersions() {
  const { session, version, say } = usePane();
  const { versions } = strings;
  const styles = useStyles();
  // Every run keeps a version, and the document has changed with it: `version` asks anew.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const kept = useResource(useCallback(() => session.snapshots(), [session, version]));
  const { ensure, reload } = kept;
  useEffect(ensure, [ensure]);
  const [asked, setAsked] = useState<Snapshot | null>(null);
  const { open, compare } = useVersionActions();
  const remove = ({ id }: Snapshot): void => {
    setAsked(null);
    session.deleteSnapshot(id).then(
      () => {
        say({ text: versions.deleted, tone: 'info' });
        reload();
      },
      () => say({ text: versions.notDeleted, tone: 'problem' }),
    );
  };
  if (kept.value === null || kept.value.length === 0) return null;
  return (
    <Section title={versions.title}>
      <ul className={styles.list}>
        {kept.value.map((snapshot) => {
          const name = nameOf(snapshot);
          return (
            <li key={snapshot.id} className={styles.version}>
              <span className={styles.name}>{name}</span>
              <span className={styles.actions}>
                <Button
                  size="small"
                  className={styles.action}
                  aria-label={versions.openLabel(name)}
                  onClick={() => open(snapshot.id)}
                >
                  {versions.open}
                </Button>
                {compare && (
                  <Button
                    size="small"
                    className={styles.action}
                    aria-label={versions.compareLabel(name)}
                    onClick={() => compare(snapshot.id)}
                  >
                    {versions.compare}
                  </Button>
                )}
                <IconTool
                  icon={<DeleteRegular />}
                  label={versions.deleteLabel(name)}
                  onClick={() => setAsked(snapshot)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Hint>{versions.hint}</Hint>
      {asked && (
        <LazyAskDialog
          title={versions.deleteTitle}
          message={versions.deleteAsk(nameOf(asked))}
          accept={versions.deleteYes}
          decline={versions.deleteNo}
          advised="decline"
          onAccept={() => remove(asked)}
          onDecline={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

/** For instance 今天 9:05，第一次改动前. */
function nameOf({ at, kind }: Snapshot): string {
  const { versions } = strings;
  const when = new Date(at);
  const time = when.toLocaleTimeString('zh-CN', { hour: 'numeric', minute: '2-digit', hour12: false });
  return versions.name(`${dayOf(when)} ${time}`, kind);
}

function dayOf(when: Date): string {
  const { versions } = strings;
  const daysAgo = (days: number) => {
    const day = new Date();
    day.setDate(day.getDate() - days);
    return day.toDateString();
  };
  if (when.toDateString() === daysAgo(0)) return versions.today;
  if (when.toDateString() === daysAgo(1)) return versions.yesterday;
  return when.toLocaleDateString('zh-CN', { month: 'long', day: 'numeric' });
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  version: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minHeight: '36px',
  },
  name: { fontVariantNumeric: 'tabular-nums' },
  // Beside the name in a pane 320 px wide.
  action: { minWidth: 'auto' },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginInlineStart: 'auto' },
});
