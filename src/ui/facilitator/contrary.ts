import type { WireDirective } from '../../session/wire.ts';

/** The directive that takes another back; undefined when nothing does. A withdrawal is no undo: what was read stays known. */
export function contrary(directive: WireDirective): WireDirective | undefined {
  switch (directive.act) {
    case 'hold':
      return { act: 'unhold', inject: directive.inject };
    case 'unhold':
      return { act: 'hold', inject: directive.inject };
    case 'skip':
      return { act: 'unskip', inject: directive.inject };
    case 'unskip':
      return { act: 'skip', inject: directive.inject };
    case 'delay':
      return { act: 'delay', inject: directive.inject, by: -directive.by };
    case 'reveal':
      return { act: 'reveal', what: directive.what, on: !directive.on };
    default:
      return undefined;
  }
}
