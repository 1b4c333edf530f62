import { Button, Checkbox, Select, Spinner, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useEffect, useMemo, useState } from 'react';
import { ROLES } from '../../draft/roles';
import type { OutlineEntry } from '../../session/document';
import { usePane } from '../pane-context';
import { Failure } from '../parts/failure';
import { VisuallyHidden } from '../parts/visually-hidden';
import { strings } from '../strings/strings';
import { EVERYTHING, countRoles, filterListed, listed } from './filter';
import type { Filter } from './filter';
import { ParagraphGrid } from './paragraph-grid';
import { useRoleCorrection } from './use-role-correction';

/** Every paragraph with its role, to look through, to go to, and to correct. */
export function ParagraphsScreen() {
  const { outline } = usePane();
  const { paragraphs } = strings;
  const styles = useStyles();
  const { ensure } = outline;
  useEffect(ensure, [ensure]);

  if (outline.failure !== null)
    return <Failure message={paragraphs.failed} reason={outline.failure} onAction={outline.reload} />;
  if (outline.value === null)
    return <Spinner className={styles.waiting} label={paragraphs.loading} labelPosition="below" />;
  return <Paragraphs outline={outline.value} loading={outline.loading} />;
}

function Paragraphs({ outline, loading }: { readonly outline: readonly OutlineEntry[]; readonly loading: boolean }) {
  const { documentChanged } = usePane();
  const { paragraphs, roles, common } = strings;
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [withOthers, setWithOthers] = useState(false);
  const { entries, correct } = useRoleCorrection(outline);
  const current = useMemo(() => listed(entries, withOthers), [entries, withOthers]);
  const shown = useMemo(() => filterListed(current, filter), [current, filter]);
  const others = useMemo(() => entries.filter(({ part }) => part !== 'text').length, [entries]);
  const counts = useMemo(() => countRoles(current), [current]);
  const empty = others > 0 ? paragraphs.onlyOthers : paragraphs.empty;
  const noneBecause = current.length === 0 ? empty : paragraphs.none;

  return (
    <div className={styles.screen}>
      <VisuallyHidden as="h2">{paragraphs.title}</VisuallyHidden>
      <div className={styles.filters}>
        <div className={styles.filterRow}>
          <Select
            className={styles.roleFilter}
            aria-label={paragraphs.filterRole}
            value={filter.role}
            onChange={(_, data) =>
              setFilter({ ...filter, role: ROLES.find((role) => role === data.value) ?? EVERYTHING.role })
            }
          >
            <option value="all">{paragraphs.allRoles(current.length)}</option>
            {counts.map(({ role, count }) => (
              <option key={role} value={role}>
                {paragraphs.roleWithCount(roles[role], count)}
              </option>
            ))}
          </Select>
          <Button
            appearance="subtle"
            icon={loading ? <Spinner size="extra-tiny" aria-hidden /> : <ArrowClockwiseRegular />}
            aria-label={common.refresh}
            title={common.refresh}
            disabledFocusable={loading}
            onClick={documentChanged}
          />
        </div>
        <div className={styles.filterRow}>
          <Switch
            className={styles.deviating}
            label={paragraphs.onlyOpen}
            checked={filter.onlyOpen}
            onChange={(_, data) => setFilter({ ...filter, onlyOpen: data.checked })}
          />
          <span className={styles.count} role="status">
            {paragraphs.shown(shown.length, current.length)}
          </span>
        </div>
        {others > 0 && (
          <Checkbox
            className={styles.others}
            label={paragraphs.withOthers(others)}
            checked={withOthers}
            onChange={(_, data) => setWithOthers(data.checked === true)}
          />
        )}
      </div>
      {shown.length > 0 ? (
        <ParagraphGrid rows={shown} onCorrect={correct} />
      ) : (
        <div className={styles.none}>
          <p>{noneBecause}</p>
          {current.length > 0 && <Button onClick={() => setFilter(EVERYTHING)}>{paragraphs.showAll}</Button>}
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXL },
  screen: { display: 'flex', flexDirection: 'column', height: '100%' },
  filters: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  filterRow: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  roleFilter: { flexGrow: 1, minWidth: 0 },
  // The switch lines up with the list of roles; its padding is outside.
  others: { marginInlineStart: '-8px' },
  deviating: { marginInlineStart: '-8px', marginInlineEnd: 'auto' },
  count: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    paddingInlineEnd: tokens.spacingHorizontalXS,
  },
  none: {
    textAlign: 'center',
    padding: tokens.spacingVerticalXXL,
    color: tokens.colorNeutralForeground2,
  },
});
