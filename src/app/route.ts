/** What the address names after the `#`. */
export type Route =
  /** `own`: an exercise of the studio that is to be played. */
  | { readonly page: 'start'; readonly own?: string }
  | { readonly page: 'across' }
  | { readonly page: 'studio'; readonly project?: string }
  /** A text for authors, and a heading in it. */
  | { readonly page: 'guide'; readonly name?: string; readonly part?: string }
  | {
      readonly page: 'lobby' | 'facilitator' | 'stage' | 'table' | 'solo' | 'review' | 'evaluator';
      readonly run: string;
    }
  | { readonly page: 'seat'; readonly run: string; readonly seat: number }
  /** `refused`: somebody tried to sign in as a facilitator and may not. */
  | { readonly page: 'join'; readonly code: string; readonly refused?: true }
  /** What a session's link opens; a facilitator's may name a team, and what of it. */
  | {
      readonly page: 'link';
      readonly token: string;
      readonly team?: number;
      readonly face?: 'review';
    };

const pattern = /^#?\/run\/([\w-]{1,80})\/(lobby|facilitator|stage|table|solo|review|evaluator|seat\/(\d{1,2}))$/;

const studio = /^#?\/studio(?:\/([\w-]{1,80}))?$/;

const own = /^#?\/play\/([\w-]{1,80})$/;

const guide = /^#?\/guide(?:\/([\w-]{1,40})(?:\/([\w-]{1,120}))?)?$/;

const join = /^#?\/join(?:\/([^/]{0,60}))?$/;
const code = /^\w{1,20}$/;

/** A code as people copy or type it, with a space or hyphen, in small letters; undefined when it cannot be one. */
function readCode(typed: string): string | undefined {
  try {
    const plain = decodeURIComponent(typed).replaceAll(/[\s-]/g, '').toUpperCase();
    return plain === '' || code.test(plain) ? plain : undefined;
  } catch {
    // A percent sign that stands for nothing.
    return undefined;
  }
}

const link = /^#?\/s\/([\w-]{20,60})(?:\/(\d{1,3})(\/review)?)?$/;

/** Anything else than an address of a run, of the studio, of a text for authors or of all runs together is the start page. */
export function readRoute(hash: string): Route {
  if (hash === '#/across') return { page: 'across' };
  const author = studio.exec(hash);
  if (author) return author[1] === undefined ? { page: 'studio' } : { page: 'studio', project: author[1] };
  // No code has so many letters.
  if (hash === '#/join/refused') return { page: 'join', code: '', refused: true };
  const read = guide.exec(hash);
  if (read) {
    const [, name, part] = read;
    return { page: 'guide', ...(name && { name }), ...(part && { part }) };
  }
  const joined = join.exec(hash);
  if (joined) {
    const named = readCode(joined[1] ?? '');
    return named === undefined ? { page: 'start' } : { page: 'join', code: named };
  }
  const [, token, team, review] = link.exec(hash) ?? [];
  if (token !== undefined) {
    return { page: 'link', token, ...(team && { team: Number(team) }), ...(review && { face: 'review' }) };
  }
  const [, run, page, seat] = pattern.exec(hash) ?? [];
  const played = own.exec(hash)?.[1];
  if (played !== undefined) return { page: 'start', own: played };
  if (run === undefined || page === undefined) return { page: 'start' };
  if (seat !== undefined) return { page: 'seat', run, seat: Number(seat) };
  return {
    page: page as Exclude<Route['page'], 'start' | 'across' | 'studio' | 'guide' | 'seat' | 'join' | 'link'>,
    run,
  };
}

export function hashOf(route: Route): string {
  if (route.page === 'start') return route.own === undefined ? '#/' : `#/play/${route.own}`;
  if (route.page === 'across') return '#/across';
  if (route.page === 'studio') return route.project === undefined ? '#/studio' : `#/studio/${route.project}`;
  if (route.page === 'guide') return `#/${['guide', route.name, route.part].filter(Boolean).join('/')}`;
  if (route.page === 'join')
    return route.refused ? '#/join/refused' : route.code === '' ? '#/join' : `#/join/${route.code}`;
  if (route.page === 'link') {
    const { token, team, face } = route;
    return `#/s/${token}${team === undefined ? '' : `/${team}${face === undefined ? '' : `/${face}`}`}`;
  }
  return route.page === 'seat' ? `#/run/${route.run}/seat/${route.seat}` : `#/run/${route.run}/${route.page}`;
}
