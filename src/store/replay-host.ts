import type { StoreApi } from 'zustand/vanilla';
import type { PlayTime, StoryTime } from '../base/time.ts';
import type { MomentView } from '../projections/views/moment-view.ts';
import type { RoleView } from '../projections/views/role-view.ts';
import type { AppStore } from './app-store.ts';

/** Times the authored pace; `recorded`: as long as the table took, pauses and talk included. */
export type ReplaySpeed = 0.5 | 1 | 4 | 16 | 60 | 'recorded';

export interface ReplayState {
  readonly moment: MomentView;
  readonly playing: boolean;
  readonly speed: ReplaySpeed;
}

/** A recorded run that can be looked at in any moment. Reads only: the record stays as it is. */
export interface ReplayHost {
  readonly state: StoreApi<ReplayState>;
  /** The screen for the room, at the moment. */
  readonly stage: AppStore;
  /** The last step came of playing, slowly enough to be seen: the stage may move. */
  isLiveStep(): boolean;
  readonly end: PlayTime;
  /** To just after a record of the journal. */
  toRecord(seq: number): void;
  /** To where something happened: in record `seq`, at a play time. */
  toMoment(seq: number, play: PlayTime): void;
  toPlay(play: PlayTime): void;
  play(): void;
  pause(): void;
  setSpeed(speed: ReplaySpeed): void;
  storyOf(play: PlayTime): StoryTime;
  /** The first played instant at or after a story time. */
  playFrom(story: StoryTime): PlayTime;
  /** What a seat saw at the moment: calls back at once and when the moment changes; returns the unsubscribe. */
  watchSeat(seat: number, onView: (view: RoleView) => void): () => void;
  /** The picture of an attachment in such a view, as a `data:` address. */
  picture(attachment: string): Promise<string | undefined>;
}
