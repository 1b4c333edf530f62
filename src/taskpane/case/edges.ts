/** What stays on top of what scrolls: the head of the page above, the foot of the open step below. */
export const HEAD_HEIGHT = '84px';
export const FOOT_HEIGHT = '76px';
