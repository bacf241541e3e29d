import { realTime } from '../../base/time.ts';
import { createDesk } from '../host/desk.ts';
import type { Host } from '../host/host.ts';
import type { HostEnvironment } from '../host/host-environment.ts';
import { pictureOf } from '../../projections/picture.ts';
import { encodeRun } from '../runs/run-file.ts';
import type { WireAct, WireDraft } from '../wire.ts';
import type { DeskAnswers, DeskAsk, DeskMessage, DeskStatus } from './desk-wire.ts';
import { readDeskRequest } from './desk-wire.ts';
import { dueItems } from './due-items.ts';
import type { Shown } from '../host/viewer.ts';
import { injectTexts } from './inject-texts.ts';
import { observationsOf } from './observations-of.ts';
import { printCards } from './print-cards.ts';

/** One facilitator's console on another machine than the host's. */
export interface DeskService {
  /** What the console sent; answered through `send`. */
  receive(message: unknown): void;
  close(): void;
}

/** The text of a whole run, as its host has it. */
export function runFileOf(host: Host): string {
  const { journal, plan } = host.core;
  const { name, header, records, storedTexts } = journal;
  const noted = [...host.notebook.texts.values()];
  const texts = [...new Map([...noted, ...storedTexts].map((text) => [text.ref, text])).values()];
  return encodeRun({ name, header, scenario: plan.scenario, records, texts, notes: host.notebook.notes });
}

/** At most so many seats does one console mirror at a time. */
const WATCHES = 20;

/** Serves a console: answers what it asks, and keeps it told of how the host stands. */
export function createDeskService(
  host: Host,
  environment: HostEnvironment,
  send: (message: DeskMessage) => void,
  report: (error: unknown) => void,
): DeskService {
  const desk = createDesk(host, environment);
  const watches = new Map<number, () => void>();
  let told = '';

  function status(): void {
    const { connectedSeats, playedSeats, stageConnected, devices, lastSaved, fault } = host.standing();
    const now: Omit<DeskStatus, 'wall'> = {
      connectedSeats,
      playedSeats: Object.fromEntries(playedSeats),
      stageConnected,
      devices,
      lastSaved: lastSaved === undefined ? null : realTime(lastSaved),
      storage: fault ? (fault.kind === 'full' ? 'full' : 'failing') : 'ok',
      started: host.core.started ?? null,
      observations: observationsOf(host.notebook),
    };
    const json = JSON.stringify(now);
    if (json === told) return;
    told = json;
    send({ type: 'status', status: { ...now, wall: environment.wall() } });
  }

  function unwatch(watch: number): void {
    watches.get(watch)?.();
    watches.delete(watch);
  }

  function watch({ watch: id, seat, language }: Extract<DeskAsk, { op: 'watch' }>): void {
    unwatch(id);
    if (watches.size >= WATCHES || host.core.state.groups[seat] === undefined) return;
    let shown: Shown | undefined;
    const stop = host.watch({
      screen: { kind: 'seat', seat },
      language,
      get shown() {
        return shown;
      },
      show(next) {
        shown = next;
        if (next.view.kind === 'role') send({ type: 'watched', watch: id, view: next.view });
      },
    });
    watches.set(id, stop);
  }

  async function answer(ask: DeskAsk): Promise<DeskAnswers[DeskAsk['op']]> {
    const { plan, state } = host.core;
    switch (ask.op) {
      case 'pace':
        return desk.setPace(ask.multiplier);
      case 'policy':
        return desk.setPolicy(ask.seat, ask.policy);
      case 'previewJump':
        return dueItems(plan, ask.language, desk.previewJump(ask.target));
      case 'jump':
        return desk.jump(ask.target);
      case 'previewEndMove':
        return dueItems(plan, ask.language, desk.previewEndMove());
      case 'watch':
        return watch(ask) as undefined;
      case 'unwatch':
        return unwatch(ask.watch) as undefined;
      case 'actForSeat': {
        const { seat, act, reason, since } = ask;
        const how = { ...(reason !== undefined && { reason }), ...(since !== undefined && { since }) };
        // Read by the desk, which trusts no shape.
        return desk.actForSeat(seat, act as WireAct | WireDraft, how as Parameters<typeof desk.actForSeat>[2]);
      }
      case 'injectTexts':
        return injectTexts(host, ask.inject);
      case 'observe': {
        const outcome = await desk.observe(ask.observation as Parameters<typeof desk.observe>[0]);
        status();
        return outcome;
      }
      case 'picture':
        return pictureOf(plan, host.handles, ask.attachment);
      case 'cards':
        return printCards(plan, state.groups, ask.language);
      case 'file':
        return { name: host.core.journal.name, text: runFileOf(host) };
    }
  }

  const stopStanding = host.onStanding(status);
  const stopNotes = host.notebook.subscribe(status);
  status();
  return {
    receive(message) {
      const read = readDeskRequest(message);
      if (!read) return;
      const { id, ask } = read;
      answer(ask).then(
        (given) => send({ type: 'answer', id, answer: given ?? null }),
        (error: unknown) => {
          report(error);
          send({ type: 'failed', id });
        },
      );
    },
    close() {
      stopStanding();
      stopNotes();
      for (const stop of watches.values()) stop();
      watches.clear();
    },
  };
}
