import type { ReactNode } from 'react';
import { Mark } from '../shared/mark.tsx';
import './plain-message.css';

/** A page that only says something: a window that opens, waits or cannot go on. */
export const PlainMessage = (props: {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) => (
  <main className="st-plain-page">
    <Mark size={52} />
    <h1>{props.title}</h1>
    {props.text && <p>{props.text}</p>}
    {props.children}
  </main>
);
