import type { FacilitatorView } from '../../src/projections/views/facilitator-view.ts';
import type { HostStatus } from '../../src/store/facilitator-host.ts';
import { FacilitatorScreen } from '../../src/ui/facilitator/facilitator-screen.tsx';
import { useLanguage } from '../../src/ui/shared/i18n.ts';
import { facilitatorNow, facilitatorStart, facilitatorView, lobbyView } from './fixtures/facilitator.ts';
import { galleryHost } from './fixtures/facilitator-host.ts';
import type { GalleryScreen } from './screen.ts';

const Shown = (props: { readonly change: Partial<FacilitatorView>; readonly status: Partial<HostStatus> }) => {
  const language = useLanguage();
  return (
    <FacilitatorScreen host={galleryHost({ ...facilitatorView(language), ...props.change }, null, props.status)} />
  );
};

const screen = (
  name: string,
  change: Partial<FacilitatorView> = {},
  status: Partial<HostStatus> = {},
  clicks?: GalleryScreen['clicks'],
): GalleryScreen => ({
  name: `facilitator${name}`,
  state: (language) => ({
    view: { ...facilitatorView(language), ...change },
    clock: { ...facilitatorNow, running: change.phase === undefined },
  }),
  element: () => <Shown change={change} status={status} />,
  ...(clicks ? { clicks, only: ['desktop'] } : {}),
});

/** The same on a phone, where the panes stand behind a switch. */
const phone = (name: string, clicks: NonNullable<GalleryScreen['clicks']>): GalleryScreen => ({
  ...screen(name, {}, {}, clicks),
  only: ['phone'],
});

const beforeStart: Partial<HostStatus> = {
  connectedSeats: [0, 1, 2, 3],
  stageConnected: false,
  observations: [],
  realElapsed: null,
  lastSaved: null,
};

const Lobby = () => <FacilitatorScreen host={galleryHost(lobbyView(useLanguage()), null, beforeStart)} />;

const lobby: GalleryScreen = {
  name: 'facilitator-lobby',
  state: (language) => ({ view: lobbyView(language), clock: facilitatorStart }),
  element: () => <Lobby />,
};

const both = (nl: readonly string[], en: readonly string[]) => ({ nl, en });

export const facilitatorScreens: readonly GalleryScreen[] = [
  screen('', {}, {}, both(['Nu sturen'], ['Send now'])),
  lobby,
  screen('-paused', { phase: 'paused', pause: 'endOfMove' }),
  screen('-store', { phase: 'paused', pause: 'store' }, { storage: 'full' }),
  screen('-hotwash', { phase: 'hotWash' }),
  screen('-stopped', { phase: 'stopped' }),
  screen('-elsewhere', {}, { authority: 'other' }),
  screen('-decisions', {}, {}, both(['Besluiten', 'Wachtrij'], ['Decisions', 'Queue'])),
  screen('-said', {}, {}, both(['Gezegd'], ['Said$'])),
  screen('-expected', {}, {}, both(['Verwacht'], ['Expected'])),
  screen('-details', {}, {}, both(['Voorbeeld'], ['Preview'])),
  screen('-record', {}, {}, both(['Hardop gezegd'], ['Said aloud'])),
  screen('-jump', {}, {}, both(['Sprong'], ['Jump'])),
  screen('-end', {}, {}, both(['Einde deel'], ['End part'])),
  screen('-stop', {}, {}, both(['Stop oefening'], ['Stop exercise'])),
  screen('-regroup', {}, {}, both(['Indelen'], ['Seating'])),
  screen('-note', {}, {}, both(['Notitie'], ['Note'])),
  phone('-pane-script', both(['Nu sturen'], ['Send now'])),
  phone('-pane-seats', both(['Stoelen', 'Wachtrij'], ['Seats', 'Queue'])),
  phone('-pane-watch', both(['Toezicht', 'Besluiten'], ['Watch', 'Decisions'])),
  phone('-pane-record', both(['Stoelen', 'Hardop gezegd'], ['Seats', 'Said aloud'])),
  screen('-stage', {}, {}, both(['Toneel: aan'], ['Stage: on'])),
];
