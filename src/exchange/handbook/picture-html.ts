import type { Scenario } from '../../scenario/model/scenario.ts';
import { escaped } from '../report/xml.ts';

/** The picture of an attachment within the page itself; nothing where it has none. */
export function pictureHtml({ pictures }: Scenario, path: string | undefined, title: string): string {
  const address = path === undefined ? undefined : pictures?.[path];
  return address === undefined ? '' : `<p><img src="${escaped(address)}" alt="${escaped(title)}"></p>`;
}
