import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { DecisionSheet } from './decision-sheet.tsx';
import { useRoleView } from './role-view-context.tsx';
import { isOpen } from './tabs.ts';
import { TodoPanel } from './todo-panel.tsx';
import { useNavigation } from './navigation.tsx';

/** At the right of a wide screen: the decision at hand, and behind it what there is to do. */
export const SidePane = () => {
  const t = useT('participant');
  const view = useRoleView();
  const { place } = useNavigation();
  const [todo, setTodo] = useState(false);
  const mine = view.decisions
    .filter((one) => isOpen(one) && one.part !== 'watch' && one.state !== 'ownPending')
    .toSorted((a, b) => a.deadline.story - b.deadline.story);
  // A decision that is open in the middle is not shown twice.
  const decision = mine.find((one) => place.tab !== 'decisions' || one.handle !== place.item);
  const toggle = (
    <Button size="small" kind="quiet" onClick={() => setTodo(!todo)}>
      {todo ? t('side.decision') : t('side.todo', { n: view.deadlines.length })}
    </Button>
  );
  return (
    <aside className="dec" aria-label={t(decision && !todo ? 'side.decision' : 'tab.todo')} data-region="side">
      {decision && !todo ? (
        <DecisionSheet key={decision.handle} decision={decision} action={toggle} />
      ) : (
        <>
          {decision && <div className="dec-switch">{toggle}</div>}
          <TodoPanel />
        </>
      )}
    </aside>
  );
};
