/** Why an edit is refused; the message is a sentence for the user. */
export class EditRefused extends Error {}
