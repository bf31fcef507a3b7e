/** What a schedule.xml may hold at most; beyond it the file is refused. The largest real ones have 2 MB, 1,500 sessions and 50,000 elements. */
export const MAX_OCTETS = 32 * 1024 * 1024;
export const MAX_ELEMENTS = 400_000;
export const MAX_DEPTH = 32;
export const MAX_ATTRIBUTES = 64;
/** Characters in the text directly within one element. */
export const MAX_TEXT = 1_000_000;
export const MAX_SESSIONS = 20_000;
/** Days that one session may last. */
export const MAX_DAYS = 31;
