import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Channel } from '../../scenario/model/cast.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { InjectType } from '../../scenario/model/script.ts';

/** One thing to know about an import. */
export interface ImportNote {
  /** `left`: not carried over. `changed`: carried over in another form. `fill`: the author must fill it in. `privacy`: kept out on purpose. */
  readonly kind: 'left' | 'changed' | 'fill' | 'privacy';
  /** Where in the file: a row, an id, a field. */
  readonly where: string;
  readonly text: Localized;
}

export interface DraftBlock {
  readonly id: string;
  readonly when?: string;
  readonly text: string;
}

/** A text as it was found: one piece, or blocks. */
export interface DraftText {
  readonly pick: 'all' | 'one';
  readonly blocks: readonly DraftBlock[];
}

export interface DraftExpectation {
  readonly id?: string;
  readonly text: string;
  readonly role?: string;
  readonly roleName?: string;
  readonly full?: string;
  readonly zero?: string;
}

export type DraftTrigger =
  | {
      readonly kind: 'at';
      readonly at: string;
      readonly earlier?: readonly { readonly at: string; readonly if: string }[];
    }
  | { readonly kind: 'after'; readonly inject: string; readonly delay: string }
  | { readonly kind: 'signal'; readonly signal: string; readonly delay: string }
  | { readonly kind: 'when'; readonly when: string }
  /** Sent by the story of the import itself, at the end of its move. */
  | { readonly kind: 'storyline' };

export interface DraftInject {
  readonly id: string;
  readonly move: string;
  readonly trigger: DraftTrigger;
  /** Of a list that gives a variant its own time: that one. */
  readonly playedAt?: string;
  readonly if?: string;
  readonly channel: Channel;
  /** An actor, or `ctl`. */
  readonly from: string;
  readonly to: readonly string[] | 'all';
  readonly type: InjectType;
  readonly gist: string;
  readonly otherGist?: string;
  readonly subject?: string;
  readonly body: DraftText;
  readonly otherBody?: DraftText;
  readonly facts: readonly string[];
  readonly guidance?: string;
  readonly attachments: readonly { readonly id: string; readonly title: string; readonly body: string }[];
  readonly expected: readonly DraftExpectation[];
  readonly objectives: readonly string[];
}

/** A question with answers, as branching formats have it; each answer raises a signal of its own. */
export interface DraftDecision {
  readonly id: string;
  readonly title: string;
  readonly opens: string;
  readonly options: readonly { readonly text: string; readonly signal?: string }[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a file of another program holds, in our terms but not yet a scenario. */
export interface ScenarioDraft {
  readonly title: string;
  readonly summary?: string;
  readonly language: Language;
  readonly moves: readonly Named[];
  readonly roles: readonly Named[];
  readonly actors: readonly Named[];
  readonly facts: readonly (Named & { readonly truth?: string; readonly truthNote?: string })[];
  readonly objectives: readonly (Named & { readonly tags: readonly string[] })[];
  readonly injects: readonly DraftInject[];
  readonly decisions: readonly DraftDecision[];
  readonly signals: readonly Named[];
  readonly questions: readonly string[];
  readonly notes: readonly ImportNote[];
}

/** A file that cannot be imported, in words for its author. */
export interface ImportProblem {
  readonly text: Localized;
}

/** Says where in words of the file, and behind it the id that it has in the scenario, by which the report leads to it. */
export const withId = (where: string, id: string): string => (where === id ? id : `${where} (${id})`);

export const note = (kind: ImportNote['kind'], where: string, nl: string, en: string): ImportNote => ({
  kind,
  where,
  text: { nl, en },
});
