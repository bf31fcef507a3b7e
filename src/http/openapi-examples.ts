/** Examples of answers by operation id; filled from the example conference. */
export const examples: Record<string, unknown> = {};
