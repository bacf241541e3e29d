/** What a team's run is called outside its session, where other sessions have teams of the same name. */
export const nameInSession = (session: string, team: string): string => `${session} – ${team}`;
