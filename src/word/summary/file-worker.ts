import { readFile } from './read-file';

/** Runs in a worker: answers each file with its reading. */
addEventListener('message', ({ data }: MessageEvent<File>) => {
  void readFile(data).then((result) => {
    postMessage(result);
  });
});
