import type { MessageView } from '../../projections/views/role-view.ts';
import { useT } from '../shared/i18n.ts';
import type { Knowledge } from '../shared/knowledge-mark.tsx';
import { Prose } from '../shared/prose.tsx';
import { useMoment } from '../shared/use-moment.ts';
import { useRoleView } from './role-view-context.tsx';
import { factOf, standingOf } from './standing.ts';

/** How the fact behind some words stands for this seat. */
export const useStanding = (): ((handle: string) => Knowledge | undefined) => {
  const view = useRoleView();
  return (handle) => {
    const fact = factOf(view, handle);
    return fact && standingOf(view, fact);
  };
};

/** The delivered text. */
export const MessageText = (props: { readonly message: MessageView; readonly withoutMark: boolean }) => {
  const standing = useStanding();
  return <Prose text={props.message.body ?? ''} standing={standing} withoutMark={props.withoutMark} />;
};

/** What was said back and forth below a message. Typed text is shown as it was typed. */
export const Thread = (props: { readonly message: MessageView }) => {
  const t = useT('participant');
  const moment = useMoment();
  return props.message.thread.length === 0 ? null : (
    <section className="thread" aria-label={t('thread')}>
      {props.message.thread.map((line) => (
        <div key={line.handle} className={line.mine ? 'turn turn-mine' : 'turn'}>
          <p className="said-by">
            <b>{line.mine ? t('you') : line.from.name}</b> <time className="tn">{moment(line.at)}</time>
          </p>
          <p className="said-text">{line.text}</p>
        </div>
      ))}
    </section>
  );
};
