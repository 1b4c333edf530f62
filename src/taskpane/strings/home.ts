import { slow } from './common';
import type { Nothing } from '../../form/content';
import type { Progress, SnapshotKind } from '../../session/document';

const steps: Record<Progress['step'], string> = {
  reading: '读取文档',
  styles: '准备样式',
  formatting: '逐段排版',
  repairing: '清除残留格式',
  verifying: '重新读取并核对',
};

const nothing: Record<Nothing, { readonly title: string; readonly hint: string; readonly fill: string }> = {
  empty: {
    title: '文档里还没有文字',
    hint: '可以放入空白的申报表和案例正文；正文已经写好的，粘贴进来再点“重新检查”。',
    fill: '放入申报表…',
  },
  boxed: {
    title: '文字都在文本框里',
    hint: '框里的字读不到，也不会排版。请把字从框里剪切到正文中，删去文本框，再点“重新检查”。',
    fill: '放入申报表…',
  },
  form: {
    title: '文档里只有申报表，没有要排的正文',
    hint: '申报表有自己的格式，排版不动它。案例正文写在这份文档里的，写好再点“重新检查”。',
    fill: '去填写…',
  },
  summary: {
    title: '文档里只有汇总表，没有要排的正文',
    hint: '汇总表有自己的格式，排版不动它。要添案例，请到“汇总”页。',
    fill: '去填写…',
  },
  sheets: {
    title: '文档里只有申报表和汇总表，没有要排的正文',
    hint: '这两种表有自己的格式，排版不动它们。案例正文写在这份文档里的，写好再点“重新检查”。',
    fill: '去填写…',
  },
  unwritten: {
    title: '案例正文还没有写',
    hint: '在文档里各个标题下面写好正文，再点“重新检查”。',
    fill: '去填写…',
  },
};

export const home = {
  loading: '正在读取文档…',
  failed: '没能读取文档。',
  untitled: '没有找到标题',
  conforming: '段符合通知',
  total: (count: number) => `共 ${count} 段`,
  deviating: (count: number) => `${count} 段待排版`,
  allRight: '全部符合通知的字体字号要求',
  meter: (conforming: number, total: number) => `${total} 段中有 ${conforming} 段符合通知`,
  format: '一键排版',
  formatSelection: '只排选中的',
  formatSelectionHint: '只改选中的段落；光标所在的一段也算。',
  blockedTitle: '现在不能排版',
  composition: '文档的组成',
  trackingOn: '正在记录修订；排版时会暂停，排完恢复。',
  trackingFixed: '正在记录修订，这个版本的 Word 不让加载项暂停；开始前会先问您。',
  warnings: '读取时发现',
  nothing,
};

export const progress = {
  title: '正在排版',
  titleSelection: '正在排版选中的段落',
  steps,
  keepStill: '完成前请不要编辑文档。文档越长，用时越长。',
  slow,
  stop: '停止',
  stopping: '正在停下…',
  stopHint: '停下以后，排好的段落会留着，再排一次会接着做完。',
  percent: (value: number) => `${value}%`,
};

export const tracking = {
  title: '修订正在记录',
  accept: '照样排版',
  decline: '先不排版',
};

/** Versions of the document from before a run. */
export const versions = {
  title: '改动前的版本',
  today: '今天',
  yesterday: '昨天',
  name: (time: string, kind: SnapshotKind) => `${time} ${kind === 'first-of-day' ? '第一次改动前' : '上次改动前'}`,
  hint: '只存在这台电脑上，最多留一个星期。打开时是一份新文档，这份不变。',
  open: '打开',
  openLabel: (name: string) => `打开：${name}`,
  openBefore: '打开改动前的版本',
  opened: '已在新文档中打开之前的版本',
  openFailed: '没能打开之前的版本，请重试。',
  missing: '这个版本已经不在了（超过一个星期，或浏览器清理了空间）。',
  compare: '比较',
  compareLabel: (name: string) => `与改动前比较：${name}`,
  compareBefore: '与改动前比较',
  compared: 'Word 已在新文档中标出和改动前的不同',
  compareFailed: 'Word 没能比较这两个版本，请重试。',
  deleteLabel: (name: string) => `删去：${name}`,
  deleteTitle: '删去这个版本？',
  deleteAsk: (name: string) => `“${name}”的版本删去以后找不回来。打开的文档不受影响。`,
  deleteYes: '删去',
  deleteNo: '留着',
  deleted: '已删去这个版本',
  notDeleted: '没能删去，请重试。',
};

export const result = {
  earlier: (time: string) => `功能区“一键排版”的结果，${time}`,
  refused: '没有排版',
  failed: '排版没能进行',
  due: '还没有排的，继续排版时会接着排',
  outdated: '文档后来改过，这是改动前的结果。',
  resume: '继续排版',
  summary: (changed: number, alreadyRight: number) =>
    alreadyRight === 0
      ? `改了 ${changed} 段，均已核对。`
      : `改了 ${changed} 段，均已核对；${alreadyRight} 段本来就符合。`,
  changed: '改了哪些',
  wrong: '没有达到要求的',
  advice: '请您看看的',
  notes: '顺带做的',
  places: (count: number) => `${count} 处`,
  unseen: (count: number) => `看不出来的差别（${count} 处）`,
  unseenHint: '印出来没有差别，可以不管。',
  forGood: '以后都这样',
  forGoodLabel: (label: string) => `以后都这样：${label}`,
  forGoodHint: '这份文档和这台电脑上没有另选的文档都这样；可以在“选项”里改回来。',
  forGoodSaved: '已记住，可以在“选项”里改回来',
  clauses: '依据',
  byHand: (steps: readonly string[]) => `手工改：${steps.join(' → ')}`,
  showPlaces: (count: number) => `再列出 ${count} 处`,
  finish: '完成',
};
