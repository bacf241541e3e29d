import type { ReactNode } from 'react';
import { useScrollStop } from '../shared/use-scroll-stop.ts';

/** A page in the reading pane that is no message: role card, obligations, log. Its name is read out where the page itself is a stop. */
export const Page = (props: { readonly name: string; readonly children: ReactNode }) => (
  <div className="page" role="group" aria-label={props.name} ref={useScrollStop<HTMLDivElement>()}>
    {props.children}
  </div>
);
