import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MyLocationRegular } from '@fluentui/react-icons/svg/my-location';
import { useState } from 'react';
import type { Finding, ParagraphPlace } from '../../word/session';
import { useGoTo } from '../pane-context';
import { excerpt } from '../parts/excerpt';
import { useStrings } from '../strings/strings';
import { groupFindings } from './group-findings';
import type { FindingGroup } from './group-findings';

/** Places listed before the author asks for more. */
const FIRST = 5;
const MORE = 50;

/** What was found, each sentence once, and under it the places with a way to each. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.groups}>
      {groupFindings(findings).map((group) => (
        <Group key={group.message} group={group} />
      ))}
    </ul>
  );
}

function Group({ group }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { result } = useStrings();
  const [limit, setLimit] = useState(FIRST);
  const hidden = group.places.length - limit;
  return (
    <li className={styles.group}>
      <p className={styles.message}>
        {group.message}
        {group.places.length > 1 && <span className={styles.count}> {result.places(group.places.length)}</span>}
      </p>
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
  const { common, paragraphs } = useStrings();
  const goTo = useGoTo();
  return (
    <li className={styles.place}>
      <span className={styles.excerpt}>{excerpt(place.text) || paragraphs.noText}</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.locate}
        icon={<MyLocationRegular />}
        aria-label={common.locateParagraph(place.index + 1)}
        onClick={() => goTo(place)}
      >
        {common.locate}
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
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
