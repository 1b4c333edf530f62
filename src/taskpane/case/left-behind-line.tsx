import type { Notice } from '../../notice/notice';
import { usePane } from '../pane-context';
import { NoticeBar } from '../parts/notice-bar';
import { strings } from '../strings/strings';
import { storeOf, usePage } from './use-case';

/** On the other pages: words wait on the page of the case, with the way there. */
export function LeftBehindLine({ notice, onGo }: { readonly notice: Notice; readonly onGo: () => void }) {
  const { session } = usePane();
  const { leftBehind } = usePage(storeOf(session, notice));
  const { leftBehind: words } = strings.filling;
  if (leftBehind.length === 0) return null;
  const names = new Set(leftBehind.map(({ field }) => field));
  const labels = notice.form.fields.filter(({ name }) => names.has(name)).map(({ label }) => `“${label}”`);
  return <NoticeBar edge="above" text={words.elsewhere(labels.join(''))} label={words.go} onPress={onGo} />;
}
