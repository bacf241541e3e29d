import { createStore } from 'zustand/vanilla';
import { playTime } from '../../base/time.ts';
import { recordedTime } from '../../engine/journal/recorded-time.ts';
import { draftsAt } from '../../engine/journal/replay.ts';
import { seekIndex, type Position, type SeekIndex } from '../../engine/journal/seek.ts';
import type { ViewContext } from '../../projections/context.ts';
import { createHandles } from '../../projections/handles.ts';
import { momentView } from '../../projections/review/moment.ts';
import { pictureOf } from '../../projections/picture.ts';
import { roleView } from '../../projections/role-view.ts';
import { stageView } from '../../projections/stage-view.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { ReadRun } from '../../session/runs/read-run.ts';
import { createAppStore, type LocalSettings } from '../../store/app-store.ts';
import type { ReplayHost, ReplayState } from '../../store/replay-host.ts';

/** How often the picture follows while it plays, in real ms. */
const BEAT = 100;
/** Above this many times the authored pace messages would pile up on their way: the stage then snaps. */
const MOVING = 4;

export const indexOf = ({ plan, run }: ReadRun): SeekIndex => seekIndex(plan, run.header, run.records);

/** Where a replay stands, kept for the one that takes its place in another language. */
export interface Place {
  position: Position;
}

/** A run to be looked at in any moment, in one language; stands at `place`, and says there where it has come to. */
export function createReplay(
  { run, plan }: ReadRun,
  index: SeekIndex,
  language: Language,
  local: LocalSettings,
  place: Place,
): ReplayHost {
  const { records } = run;
  const texts = new Map(run.texts.map(({ ref, text }) => [ref, text] as const));
  const handles = createHandles(plan, run.header.seed);
  const clock = recordedTime(records);
  const contextAt = (position: Position): ViewContext => ({
    plan,
    state: index.state(position),
    language,
    texts,
    handles,
    drafts: draftsAt(records, position.seq),
    takenSeats: new Set(),
  });
  const momentAt = (position: Position) => momentView(contextAt(position), position);
  const state = createStore<ReplayState>()(() => ({ moment: momentAt(place.position), playing: false, speed: 4 }));
  const stage = createAppStore(local);
  let { position } = place;
  let live = false;
  let beat: ReturnType<typeof setInterval> | undefined;

  const show = (next: Position, moving: boolean): void => {
    position = next;
    place.position = next;
    const context = contextAt(next);
    const moment = momentView(context, next);
    live = moving;
    stage.setState({ view: stageView(context), clock: moment.clock, connection: 'open' });
    state.setState({ moment });
  };
  const pause = (): void => {
    clearInterval(beat);
    beat = undefined;
    state.setState({ playing: false });
  };
  const atEnd = (): boolean => position.seq >= index.end.seq && position.play >= index.end.play;
  const tick = (passed: number): void => {
    const { speed, moment } = state.getState();
    if (speed === 'recorded') show(clock.position(clock.elapsed(position) + passed), true);
    else show(index.atPlay(playTime(Math.round(moment.play + passed * moment.clock.pace * speed))), speed <= MOVING);
    if (atEnd()) pause();
  };
  const jump = (next: Position): void => show(next, false);
  jump(position);
  return {
    state,
    stage,
    isLiveStep: () => live,
    end: index.end.play,
    toRecord: (seq) => jump(index.afterRecord(seq)),
    // What fell due on the way to a record happened before it.
    toMoment: (seq, play) => jump({ seq: (records[seq]?.play ?? 0) <= play ? seq : seq - 1, play }),
    toPlay: (play) => jump(index.atPlay(play)),
    play() {
      if (beat !== undefined) return;
      if (atEnd()) jump(index.afterRecord(-1));
      state.setState({ playing: true });
      let last = performance.now();
      beat = setInterval(() => {
        const now = performance.now();
        const passed = now - last;
        last = now;
        tick(passed);
      }, BEAT);
    },
    pause,
    setSpeed: (speed) => state.setState({ speed }),
    storyOf: (play) => plan.timeline.storyOf(play),
    playFrom: (story) => plan.timeline.playFrom(story),
    picture: (attachment) => Promise.resolve(pictureOf(plan, handles, attachment)),
    watchSeat(seat, onView) {
      const look = (): void => {
        const context = contextAt(position);
        onView(roleView(context, context.state.groups[seat] ?? []));
      };
      look();
      return state.subscribe((next, before) => {
        if (next.moment !== before.moment) look();
      });
    },
  };
}
