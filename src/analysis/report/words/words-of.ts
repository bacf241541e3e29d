import type { Language } from '../../../scenario/model/ids.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { ReportWords } from './report-words.ts';

const words: Readonly<Record<Language, ReportWords>> = { nl, en };

export const wordsOf = (language: Language): ReportWords => words[language];
