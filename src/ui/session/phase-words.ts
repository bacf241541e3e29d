import type { TeamOverview } from '../../session/desk/session-wire.ts';
import { translator, type UiLanguage } from '../shared/i18n.ts';
import { partOver } from '../shared/part-over.ts';

/** Where a team is. The end of a part is told apart from a pause. */
export function phaseWords(
  language: UiLanguage,
  { state, phase, ended }: Pick<TeamOverview, 'state' | 'phase' | 'ended'>,
): string {
  const t = translator(language, 'session');
  if (state === 'away') return t('phase.away');
  return ended === undefined ? t(`phase.${phase}`) : partOver(language, ended);
}
