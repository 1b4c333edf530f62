import { createRoot } from 'react-dom/client';
import { App } from './app';

/**
 * Starts the pane inside Word. The engine is a chunk of its own, so that the page is on show before it has arrived.
 * Where there is no Word to talk to, nothing is mounted: `page/guard.js` has put up the reason.
 */
async function start(): Promise<void> {
  const { connectToWord, optionsOf, redcross2022 } = await import(/* webpackChunkName: "engine" */ './engine');
  const connection = await connectToWord(redcross2022);
  const root = document.getElementById('root');
  if (connection && root)
    createRoot(root).render(<App connection={connection} notice={redcross2022} options={optionsOf(redcross2022)} />);
}

void start();
