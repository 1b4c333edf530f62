import { act, screen } from '@testing-library/react';
import { MemorySession } from './support/memory-session';
import { renderPane } from './support/render-pane';
import { sampleOutline } from './support/sample-outline';

test('a Word that is silent during an operation is told on the page, and the operation can be stopped', async () => {
  const session = new MemorySession(sampleOutline(14));
  const { user } = renderPane({ session });
  await screen.findByRole('tabpanel');
  const stop = jest.fn();
  act(() => session.fallSilent({ action: '插入', stop }));
  expect(screen.getByText(/^插入：Word 有 15 秒没有回应了/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '停止' }));
  expect(stop).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('button', { name: '正在停下…' })).toHaveAttribute('aria-disabled', 'true');
  act(() => session.fallSilent(null));
  expect(screen.queryByText(/没有回应/u)).toBeNull();
});
