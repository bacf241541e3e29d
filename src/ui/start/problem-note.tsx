import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '../shared/i18n.ts';
import type { StartProblem } from './start-contract.ts';

/** Why something did not work; read out when it appears. */
export const ProblemNote = (props: { readonly problem: StartProblem | undefined }) => {
  const t = useT('start');
  return (
    <div role="alert">
      {props.problem && (
        <p className="refusal">
          <IconAlertTriangle className="i" size={18} aria-hidden />
          {t(`problem.${props.problem}`)}
        </p>
      )}
    </div>
  );
};
