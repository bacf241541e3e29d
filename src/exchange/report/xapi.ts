import { sha256Hex } from '../../base/hash.ts';
import type { ReportSource } from '../../analysis/report/source.ts';
import { headerHash } from '../../engine/journal/chain.ts';
import type { EngineEvent } from '../../engine/event.ts';
import type { ViewContext } from '../../projections/context.ts';
import { eventText } from '../../projections/event-text.ts';
import { shortOf } from '../../projections/parties.ts';
import { localeOf } from '../../base/locale-of.ts';

/** One statement of xAPI 1.0.3, as far as this program writes them. */
export interface XapiStatement {
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent' | 'Group';
    readonly name: string;
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: { readonly type: string; readonly name: Readonly<Record<string, string>> };
  };
  readonly result?: { readonly success?: boolean; readonly score?: { readonly scaled: number } };
  readonly context: {
    readonly registration: string;
    readonly platform: 'Spoedoverleg';
    readonly language: string;
    readonly extensions: Readonly<Record<string, string | number>>;
  };
  readonly timestamp: string;
}

const adl = 'http://adlnet.gov/expapi/verbs/';
const stream = 'http://activitystrea.ms/schema/1.0/';
/** A name that belongs to nobody on the internet (RFC 2606): ids of runs, roles and items of a scenario. */
const HOME = 'https://spoedoverleg.invalid';

interface Told {
  readonly verb: string;
  readonly words: { readonly nl: string; readonly en: string };
  readonly item: string;
  /** Role; absent: the team as a whole. */
  readonly by?: string;
  readonly success?: boolean;
  /** Share 0-1. */
  readonly share?: number;
}

/** What an event says of a role or of the team; undefined: nothing that belongs in a record of learning. */
function toldOf({ plan }: ViewContext, event: EngineEvent): Told | undefined {
  switch (event.type) {
    case 'exerciseStarted':
      return { verb: `${adl}initialized`, words: { nl: 'begon', en: 'initialized' }, item: 'exercise' };
    case 'exerciseEnded':
      return { verb: `${adl}terminated`, words: { nl: 'beëindigde', en: 'terminated' }, item: 'exercise' };
    case 'messageRead':
      return {
        verb: `${adl}experienced`,
        words: { nl: 'las', en: 'experienced' },
        item: event.message,
        by: event.role,
      };
    case 'itemShared':
      return { verb: `${adl}shared`, words: { nl: 'deelde', en: 'shared' }, item: event.item, by: event.by };
    case 'decisionProposed':
      return {
        verb: `${adl}responded`,
        words: { nl: 'stelde voor', en: 'proposed' },
        item: event.decision,
        by: event.by,
      };
    case 'decisionTaken': {
      // A default is nobody's decision, and which option an own proposal comes to is for staff to say.
      if (event.how === 'default' || event.how === 'mapped') return undefined;
      const owner = plan.decision.get(event.decision)?.by;
      const words = { nl: 'besloot', en: 'decided' };
      return { verb: `${adl}answered`, words, item: event.decision, ...(owner === undefined ? {} : { by: owner }) };
    }
    case 'alternativeLogged':
      return {
        verb: `${adl}commented`,
        words: { nl: 'noteerde een alternatief', en: 'commented' },
        item: event.decision,
        by: event.by,
      };
    case 'requestSent':
      return { verb: `${stream}send`, words: { nl: 'verstuurde', en: 'sent' }, item: event.request, by: event.by };
    case 'productSent':
      return { verb: `${stream}send`, words: { nl: 'verstuurde', en: 'sent' }, item: event.product, by: event.by };
    case 'topicAsked':
      return { verb: `${adl}asked`, words: { nl: 'vroeg', en: 'asked' }, item: event.conversation, by: event.by };
    case 'expectationMet':
      return {
        verb: `${adl}completed`,
        words: { nl: 'deed', en: 'completed' },
        item: event.expectation,
        success: true,
        share: event.credit,
      };
    case 'expectationMissed':
      return {
        verb: `${adl}failed`,
        words: { nl: 'deed niet', en: 'failed' },
        item: event.expectation,
        success: false,
        share: 0,
      };
    default:
      return undefined;
  }
}

/**
 * What the team did as xAPI statements, for a learning record store of the organisation's own. What was expected is of the team, never of
 * a person. The same run gives the same ids, so that sending twice records once. Times are those of the real clock.
 */
export function xapiStatements({ run, context, language, scope }: ReportSource): readonly XapiStatement[] {
  const print = headerHash(run.header);
  const home = `${HOME}/runs/${print.slice(0, 24)}`;
  const locale = localeOf[language];
  const registration = uuidOf(print);
  return run.replayed.events.flatMap(({ seq, event }, index): readonly XapiStatement[] => {
    const told = toldOf(context, event);
    if (!told || !scope.detail) return [];
    const real = run.records[seq]?.real ?? run.header.created;
    const { success, share } = told;
    const result = {
      ...(success === undefined ? {} : { success }),
      ...(share === undefined ? {} : { score: { scaled: share } }),
    };
    return [
      {
        id: uuidOf(`${print}/${seq}/${index}`),
        actor:
          told.by === undefined
            ? { objectType: 'Group', name: 'team', account: { homePage: home, name: 'team' } }
            : {
                objectType: 'Agent',
                name: shortOf(context, told.by),
                account: {
                  homePage: home,
                  name: `role-${context.plan.roles.findIndex(({ id }) => id === told.by) + 1}`,
                },
              },
        verb: { id: told.verb, display: { [locale]: told.words[language] } },
        object: {
          objectType: 'Activity',
          id: `${HOME}/scenarios/${run.header.scenario}/${encodeURIComponent(told.item)}`,
          definition: {
            type: 'http://adlnet.gov/expapi/activities/simulation',
            name: { [locale]: eventText(context, event) },
          },
        },
        ...(Object.keys(result).length > 0 ? { result } : {}),
        context: {
          registration,
          platform: 'Spoedoverleg',
          language: locale,
          extensions: { [`${HOME}/journal-position`]: seq, [`${HOME}/play-ms`]: event.at },
        },
        timestamp: new Date(real).toISOString(),
      },
    ];
  });
}

/** A UUID (version 8, RFC 9562) made from a text: the same for the same text. */
function uuidOf(text: string): string {
  const hex = sha256Hex(text).slice(0, 32);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  const all = `${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17)}`;
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
}
