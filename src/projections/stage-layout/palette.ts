import type { Light } from '../views/shared.ts';

/** Colours of the stage; names say the role (look/look.css, tokens and stage). */
export const palette = {
  chalk: '#F6F3EA',
  chalk2: '#D9D3CC',
  plate: '#1A1420',
  ink: '#12201A',
  ink2: '#41514A',
  night: '#12111D',
  shadow: '#120B1C',
  table: '#0F4D3A',
  tableRim: '#072A1E',
  felt: ['#23856A', '#166048', '#0B3728'],
  onFelt: '#E4F2EA',
  feltShade: '#06241A',
  feltDeep: '#0A3326',
  heldSlip: '#9DBFAF',
  said: '#5B3B88',
  press: '#FBE3D5',
  pressShade: '#C98F74',
  source: '#9A3B1B',
  spoed: '#FFA077',
  oefening: '#FFD91A',
  stop: '#A0121F',
  white: '#FFFFFF',
} as const;

export const moodColours = {
  calm: '#9ADFBF',
  waiting: '#B9D2FF',
  pressure: '#FFA077',
  silent: '#C6BFCE',
  ringing: '#FFFFFF',
} as const;

export interface LightSpec {
  /** Ground from the sun side to the far side. */
  readonly ground: readonly [string, string, string];
  readonly sun: { readonly x: number; readonly y: number; readonly colour: string; readonly alpha: number };
  /** Length of an actor's shadow in px; 0: none. */
  readonly shadow: number;
  /** Unit step of the shadow: 1 to the right, -1 to the left. */
  readonly side: 1 | -1;
  readonly chair: string;
}

/** The light follows the move, not the sun (look/README, Motion and Stage grid). */
export const lights: Readonly<Record<Light, LightSpec>> = {
  dag: {
    ground: ['#405A51', '#2F4B45', '#20372F'],
    sun: { x: -60, y: 120, colour: '#F3E7C4', alpha: 0.34 },
    shadow: 120,
    side: 1,
    chair: '#C9D3C6',
  },
  avond: {
    ground: ['#7C4236', '#4F3042', '#241D33'],
    sun: { x: -40, y: 470, colour: '#FFB168', alpha: 0.714 },
    shadow: 420,
    side: 1,
    chair: '#8B727A',
  },
  ochtend: {
    ground: ['#45566F', '#324159', '#1F2A3F'],
    sun: { x: 1970, y: 330, colour: '#D7E4F2', alpha: 0.34 },
    shadow: 300,
    side: -1,
    chair: '#8796AC',
  },
  nacht: {
    ground: ['#33304A', '#211F33', '#12111D'],
    sun: { x: -40, y: 470, colour: '#6C6A9A', alpha: 0 },
    shadow: 0,
    side: 1,
    chair: '#3A3448',
  },
  helder: {
    ground: ['#315C64', '#284F58', '#1D3B44'],
    sun: { x: -60, y: 160, colour: '#FFF2CF', alpha: 0.36 },
    shadow: 160,
    side: 1,
    chair: '#A9BEC0',
  },
};

/** `#RRGGBB` with an opacity from 0 to 1. */
export const withAlpha = (colour: string, alpha: number): string =>
  `${colour}${Math.round(Math.max(0, Math.min(1, alpha)) * 255)
    .toString(16)
    .padStart(2, '0')}`;
