import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FacilitatorHost, HostStatus } from '../../store/facilitator-host.ts';

const HostContext = createContext<FacilitatorHost | null>(null);

/** Gives the console the host that carries out what is not a journal command. */
export const HostProvider = (props: { readonly host: FacilitatorHost; readonly children: ReactNode }) => (
  <HostContext value={props.host}>{props.children}</HostContext>
);

export const useHost = (): FacilitatorHost => {
  const host = useContext(HostContext);
  if (!host) throw new Error('HostProvider is missing above this component');
  return host;
};

/** A part of the host's status; select values or existing objects, never new ones. */
export const useHostStatus = <T,>(selector: (status: HostStatus) => T): T => useStore(useHost().status, selector);
