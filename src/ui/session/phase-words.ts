import type { TeamOverview } from '../../session/desk/session-wire.ts';
import type { Translate } from '../shared/i18n.ts';

/** Where a team is. The end of a part is told apart from a pause, in the words of its stage. */
export const phaseWords = (
  t: Translate<'session'>,
  { state, phase, ended }: Pick<TeamOverview, 'state' | 'phase' | 'ended'>,
): string =>
  state === 'away' ? t('phase.away') : ended === undefined ? t(`phase.${phase}`) : t('phase.ended', { n: ended });
