import { useState } from 'react';

/** Begins work only while none that it began is under way: who presses twice has asked once. */
export type OneAtATime = (work: () => Promise<unknown>) => void;

export function oneAtATime(): OneAtATime {
  let underway = false;
  return (work) => {
    if (underway) return;
    underway = true;
    void work().finally(() => {
      underway = false;
    });
  };
}

/** One for as long as the component is there; for what a form sends, so that it is not sent again while it is on its way. */
export const useOneAtATime = (): OneAtATime => useState(oneAtATime)[0];
