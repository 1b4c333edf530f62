/** Title of what goes back to a unit; by it such a document is known again. */
export const REMARKS_TITLE = '退回修改意见';
