import { SEND_AFTER, SEND_AT_LATEST, SendTimes } from '../../../src/taskpane/case/store/send-times';

const FIELD = 'background';
const OTHER = 'results';

test('a key alone is due after a pause', () => {
  expect(new SendTimes().due(FIELD, 1000)).toBe(1000 + SEND_AFTER);
});

test('the first of many keys is waited for no longer than that', () => {
  const times = new SendTimes();
  times.due(FIELD, 1000);
  expect(times.due(FIELD, 1400)).toBe(1000 + SEND_AT_LATEST);
  // Nobody can send in the past.
  expect(times.due(FIELD, 1700)).toBe(1700);
});

test('each field has its own first key, and after it was sent a new one', () => {
  const times = new SendTimes();
  times.due(FIELD, 1000);
  expect(times.due(OTHER, 1400)).toBe(1400 + SEND_AFTER);
  times.sent(FIELD);
  expect(times.due(FIELD, 1400)).toBe(1400 + SEND_AFTER);
});

test('a slow Word rests as long as it worked, whichever field it worked for', () => {
  const times = new SendTimes();
  times.answered(FIELD, 1000, 4000, false);
  expect(times.due(OTHER, 4100)).toBe(7000);
});

test('what was refused waits for a pause, until a write goes through', () => {
  const times = new SendTimes();
  times.due(FIELD, 1000);
  times.answered(FIELD, 1000, 1001, true);
  expect(times.due(FIELD, 1900)).toBe(1900 + SEND_AFTER);
  times.answered(FIELD, 1900, 1901, false);
  expect(times.due(FIELD, 1950)).toBe(1950);
});
