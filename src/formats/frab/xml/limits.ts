/** What a schedule.xml may hold at most besides the limits of all formats. The largest real ones have 50,000 elements. */
export const MAX_ELEMENTS = 400_000;
export const MAX_ATTRIBUTES = 64;
