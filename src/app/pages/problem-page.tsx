import type { OpenProblem } from '../../session/host/open-host.ts';
import { useT } from '../../ui/shared/i18n.ts';
import { PlainMessage } from '../../ui/start/plain-message.tsx';

/** Why a run does not open, and the way back. */
export const ProblemPage = (props: { readonly problem: OpenProblem['kind'] }) => {
  const t = useT('start');
  return (
    <PlainMessage title={t('problem.title')} text={t(`problem.${props.problem}`)}>
      <a className="btn p" href="#/">
        {t('problem.home')}
      </a>
    </PlainMessage>
  );
};
