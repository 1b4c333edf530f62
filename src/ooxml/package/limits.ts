/**
 * How much a file may hold. A few kilobytes of zip can unpack to gigabytes; real narratives stay far below all of these.
 */

/** Bytes of a file; larger ones are refused unread. A narrative with photographs has some ten megabytes. */
export const MAX_FILE = 200 * 1024 * 1024;

/** Bytes of all parts together, unpacked. Pictures count, so this is generous. */
export const MAX_UNPACKED = 400 * 1024 * 1024;

/** Parts. More than this a zip without zip64 fields cannot list, and none with such fields is ever written here. */
export const MAX_PARTS = 0xffff;

/** Bytes of one XML part: its text is in memory two or three times at once. A draft of 20,000 paragraphs takes about 15 MB. */
export const MAX_XML_PART = 32 * 1024 * 1024;

/**
 * Elements, attributes and texts of all parts that are parsed: each takes about 200 bytes of memory. 20,000 paragraphs of three
 * richly formatted runs, or in the cells of tables, come to a million; a thesis of 300 pages to some 50,000.
 */
export const MAX_NODES = 1_000_000;

/**
 * Paragraphs and lines in them: what is found out about each takes some three kilobytes, however little stands in it. A table of
 * 20,000 cells has 20,000; the longest of real documents far less. For each of `DEEP` levels around it a paragraph counts once more:
 * what it stands in is asked after for each.
 */
export const MAX_LINES = 40_000;
export const DEEP = 50;

/**
 * Which share of `MAX_NODES` and `MAX_LINES` the bytes of a file take away: they are in memory beside its trees, and once more when
 * it is written. None for what has less than 75 MB, most of it for the largest.
 */
export function shareOfBytes(bytes: number): number {
  return Math.max(0, bytes - 75 * 1024 * 1024) / (175 * 1024 * 1024);
}

/**
 * Depth of nested elements in one XML part. Serialising in slimdom recurses and runs out of stack between 2,000 and 3,000;
 * Word itself gives up long before a thousand.
 */
export const MAX_DEPTH = 1_000;
