import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MyLocationRegular } from '@fluentui/react-icons/svg/my-location';
import { useState } from 'react';
import { type Finding, type FindingGroup, type Fix, groupFindings, type ParagraphPlace } from '../../draft/finding';
import { useGoTo } from '../pane-context';
import { nameOfPlace } from '../parts/excerpt';
import { strings } from '../strings/strings';

/** Places listed before the author asks for more. */
const FIRST = 5;
const MORE = 50;

/** Puts something right: this time, or from now on. */
export type OnFix = (fix: Fix, forGood: boolean) => void;

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Missing where nothing can be put right from here. */
  readonly onFix?: OnFix;
}

/** What was found, each sentence once, and under it what puts it right and the places with a way to each. */
export function FindingList({ findings, onFix }: FindingListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.groups}>
      {groupFindings(findings).map((group) => (
        <Group key={group.message} group={group} {...(onFix ? { onFix } : {})} />
      ))}
    </ul>
  );
}

function Group({ group, onFix }: { readonly group: FindingGroup; readonly onFix?: OnFix }) {
  const styles = useStyles();
  const { result } = strings;
  const [limit, setLimit] = useState(FIRST);
  const hidden = group.places.length - limit;
  const { fix, steps } = group;
  return (
    <li className={styles.group}>
      <p className={styles.message}>
        {group.message}
        {group.places.length > 1 && <span className={styles.count}> {result.places(group.places.length)}</span>}
      </p>
      {fix && onFix && (
        <div className={styles.fixes}>
          <Button size="small" onClick={() => onFix(fix, false)}>
            {fix.label}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            className={styles.forGood}
            aria-label={result.forGoodLabel(fix.label)}
            title={result.forGoodHint}
            onClick={() => onFix(fix, true)}
          >
            {result.forGood}
          </Button>
        </div>
      )}
      {steps && <p className={styles.steps}>{result.byHand(steps)}</p>}
      {group.clauses.length > 0 && (
        <details className={styles.clauses}>
          <summary className={styles.clauseTitle}>{result.clauses}</summary>
          {group.clauses.map((clause) => (
            <p key={clause} className={styles.steps}>
              {clause}
            </p>
          ))}
        </details>
      )}
      <ul className={styles.places}>
        {group.places.slice(0, limit).map((place, position) => (
          // A paragraph may have the same fault twice.
          <PlaceRow key={position} place={place} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => setLimit(limit + MORE)}>
          {result.showPlaces(Math.min(hidden, MORE))}
        </Button>
      )}
    </li>
  );
}

function PlaceRow({ place }: { readonly place: ParagraphPlace }) {
  const styles = useStyles();
  const { common } = strings;
  const goTo = useGoTo();
  const name = nameOfPlace(place);
  return (
    <li className={styles.place}>
      <span className={styles.excerpt}>{name}</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.locate}
        icon={<MyLocationRegular />}
        aria-label={common.goToPlace(name)}
        onClick={() => goTo(place)}
      >
        {common.goTo}
      </Button>
    </li>
  );
}

const useStyles = makeStyles({
  groups: { listStyleType: 'none', margin: 0, padding: 0 },
  group: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  message: { margin: 0, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  fixes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  forGood: { fontWeight: tokens.fontWeightRegular },
  steps: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  clauses: { color: tokens.colorNeutralForeground2 },
  clauseTitle: { cursor: 'pointer' },
  places: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginInlineStart: '-8px', fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForeground1 },
  place: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '30px' },
  locate: { flexShrink: 0, marginInlineEnd: '-8px', fontWeight: tokens.fontWeightRegular },
  excerpt: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
});
