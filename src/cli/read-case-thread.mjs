// A worker thread does not inherit the loader of the thread that starts it: TypeScript has to be taught again.
import { register } from 'tsx/esm/api';

register();
const { default: readCase } = await import('./read-case.ts');

export default readCase;
