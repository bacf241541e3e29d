/** What the address names after the `#`. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'across' }
  | { readonly page: 'studio'; readonly project?: string }
  | {
      readonly page: 'lobby' | 'facilitator' | 'stage' | 'table' | 'solo' | 'review' | 'evaluator';
      readonly run: string;
    }
  | { readonly page: 'seat'; readonly run: string; readonly seat: number };

const pattern = /^#?\/run\/([\w-]{1,80})\/(lobby|facilitator|stage|table|solo|review|evaluator|seat\/(\d{1,2}))$/;

const studio = /^#?\/studio(?:\/([\w-]{1,80}))?$/;

/** Anything else than an address of a run, of the studio or of all runs together is the start page. */
export function readRoute(hash: string): Route {
  if (hash === '#/across') return { page: 'across' };
  const author = studio.exec(hash);
  if (author) return author[1] === undefined ? { page: 'studio' } : { page: 'studio', project: author[1] };
  const [, run, page, seat] = pattern.exec(hash) ?? [];
  if (run === undefined || page === undefined) return { page: 'start' };
  if (seat !== undefined) return { page: 'seat', run, seat: Number(seat) };
  return { page: page as Exclude<Route['page'], 'start' | 'across' | 'studio' | 'seat'>, run };
}

export function hashOf(route: Route): string {
  if (route.page === 'start') return '#/';
  if (route.page === 'across') return '#/across';
  if (route.page === 'studio') return route.project === undefined ? '#/studio' : `#/studio/${route.project}`;
  return route.page === 'seat' ? `#/run/${route.run}/seat/${route.seat}` : `#/run/${route.run}/${route.page}`;
}
