import { isPicture } from './picture-file.ts';

/** Remarks and progress of the authors: beside the parts, never part of what is played. */
export const REVIEW_FILE = 'review.yaml';

/** A part of the scenario itself: a YAML file in the root of its folder. */
export const isPart = (path: string): boolean => /^[^/]+\.ya?ml$/.test(path) && path !== REVIEW_FILE;

/** Paths that a scenario folder is made of; what else lies in it is not read. */
export const isScenarioPath = (path: string): boolean =>
  /^(?:(?:lang|drills)\/)?[^/]+\.ya?ml$/.test(path) || isPicture(path);

/** The files that an exercise is played from: without its drills and what its authors say of it. */
export const isPlayedPath = (path: string): boolean =>
  isScenarioPath(path) && path !== REVIEW_FILE && !path.startsWith('drills/');
