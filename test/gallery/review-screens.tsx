import { ReviewScreen } from '../../src/ui/review/review-screen.tsx';
import { useLanguage } from '../../src/ui/shared/i18n.ts';
import { reviewView } from './fixtures/review.ts';
import type { GalleryScreen } from './screen.ts';

const Shown = () => <ReviewScreen view={reviewView(useLanguage())} />;

const screen = (name: string, nl?: string | readonly string[], en?: string | readonly string[]): GalleryScreen => ({
  name: `review${name}`,
  state: () => ({}),
  element: () => <Shown />,
  ...(nl && en ? { clicks: { nl: [nl].flat(), en: [en].flat() } } : {}),
});

export const reviewScreens: readonly GalleryScreen[] = [
  screen(''),
  screen('-table', 'Tabel', 'Table'),
  screen('-objectives', 'Doelen', 'Objectives'),
  screen('-objectives-why', ['Doelen', 'Waarom'], ['Objectives', 'Why']),
  screen('-decisions', 'Besluiten', 'Decisions'),
  screen('-said', 'Uitspraken', 'Statements'),
  screen('-expectations', 'Verwachtingen', 'Expectations'),
  screen('-obligations', 'Verplichtingen', 'Obligations'),
];
