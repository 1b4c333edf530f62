export const tabs = {
  label: '窗格的页面',
  case: '填写',
  home: '排版',
  paragraphs: '段落',
  summary: '汇总',
  options: '选项',
};

/** What is said of a Word that does not answer, wherever something waits for it. */
export const slow =
  'Word 有 15 秒没有回应了，可能正忙。可以再等一等；Word 里如果开着对话框，请先关上；不想等了就点“停止”。';

export const common = {
  appName: '案例申报助手',
  help: (page: string) => `“${page}”怎么用（在浏览器里打开说明）`,
  retry: '重试',
  refresh: '重新检查',
  back: '返回',
  dismiss: '关闭这条消息',
  goTo: '去看',
  goToPlace: (name: string) => `去看：${name}`,
  gone: '这一段在文档里找不到了，可能已被修改或删除。请重新检查。',
  located: (name: string) => `光标已到文档里的：${name}`,
  locateFailed: 'Word 没能定位到这一段，请重试。',
  copied: '已复制',
  copyFailed: '没能复制。文字已经选中，请按 Ctrl+C（Mac 上是 ⌘C）。',
  details: (reason: string) => `Word 的说明：${reason}`,
  leftovers: {
    found: (count: number) => `文档里有加载项没来得及收走的临时空段 ${count} 处。里面没有字，不是您写的。`,
    clear: '清除',
    cleared: '临时空段已清除',
  },
  slow: {
    found: (action: string) => `${action}：${slow}`,
    stop: '停止',
    stopping: '正在停下…',
  },
  dates: {
    like: '如 2026年6月1日',
    wrong:
      '这不是一个完整的日期，没有写进文档。可以写成 2026年6月1日、2026-6-1 或 20260601，年份在 2000 到 2100 之间。',
    calendar: '打开日历',
  },
  crashed: '窗格出了错，文档没有因此改动。',
  reload: '重新打开窗格',
};
