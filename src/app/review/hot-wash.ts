import { fileStem } from '../../base/file-stem.ts';
import { hotWashScript, type ScenarioQuestion } from '../../analysis/hot-wash/script.ts';
import { findPatterns } from '../../analysis/patterns/find-patterns.ts';
import { patternRows } from '../../analysis/patterns/pattern-rows.ts';
import { seeJournal } from '../../analysis/patterns/see-journal.ts';
import { calendarOf } from '../../exchange/debrief/cold-debrief.ts';
import { say, type ViewContext } from '../../projections/context.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';
import type { ReadRun } from '../../session/runs/read-run.ts';
import type { HotWashHost } from '../../store/hot-wash-host.ts';
import type { NotebookHost } from '../../store/notebook-host.ts';
import { download } from '../download.ts';

/** Hour and length of the cold debrief, until people move it in their own calendar. */
const HOUR = '10:00';
const MINUTES = 60;
const DAY_MS = 86_400_000;

/** The hot wash of a run, in the language of its view. */
export function createHotWash({ run, plan }: ReadRun, view: ReviewView, notebook: NotebookHost): HotWashHost {
  const { language } = view;
  const seen = seeJournal(plan, run, new Map(run.texts.map(({ ref, text }) => [ref, text])));
  const patterns = patternRows({ plan, language }, findPatterns(seen));
  const questions = plan.scenario.questions.flatMap(({ id, objective, text }): readonly ScenarioQuestion[] => {
    const found = view.objectives.find((one) => one.id === objective);
    if (!found) return [];
    const weakest = found.why.toSorted((a, b) => a.value - b.value).flatMap(({ seq }) => seq ?? []);
    return [
      {
        id,
        text: say({ plan, language } as ViewContext, text),
        objective: found.title,
        objectiveId: objective,
        ...(found.index === undefined ? {} : { index: found.index }),
        seqs: weakest.slice(0, 1),
      },
    ];
  });
  return {
    notebook,
    script: (length) => hotWashScript(length, patterns, questions),
    invite(day, agenda) {
      const calendar = calendarOf({
        uid: `${run.id}@spoedoverleg`,
        title: `${titles[language]}: ${run.name}`,
        day,
        hour: HOUR,
        minutes: MINUTES,
        agenda,
        stamp: Date.now(),
      });
      download(`${fileStem(`${titles[language]} ${run.name}`, 'run')}.ics`, calendar, 'text/calendar');
    },
    dayFromNow: (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10),
  };
}

const titles = { nl: 'Koude evaluatie', en: 'Cold debrief' } as const;
