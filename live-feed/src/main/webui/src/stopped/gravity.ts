import type { NoticeEntry } from '../generated/contracts';

const GRAVITY: Record<NoticeEntry['severity'], number> = { emergency: 0, warning: 1, info: 2 };

/** The gravest first, of each kind the newest. */
export const byGravity = (notices: NoticeEntry[]): NoticeEntry[] =>
  [...notices].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.postedAt.localeCompare(a.postedAt));
