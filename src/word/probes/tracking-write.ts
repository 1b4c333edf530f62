import type { Probe } from './probe';

export const trackingWrite: Probe = {
  id: 'tracking-write',
  settles: 'trackingWrite',
  needs: ['WordApi', '1.4'],
  question: '给 changeTrackingMode 赋值，修订状态真的变吗？',
  async run(lab) {
    const before = await lab.track('Off');
    const during = await lab.track('TrackAll');
    const after = await lab.track('Off');
    const value = during === 'TrackAll' && after === 'Off' ? 'obeyed' : during === before ? 'ignored' : null;
    return { value, seen: { before, during, after } };
  },
};
