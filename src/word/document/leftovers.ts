import type { Engine } from '../engine';
import { holdsSentinel } from '../../text/sentinel';
import { sentenceFor } from '../host/errors';
import { retried } from '../host/retried';
import { type Operation, operateUntracked, type Purpose } from '../operation';
import { TimedSyncs } from '../host/timed-syncs';
import { isRunning } from '../host/run-lock';
import { removeSentinels } from './sentinels';
import type { ClearOutcome } from '../../session/document';

/** What to tell where temporary paragraphs could not be taken out. */
export const LEFTOVERS = '文档里可能还留有加载项的临时空段（没有字），可以在窗格里点“清除”。';

const CLEARING: Purpose = { action: '清除', whenTracked: '清除会记成修订' };

/** Places in the open document that hold a sentinel; 0 while a run is under way, which has its own. */
export async function countLeftovers(): Promise<number> {
  if (await isRunning()) return 0;
  const syncs = new TimedSyncs();
  return Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs.load('items/text');
    await syncs.sync(context);
    return paragraphs.items.filter(({ text }) => holdsSentinel(text)).length;
  });
}

/** Takes them out of the document, and reads it to see whether they are gone. Never rejects. */
export function clearLeftovers(engine: Engine): Promise<ClearOutcome> {
  return operateUntracked<ClearOutcome>(engine, CLEARING, clear);
}

async function clear(operation: Operation): Promise<ClearOutcome> {
  try {
    await retried(() => removeSentinels(operation.syncs));
    const after = await operation.readAgain(({ leftovers }) => leftovers.length === 0);
    return after.draft.leftovers.length === 0 ? { kind: 'cleared' } : { kind: 'refused', message: STILL_THERE };
  } catch (error) {
    return { kind: 'refused', message: `${sentenceFor(error)}临时空段还没有清除，里面没有字，不影响您的内容。` };
  }
}

const STILL_THERE = 'Word 没有让加载项删去全部临时空段。里面没有字，不影响您的内容；也可以手动删去，排版时会再试一次。';
