import type { BlockText } from '../model/script.ts';
import type { AuthoredBlockText } from '../schema/inject.ts';
import type { Path } from '../source/locate.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

/** A text cut into blocks; the keys are `<owner>.<field>.<block>`. `path` is that of the whole text. */
export function resolveBlocks(
  r: Resolver,
  { pick, blocks }: AuthoredBlockText,
  owner: string,
  field: string,
  path: Path,
): BlockText {
  const at = [...path, 'blocks'];
  r.distinct(blocks, at);
  return {
    pick,
    blocks: blocks.map((block, index) => ({
      id: block.id,
      key: r.text(owner, `${field}.${block.id}`, block.text, [...at, index, 'text']),
      ...optional('when', block.when === undefined ? undefined : r.condition(block.when, [...at, index, 'when'])),
    })),
  };
}
