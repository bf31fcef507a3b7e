import { isCancelled, valueIn } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';

const SAYS_CANCELLED =
  /cancel|annul|abgesagt|entf[aä]ll|f[aä]llt aus|geannuleerd|vervallen|aflyst|avlyst|inställ|peruttu|odwołan|zrušen|törölve|anulat|отмен|скасован|ακυρ|iptal|取消|中止|キャンセル|취소|ملغ/i;
const BEGINS_CANCELLED = /^[^\p{L}\p{N}]*(?:cancell?ed|annulée?|abgesagt|cancelad[oa]|annullat[oa]|geannuleerd)(?![\p{L}\p{N}])/iu;

/** Whether an entry takes place, and whether it fills the time of those who look at it (RFC 5545 §3.8.1.11, §3.8.2.7). */
export const statusRules: readonly Rule<Feed>[] = [
  {
    name: 'status-form',
    severity: 'warning',
    says: 'Statuses are none of TENTATIVE, CONFIRMED and CANCELLED in upper case.',
    effect: 'Apps take the entry for confirmed, also where it is cancelled.',
    find: (feed) =>
      entriesWhere(feed, (entry) => {
        const status = valueIn(entry, 'STATUS');
        return status !== null && !['TENTATIVE', 'CONFIRMED', 'CANCELLED', ''].includes(status) && status;
      }),
  },
  {
    name: 'cancelled-entries',
    severity: 'note',
    says: 'There are cancelled entries.',
    effect: 'Google Calendar removes them; Apple strikes them through; Outlook shows them by their title alone.',
    find: (feed) => entriesWhere(feed, isCancelled),
  },
  {
    name: 'cancelled-title',
    severity: 'warning',
    says: 'Cancelled entries do not say so in their title.',
    effect: 'Outlook shows them as if they took place.',
    find: (feed) => entriesWhere(feed, (entry) => isCancelled(entry) && !SAYS_CANCELLED.test(entry.title)),
  },
  {
    name: 'cancelled-busy',
    severity: 'warning',
    says: 'Cancelled entries still fill the time (TRANSP is not TRANSPARENT).',
    effect: 'Outlook and others show the subscriber as busy.',
    find: (feed) => entriesWhere(feed, (entry) => isCancelled(entry) && valueIn(entry, 'TRANSP')?.toUpperCase() !== 'TRANSPARENT'),
  },
  {
    name: 'cancelled-in-title-only',
    severity: 'warning',
    says: 'Entries are cancelled by their title, but not by their status.',
    effect: 'Google Calendar keeps them, and no app strikes them through.',
    find: (feed) => entriesWhere(feed, (entry) => !isCancelled(entry) && BEGINS_CANCELLED.test(entry.title)),
  },
  {
    name: 'busy-differs',
    severity: 'warning',
    says: 'TRANSP and the property that Outlook reads for it (X-MICROSOFT-CDO-BUSYSTATUS) disagree.',
    effect: 'Outlook shows the time as free and others as busy, or the other way round.',
    find: (feed) =>
      entriesWhere(feed, (entry) => {
        const busy = valueIn(entry, 'X-MICROSOFT-CDO-BUSYSTATUS')?.toUpperCase();
        const isFree = (valueIn(entry, 'TRANSP')?.toUpperCase() ?? 'OPAQUE') === 'TRANSPARENT';
        return busy !== undefined && (busy === 'FREE') !== isFree && busy;
      }),
  },
];
