import type { Language } from '../scenario/model/ids.ts';
import { pictureOf } from '../projections/picture.ts';
import type { OpenProblem } from '../session/host/open-host.ts';
import { encodeRun } from '../session/runs/run-file.ts';
import type { Outcome } from '../session/outcome.ts';
import type { FacilitatorHost } from '../store/facilitator-host.ts';
import { download, fileNameOf } from './download.ts';
import { dueItems } from '../session/desk/due-items.ts';
import { injectTexts } from '../session/desk/inject-texts.ts';
import { observationsOf } from '../session/desk/observations-of.ts';
import { printCards } from '../session/desk/print-cards.ts';
import type { Shown } from '../session/host/viewer.ts';
import { hashOf } from './route.ts';
import { addressOf, type Held, type RunAuthority } from './run-authority.ts';

const lost: Outcome = { ok: false, rejection: { code: 'not-possible-now' } };

/** The console's host, as far as this window holds the run; without it nothing is done and nothing is found. */
export function createFacilitatorDesk(
  run: string,
  authority: RunAuthority,
  language: () => Language,
  onProblem: (problem: OpenProblem) => void,
): FacilitatorHost {
  const held = (): Held | undefined => authority.held();
  return {
    status: authority.status,
    setPace: (multiplier) => void held()?.desk.setPace(multiplier),
    setPolicy: (seat, policy) => void held()?.desk.setPolicy(seat, policy),
    previewJump(target) {
      const now = held();
      return Promise.resolve(now ? dueItems(now.host.core.plan, language(), now.desk.previewJump(target)) : []);
    },
    jump: (target) => held()?.desk.jump(target) ?? Promise.resolve(lost),
    previewEndMove() {
      const now = held();
      return Promise.resolve(now ? dueItems(now.host.core.plan, language(), now.desk.previewEndMove()) : []);
    },
    watchSeat(seat, onView) {
      let shown: Shown | undefined;
      const now = held();
      if (!now) return () => undefined;
      return now.host.watch({
        screen: { kind: 'seat', seat },
        get language() {
          return language();
        },
        get shown() {
          return shown;
        },
        show(next) {
          shown = next;
          if (next.view.kind === 'role') onView(next.view);
        },
      });
    },
    picture(attachment) {
      const now = held();
      return Promise.resolve(now && pictureOf(now.host.core.plan, now.host.handles, attachment));
    },
    actForSeat: (seat, act, how = {}) => held()?.desk.actForSeat(seat, act, how) ?? Promise.resolve(lost),
    injectTexts(inject) {
      const now = held();
      return Promise.resolve(now ? injectTexts(now.host, inject) : {});
    },
    async addObservation(entry) {
      const now = held();
      const outcome = (await now?.desk.observe(entry)) ?? lost;
      if (now) {
        authority.status.setState({ observations: observationsOf(now.desk.notebook) });
      }
      return outcome;
    },
    saveToFile() {
      const now = held();
      if (now) {
        const { core } = now.host;
        const { notes, texts: noted } = now.desk.notebook;
        const { name, header, records, storedTexts } = core.journal;
        const { scenario } = core.plan;
        const texts = [...new Map([...noted, ...storedTexts.map((text) => [text.ref, text] as const)]).values()];
        download(fileNameOf(name), encodeRun({ name, header, scenario, records, texts, notes }));
      }
      return Promise.resolve();
    },
    openWindow(screen) {
      const route =
        screen.kind === 'seat'
          ? ({ page: 'seat', run, seat: screen.seat } as const)
          : ({ page: screen.kind, run } as const);
      // Without an opener: no other window may reach into this one, which holds the script.
      window.open(addressOf(hashOf(route)), '_blank', 'noopener');
    },
    printCards() {
      const now = held();
      if (!now) return Promise.resolve([]);
      const { plan, state } = now.host.core;
      return Promise.resolve(printCards(plan, state.groups, language()));
    },
    async takeOver() {
      const problem = await authority.open();
      if (problem) onProblem(problem);
    },
  };
}
