import type { Portrait } from '../projections/views/shared.ts';

export type Portraits = ReadonlyMap<Portrait, HTMLImageElement>;

const files = import.meta.glob<string>('../../assets/parts/actor-*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

const nameOf = (path: string): Portrait => path.replace(/^.*actor-|\.svg$/g, '') as Portrait;

async function load(url: string): Promise<HTMLImageElement> {
  const image = new Image(96, 96);
  image.src = url;
  await image.decode();
  return image;
}

/** All portraits, always: loading only those of this run would tell who is still to come. */
export async function loadPortraits(): Promise<Portraits> {
  const loaded = await Promise.all(
    Object.entries(files).map(async ([path, url]) => [nameOf(path), await load(url)] as const),
  );
  return new Map(loaded);
}
