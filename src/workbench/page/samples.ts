/** An empty document, for 新建 (assets/samples, made by test/workbench/samples). */
export const BLANK = 'blank.docx';

/** Drafts that come with the workbench (assets/samples), made by test/workbench/samples. */
export const SAMPLES: readonly { readonly file: string; readonly title: string }[] = [
  { file: BLANK, title: '空白文稿' },
  { file: 'messy-narrative.docx', title: '案例文稿（未排版）' },
  { file: 'pasted-from-web.docx', title: '从网页粘贴的文稿' },
];
