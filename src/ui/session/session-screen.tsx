import { useState } from 'react';
import type { SessionAsk, SessionOverview } from '../../session/desk/session-wire.ts';
import { useT } from '../shared/i18n.ts';
import { Mark } from '../shared/mark.tsx';
import { ActBar } from './act-bar.tsx';
import { JoinBox } from './join-box.tsx';
import { LinkSheet, type GivenLink } from './link-sheet.tsx';
import { SessionFoot } from './session-foot.tsx';
import { SendMessage } from './send-message.tsx';
import { TeamRow } from './team-row.tsx';
import { WaitingList } from './waiting-list.tsx';
import './session.css';

/** Asks the server for something; undefined when it could not be done. */
export type AskSession = (ask: SessionAsk) => Promise<unknown>;

export interface SessionScreenProps {
  readonly overview: SessionOverview;
  /** False while the line to the server is lost: what is shown is how it was. */
  readonly connected: boolean;
  /** Where other devices find the app; undefined while only this machine can reach it. */
  readonly origin: string | undefined;
  /** The join page with the session's code in it. */
  readonly joinAddress: string;
  readonly linkAddress: (token: string) => string;
  readonly consoleAddress: (team: number) => string;
  readonly reviewAddress: (team: number) => string;
  readonly ask: AskSession;
  readonly onRemoved: () => void;
}

/** All teams of a session on one page: how they stand, what to do with one or all, and who may come in. */
export const SessionScreen = (props: SessionScreenProps) => {
  const t = useT('session');
  const { overview, ask } = props;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(overview.teams.map(({ team }) => team)));
  const [given, setGiven] = useState<GivenLink>();

  const choose = (team: number, on: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(team);
      else next.delete(team);
      return next;
    });
  const give = async (what: string, request: SessionAsk): Promise<void> => {
    const answer = (await ask(request)) as { readonly token?: string } | undefined;
    if (answer?.token !== undefined) setGiven({ what, address: props.linkAddress(answer.token) });
  };

  const unconnected = overview.teams
    .filter(({ team }) => chosen.has(team))
    .flatMap(({ seats }) => seats)
    .filter(({ connected }) => !connected).length;
  return (
    <main className="se">
      <div className="se-head">
        <Mark size={40} />
        <b className="st-wordmark">Spoedoverleg</b>
      </div>
      <h1>{overview.name}</h1>
      <p className="se-note">{t('keep')}</p>
      <p className="se-line" role="status">
        {props.connected ? '' : t('line.lost')}
      </p>
      <JoinBox
        code={overview.code}
        origin={props.origin}
        address={props.joinAddress}
        network={overview.network}
        ask={ask}
      />
      <WaitingList overview={overview} ask={ask} />
      <h2>{t('teams')}</h2>
      <ActBar teams={[...chosen]} unconnected={unconnected} ask={ask}>
        <SendMessage teams={overview.teams} chosen={[...chosen]} connected={props.connected} ask={ask} />
      </ActBar>
      <ul className="se-teams">
        {overview.teams.map((team) => (
          <TeamRow
            key={team.team}
            team={team}
            chosen={chosen.has(team.team)}
            onChosen={(on) => choose(team.team, on)}
            consoleAddress={props.consoleAddress(team.team)}
            reviewAddress={props.reviewAddress(team.team)}
            onLink={(what, request) => void give(what, request)}
            ask={ask}
          />
        ))}
      </ul>
      <SessionFoot overview={overview} ask={ask} onRemoved={props.onRemoved} />
      {given && <LinkSheet given={given} onClose={() => setGiven(undefined)} />}
    </main>
  );
};
