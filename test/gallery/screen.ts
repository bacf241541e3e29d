import type { ReactNode } from 'react';
import type { AppState, LocalSettings } from '../../src/store/app-store.ts';

/** One picture in the gallery: a screen over a store that holds an invented view. */
export interface GalleryScreen {
  /** The name in the address (`?screen=`) and of the picture. */
  readonly name: string;
  readonly state: (language: LocalSettings['language']) => Partial<AppState>;
  readonly element: () => ReactNode;
  /** Patterns of the labels of buttons, clicked in this order before the picture is taken; by language. */
  readonly clicks?: Readonly<Record<LocalSettings['language'], readonly string[]>>;
  /** Only at these widths; otherwise at all. */
  readonly only?: readonly ('desktop' | 'phone')[];
}
