/** The guide, Markdown, as the page that the pane's help opens. */
export function helpPage(guide: string, template: string): string;
