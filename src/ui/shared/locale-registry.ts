import acrossEn from '../across/locale/en.json';
import acrossNl from '../across/locale/nl.json';
import evaluatorEn from '../evaluator/locale/en.json';
import evaluatorNl from '../evaluator/locale/nl.json';
import facilitatorEn from '../facilitator/locale/en.json';
import facilitatorNl from '../facilitator/locale/nl.json';
import participantEn from '../participant/locale/en.json';
import participantNl from '../participant/locale/nl.json';
import hotWashEn from '../review/hot-wash/locale/en.json';
import hotWashNl from '../review/hot-wash/locale/nl.json';
import reviewEn from '../review/locale/en.json';
import reviewNl from '../review/locale/nl.json';
import questionsEn from '../review/questions/locale/en.json';
import questionsNl from '../review/questions/locale/nl.json';
import reportEn from '../review/report/locale/en.json';
import reportNl from '../review/report/locale/nl.json';
import stageEn from '../stage-mirror/locale/en.json';
import stageNl from '../stage-mirror/locale/nl.json';
import sessionEn from '../session/locale/en.json';
import sessionNl from '../session/locale/nl.json';
import soloEn from '../solo/locale/en.json';
import soloNl from '../solo/locale/nl.json';
import startEn from '../start/locale/en.json';
import startNl from '../start/locale/nl.json';
import studioEn from '../studio/locale/en.json';
import studioNl from '../studio/locale/nl.json';
import sharedEn from './locale/en.json';
import sharedNl from './locale/nl.json';

/**
 * All interface texts, by language and namespace. Keys are flat ('call.answer'); a counted text has two keys, `x_one` and
 * `x_other`. Dutch is the source: its keys are the keys.
 */
export const localeRegistry = {
  nl: {
    shared: sharedNl,
    across: acrossNl,
    evaluator: evaluatorNl,
    participant: participantNl,
    facilitator: facilitatorNl,
    session: sessionNl,
    solo: soloNl,
    start: startNl,
    review: reviewNl,
    hotWash: hotWashNl,
    questions: questionsNl,
    report: reportNl,
    stage: stageNl,
    studio: studioNl,
  },
  en: {
    shared: sharedEn,
    across: acrossEn,
    evaluator: evaluatorEn,
    participant: participantEn,
    facilitator: facilitatorEn,
    session: sessionEn,
    solo: soloEn,
    start: startEn,
    review: reviewEn,
    hotWash: hotWashEn,
    questions: questionsEn,
    report: reportEn,
    stage: stageEn,
    studio: studioEn,
  },
} as const;

export type Namespace = keyof (typeof localeRegistry)['nl'];

type Singular<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
export type TextKey<N extends Namespace> = Singular<keyof (typeof localeRegistry)['nl'][N]> & string;
