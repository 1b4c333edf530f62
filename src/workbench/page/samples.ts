/** Drafts that come with the workbench (assets/samples), made by test/workbench/samples. */
export const SAMPLES: readonly { readonly file: string; readonly title: string }[] = [
  { file: 'messy-narrative.docx', title: '案例文稿（未排版）' },
  { file: 'pasted-from-web.docx', title: '从网页粘贴的文稿' },
  { file: 'blank.docx', title: '空白文档' },
];
