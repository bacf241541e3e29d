import type { Language } from '../../scenario/model/ids.ts';
import type { AnyView, HostMessage, ScreenKind } from '../wire.ts';

/** A view as it stands; another object whenever it has changed. Everybody of one kind, role group and language is shown the same one. */
export interface Shown {
  readonly view: AnyView;
  /** The same for all that come after one another, and for nothing else. */
  readonly line: object;
  /** Counts the changes in one line, without gaps: numbers of the run itself would tell how much happens elsewhere. */
  readonly version: number;
  /** What brings it to a screen that was shown `last`. One object for all such screens, so that it is encoded once. */
  message(last: Shown | undefined): HostMessage;
}

/** Something that is shown the run: a connected screen, or a mirror of one inside the host's own window. */
export interface Viewer {
  readonly screen: ScreenKind;
  readonly language: Language;
  /** What it was last shown; undefined before the first. */
  readonly shown: Shown | undefined;
  show(next: Shown): void;
}
