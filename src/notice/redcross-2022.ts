import { type Notice, parseNotice } from './notice';
import { form } from './redcross/form';
import { narrative } from './redcross/narrative';
import { options } from './redcross/options';
import { summary } from './redcross/summary';
import { typography } from './redcross/typography';

/** 关于报送2022年度全省红十字系统创新案例的通知, annexes 1 to 3. For another year see `noticeForYear`. */
export const redcross2022: Notice = parseNotice({
  id: 'redcross-2022',
  name: '全省红十字系统创新案例申报',
  year: 2022,
  form,
  narrative,
  summary,
  typography,
  options,
});
