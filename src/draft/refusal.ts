/** Ends work on a document before anything was changed; the message is a Chinese sentence for the author. */
export class Refusal extends Error {}
