import { eraseOldOutcomes, leaveOutcome, onOutcomeLeft, takeLastOutcome } from '../../../src/word/format/last-outcome';
import { docx, p } from '../../builders/docx';
import { openSession } from '../open';
import { openPage } from '../page';

const refused = { kind: 'refused', message: '文档受保护。' } as const;
const bytes = docx({ body: [p('以救护培训守护平安社区')] });
const HALF_AN_HOUR = 30 * 60 * 1000;

const later = (milliseconds: number) => jest.setSystemTime(Date.now() + milliseconds);

test('is told once', async () => {
  openPage();
  await openSession(bytes);
  leaveOutcome(refused);
  expect(takeLastOutcome()?.outcome).toEqual(refused);
  expect(takeLastOutcome()).toBeNull();
});

test('is not told of another document, nor after half an hour', async () => {
  openPage();
  const first = await openSession(bytes, { fileName: '甲.docx' });
  leaveOutcome(refused);
  first.close();
  const second = await openSession(bytes, { fileName: '乙.docx' });
  expect(takeLastOutcome()).toBeNull();
  second.close();
  await openSession(bytes, { fileName: '甲.docx' });
  later(HALF_AN_HOUR + 1000);
  expect(takeLastOutcome()).toBeNull();
});

test('is erased when it is old, of whatever document; what belongs to others stays', async () => {
  openPage();
  const first = await openSession(bytes, { fileName: '甲.docx' });
  leaveOutcome(refused);
  localStorage.setItem('another add-in', '1');
  first.close();
  await openSession(bytes, { fileName: '乙.docx' });
  eraseOldOutcomes();
  expect(localStorage).toHaveLength(2);
  later(HALF_AN_HOUR + 1000);
  eraseOldOutcomes();
  expect(Object.keys(localStorage)).toEqual(['another add-in']);
});

test('what is stored under our name and is not ours is nothing', async () => {
  openPage();
  await openSession(bytes);
  leaveOutcome(refused);
  const [name] = Object.keys(localStorage);
  for (const text of ['{', '{"at":"2022-05-01T00:00:00Z"}', `{"at":"${new Date().toISOString()}","outcome":{}}`]) {
    localStorage.setItem(name!, text);
    expect(takeLastOutcome()).toBeNull();
  }
});

test('the pane hears of it when another program leaves it, and when it gets the focus', async () => {
  const page = openPage();
  await openSession(bytes);
  let heard = 0;
  const stop = onOutcomeLeft(() => (heard += 1));
  page.dispatchEvent(new page.Event('focus'));
  expect(heard).toBe(0);
  leaveOutcome(refused);
  const [key] = Object.keys(localStorage);
  page.dispatchEvent(new page.StorageEvent('storage', { key: 'another add-in' }));
  expect(heard).toBe(0);
  page.dispatchEvent(new page.StorageEvent('storage', { key: key! }));
  page.dispatchEvent(new page.Event('focus'));
  expect(heard).toBe(2);
  stop();
  page.dispatchEvent(new page.Event('focus'));
  expect(heard).toBe(2);
});

test('without storage the command ends all the same', async () => {
  await openSession(bytes);
  leaveOutcome(refused);
  expect(takeLastOutcome()).toBeNull();
});
