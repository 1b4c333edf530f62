import { foreignRequests } from './page';

/** Nothing but the workbench's own files is asked for while the add-in works: nothing of a document can leave the computer. */
afterEach(() => {
  expect(foreignRequests.splice(0)).toEqual([]);
});
