import type { Language } from '../../scenario/model/ids.ts';
import type { AnyView, ScreenKind } from '../wire.ts';

/** Something that is shown the run: a connected screen, or a mirror of one inside the host's own window. */
export interface Viewer {
  readonly screen: ScreenKind;
  readonly language: Language;
  /** JSON of the view it was last shown; undefined before the first. */
  readonly shown: string | undefined;
  show(view: AnyView, json: string): void;
}
