import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { StageReading } from '../../form/form';
import type { FormFieldName } from '../../notice/notice';
import { keepEscape } from '../parts/focus/keep-escape';
import { MeterBar } from '../parts/meter-bar';
import { takeFocus } from '../parts/focus/take-focus';
import { VisuallyHidden } from '../parts/visually-hidden';
import { strings } from '../strings/strings';
import type { Missing } from './store/progress';
import { useCase, usePage, useProgress } from './use-case';

/** How far each office is with its part, and whether the form may be handed on; pressed, it says what is missing. */
export function Head({ onGo }: Pick<OverviewProps, 'onGo'>) {
  const { store } = useCase();
  const { head } = strings.filling;
  const styles = useStyles();
  const { stages, standing, isGood } = useProgress();
  const [isOpen, setOpen] = useState(false);
  const overview = useId();
  useNarrativeNews();
  const toggle = (): void => {
    setOpen(!isOpen);
    // What is written below the form, the pane is not told.
    if (!isOpen) void store.read();
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    keepEscape(event);
    setOpen(false);
    takeFocus(event.currentTarget.querySelector('button'));
  };
  return (
    <div className={styles.head} onKeyDown={close}>
      <div className={styles.stages}>
        {stages.map((stage) => (
          <Stage key={stage.id} stage={stage} />
        ))}
      </div>
      <button
        type="button"
        className={mergeClasses(styles.verdict, isGood && styles.good)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? overview : undefined}
        onClick={toggle}
      >
        {isGood && <CheckmarkCircleFilled aria-hidden className={styles.check} />}
        <span className={styles.standing}>{standing ?? head.writing}</span>
        <ChevronDownRegular aria-hidden className={mergeClasses(styles.chevron, isOpen && styles.chevronOpen)} />
      </button>
      <span role="status">
        <VisuallyHidden>{isGood ? standing : ''}</VisuallyHidden>
      </span>
      {isOpen && (
        <div id={overview} className={styles.overview}>
          <Overview
            stages={stages}
            onGo={(name) => {
              setOpen(false);
              onGo(name);
            }}
          />
        </div>
      )}
    </div>
  );
}

/** What is wrong with a narrative is mended in the document: whoever comes back from there finds it judged anew. */
function useNarrativeNews(): void {
  const { store } = useCase();
  useEffect(() => {
    const look = (): void => {
      if (store.obstacles().some(({ name }) => name === null)) void store.read();
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [store]);
}

function Stage({ stage: { name, done, total, ready } }: { readonly stage: StageReading }) {
  const { head } = strings.filling;
  const styles = useStyles();
  return (
    <div style={{ flexGrow: total }} className={styles.stage}>
      <span className={styles.figures}>
        {name} <span className={styles.count}>{head.figures(done, total)}</span>
      </span>
      <MeterBar label={head.done(name, done, total)} value={done} max={Math.max(total, 1)} isComplete={ready} />
    </div>
  );
}

interface OverviewProps {
  readonly stages: readonly StageReading[];
  /** To a step; null: to the narrative. */
  readonly onGo: (name: FormFieldName | null) => void;
}

/** The reasons, office by office, each with the way to its step. */
function Overview({ stages, onGo }: OverviewProps) {
  const { store, notice } = useCase();
  const { head } = strings.filling;
  const styles = useStyles();
  // Drawn anew with every change while it is open.
  usePage(store);
  const obstacles = store.obstacles();
  return (
    <>
      {stages.map(({ id, name, message }) => {
        const own = obstacles.filter(({ stage }) => stage === id);
        const filledBy = notice.form.stages.find((stage) => stage.id === id)?.filledBy ?? '';
        return (
          <section key={id} aria-label={name}>
            <p className={styles.office}>
              <span className={styles.officeName}>{name}</span> {head.filledBy(filledBy)}
            </p>
            {own.length === 0 ? (
              <p className={styles.allFine}>{message}</p>
            ) : (
              <ul className={styles.obstacles}>
                {own.map((obstacle) => (
                  <li key={obstacle.name ?? obstacle.message}>
                    <Reason obstacle={obstacle} onGo={onGo} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </>
  );
}

function Reason({ obstacle: { name, message }, onGo }: { obstacle: Missing } & Pick<OverviewProps, 'onGo'>) {
  const { head } = strings.filling;
  const styles = useStyles();
  const words = message ?? head.unsent;
  return (
    <button type="button" className={mergeClasses(styles.reason, styles.obstacle)} onClick={() => onGo(name)}>
      {words}
    </button>
  );
}

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    // Above the foot of the open step, which passes below it.
    zIndex: 2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  stages: { display: 'flex', gap: tokens.spacingHorizontalM },
  // As wide as there is to do, but never narrower than its name.
  stage: { flexBasis: 0, minWidth: 'max-content' },
  figures: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  count: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: `calc(100% + 2 * ${tokens.spacingHorizontalS})`,
    minHeight: '28px',
    margin: `${tokens.spacingVerticalXS} calc(-1 * ${tokens.spacingHorizontalS}) 0`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  standing: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  good: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  check: { flexShrink: 0, width: '18px', height: '18px' },
  chevron: { flexShrink: 0, width: '16px', height: '16px' },
  chevronOpen: { transform: 'rotate(180deg)' },
  overview: {
    maxHeight: '50vh',
    overflowY: 'auto',
    marginTop: tokens.spacingVerticalS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  allFine: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
  },
  obstacles: { listStyleType: 'none', margin: 0, padding: 0 },
  office: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    color: tokens.colorNeutralForeground3,
  },
  officeName: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  reason: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowWrap: 'anywhere',
  },
  obstacle: {
    width: '100%',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});
