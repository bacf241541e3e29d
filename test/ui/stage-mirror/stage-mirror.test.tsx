import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../src/store/app-store.ts';
import type { StageView } from '../../../src/projections/views/stage-view.ts';
import { translator } from '../../../src/ui/shared/i18n.ts';
import { StoreProvider } from '../../../src/ui/shared/store-context.tsx';
import { logLines } from '../../../src/ui/stage-mirror/mirror-log.tsx';
import { nearestActor } from '../../../src/ui/stage-mirror/nearest-actor.ts';
import { saidAloud } from '../../../src/ui/stage-mirror/said-aloud.ts';
import { StageMirror } from '../../../src/ui/stage-mirror/stage-mirror.tsx';
import { move2Clock, stageHotWash, stageLobby, stageMove2, stageStopped } from '../../gallery/fixtures/stage.ts';

const t = translator('nl', 'stage');

const html = (view: StageView, language: 'nl' | 'en' = 'nl'): string => {
  const store = createAppStore({ language, theme: 'light', reducedMotion: true, sound: false });
  store.setState({ view, clock: move2Clock });
  // React on a server reads the first state of a store.
  Object.assign(store, { getInitialState: store.getState });
  const text = renderToString(
    <StoreProvider store={store}>
      <StageMirror />
    </StoreProvider>,
  );
  return text.replaceAll('<!-- -->', '');
};

describe('StageMirror', () => {
  it('says everything that the picture shows', () => {
    const text = html(stageMove2)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    const shown = [
      ...stageMove2.actors.map((actor) => actor.short),
      ...stageMove2.seats.map((seat) => seat.short),
      ...Object.values(stageMove2.slips).flatMap((slips) => slips.map((slip) => slip.text)),
      ...stageMove2.ticker.flatMap((line) => [line.source, line.text]),
      'deel 2 van 5',
      stageMove2.move.title,
      '16:45',
      'dinsdag 4 juni',
      'nog 19 u 15',
      'StasBZK belt',
      'FG druk',
      'CISO Rijk wordt gebeld',
      '12 feiten liggen nog niet op tafel',
      'Dienst bezet, 3 feiten niet gedeeld',
      '1 krant',
    ];
    expect(shown.filter((words) => !text.includes(words))).toEqual([]);
  });

  it('has who knows what as a table, only when the view holds it', () => {
    expect(html(stageMove2)).not.toContain('<table');
    expect(html(stageHotWash)).toContain('<th scope="row">Vijf vragen</th>');
    expect(html(stageHotWash)).toContain('weet het niet');
  });

  it('says nothing of the exercise in a real emergency', () => {
    const text = html(stageStopped);
    expect(text).toContain(t('stopped'));
    expect(text).not.toContain(stageStopped.title);
    expect(text).not.toContain('OEFENING');
  });

  it('puts exactly one actor in the tab order', () => {
    expect(html(stageMove2).match(/class="stage-actor" tabindex="0"/g)).toHaveLength(1);
    expect(html(stageMove2).match(/class="stage-actor" tabindex="-1"/g)).toHaveLength(12);
  });

  it('speaks English when the screen does', () => {
    expect(html(stageLobby, 'en')).toContain('Reception');
  });
});

describe('nearestActor', () => {
  const go = (from: string, ...arrows: Parameters<typeof nearestActor>[2][]): string =>
    arrows.reduce((at, arrow) => nearestActor(stageMove2.actors, at, arrow), from);

  it('goes to the neighbour on the stage', () => {
    expect(go('bsi', 'ArrowRight')).toBe('ncsc');
    expect(go('ncsc', 'ArrowLeft')).toBe('bsi');
    expect(go('fg', 'ArrowDown')).toBe('cisco');
    expect(go('cisco', 'ArrowUp')).toBe('fg');
    expect(go('security', 'ArrowRight')).toBe('vws');
  });

  it('reaches every actor from every other', () => {
    const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
    const all = stageMove2.actors.map((actor) => actor.handle);
    const reached = (from: string): ReadonlySet<string> => {
      const seen = new Set([from]);
      for (const at of seen) arrows.forEach((arrow) => seen.add(go(at, arrow)));
      return seen;
    };
    expect(all.filter((from) => reached(from).size < all.length)).toEqual([]);
  });
});

describe('what is said aloud', () => {
  it('tells of what is new, and keeps still at the first view', () => {
    expect(saidAloud(null, stageMove2, 'nl')).toEqual([]);
    expect(saidAloud(stageMove2, stageMove2, 'nl')).toEqual([]);
    const prev = { ...stageMove2, actors: stageMove2.actors.slice(0, 12), ticker: [] };
    expect(saidAloud(prev, stageMove2, 'nl').map((line) => line.text)).toEqual([
      'Financiën komt in het veld',
      'Security.nl: Bugs in Cisco Webex Meetings gebruikt voor ongeautoriseerde toegang',
    ]);
  });

  it('interrupts for a real emergency only', () => {
    expect(saidAloud(stageMove2, stageStopped, 'nl')[0]).toEqual({ text: 'Gestopt: dit is echt', urgency: 'alert' });
    expect(saidAloud(stageMove2, { ...stageMove2, phase: 'paused' }, 'nl')).toEqual([
      { text: 'Pauze', urgency: 'status' },
    ]);
    expect(saidAloud(stageMove2, { ...stageMove2, phase: 'paused', pause: 'endOfMove' }, 'en')).toEqual([
      { text: 'End of part 2', urgency: 'status' },
    ]);
  });

  it('is in the log in order of story time', () => {
    expect(logLines(stageMove2, t).map((line) => line.text)).toEqual([
      'Security.nl: Bugs in Cisco Webex Meetings gebruikt voor ongeautoriseerde toegang',
      'Leverancier stuurt een bericht naar Cisco',
    ]);
  });
});
