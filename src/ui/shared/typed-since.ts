/** What stays in a field once its text was kept: what was typed behind it meanwhile, or all of it when it was changed. */
export const typedSince = (now: string, kept: string): string => (now.startsWith(kept) ? now.slice(kept.length) : now);
