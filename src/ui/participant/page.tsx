import type { ReactNode } from 'react';
import { useScrollStop } from '../shared/use-scroll-stop.ts';

/** A page in the reading pane that is no message: role card, obligations, log. */
export const Page = (props: { readonly children: ReactNode }) => (
  <div className="page" ref={useScrollStop<HTMLDivElement>()}>
    {props.children}
  </div>
);
