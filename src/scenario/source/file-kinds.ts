/** Remarks and progress of the authors: beside the parts, never part of what is played. */
export const REVIEW_FILE = 'review.yaml';

/** A part of the scenario itself: a YAML file in the root of its folder. */
export const isPart = (path: string): boolean => /^[^/]+\.ya?ml$/.test(path) && path !== REVIEW_FILE;
