/** An id as Word makes them for controls, bookmarks and drawings: positive, below 2^31. */
export function randomId(): number {
  return Math.floor(Math.random() * 0x7ffffffe) + 1;
}
