/**
 * The stage alone: `stage.html?view=move2&freeze=1000&renderer=canvas&light=nacht`. With `freeze` the picture stands
 * still after that many ms of movement; `document.title` becomes `ready` when it can be photographed.
 */
import '../../src/ui/shared/fonts.css';
import { mountStage } from '../../src/stage/mount-stage.ts';
import { stageWords } from '../../src/ui/stage-mirror/stage-words.ts';
import type { Light } from '../../src/projections/views/shared.ts';
import type { StageView } from '../../src/projections/views/stage-view.ts';
import * as fixtures from './fixtures/stage.ts';

const asked = new URLSearchParams(location.search);
const views: Readonly<Record<string, StageView>> = {
  lobby: fixtures.stageLobby,
  move2: fixtures.stageMove2,
  paused: fixtures.stagePaused,
  hotwash: fixtures.stageHotWash,
  closed: fixtures.stageClosed,
  stopped: fixtures.stageStopped,
};
const found = views[asked.get('view') ?? 'move2'] ?? fixtures.stageMove2;
const light = asked.get('light') as Light | null;
const view: StageView = light ? { ...found, move: { ...found.move, light } } : found;
const rows = ['111', '101', '110'];

const host = document.querySelector<HTMLElement>('#stage');
if (!host) throw new Error('no host');
const stage = mountStage(host, {
  renderer: asked.get('renderer') === 'webgl' ? 'webgl' : 'canvas',
  reducedMotion: asked.has('reduced'),
  sound: false,
  strings: stageWords(asked.get('lang') === 'en' ? 'en' : 'nl'),
  ...(asked.has('join') ? { join: { address: 'spoed.example', code: 'KV7 M2D', rows } } : {}),
});
await stage.ready;
const live = asked.get('live');
stage.render(null, live === 'curtain' ? fixtures.stageLobby : { ...view, travels: [] }, fixtures.move2Clock, false);
if (live !== null)
  stage.render(live === 'curtain' ? fixtures.stageLobby : { ...view, travels: [] }, view, fixtures.move2Clock, true);
const freeze = asked.get('freeze');
if (freeze !== null) stage.freeze(Number(freeze));
document.title = 'ready';
