import type { PlayTime } from '../../base/time.ts';
import type { Product } from '../../scenario/model/product.ts';
import type { ProductId, RoleId } from '../../scenario/model/ids.ts';
import type { ProductRecord } from '../state/words.ts';
import { emit, put, type World } from '../world.ts';
import { applyEffects } from './effects.ts';

const closed: ProductRecord = { open: false, sent: [] };

export const productRecord = (world: Pick<World, 'state'>, id: ProductId): ProductRecord =>
  world.state.products[id] ?? closed;

export const writeProduct = (world: World, id: ProductId, change: Partial<ProductRecord>): void => {
  put(world, 'products', id, { ...productRecord(world, id), ...change });
};

/** From now on its writers can draft it and its sender can send it (P1). */
export function openProduct(world: World, product: Product): void {
  if (productRecord(world, product.id).open) return;
  writeProduct(world, product.id, { open: true });
  emit(world, { type: 'productOpened', product: product.id });
}

export function closeProduct(world: World, id: ProductId): void {
  if (productRecord(world, id).open) writeProduct(world, id, { open: false });
}

/** Drafters, and whoever may send it. */
export const mayDraft = (product: Product, roles: readonly RoleId[]): boolean =>
  product.drafters === 'all' || [...product.drafters, ...product.by].some((role) => roles.includes(role));

/** A draft is ready (P3): what the author hung on it, once. */
export function layReady(world: World, product: Product, by: RoleId): void {
  if (!product.drafted || productRecord(world, product.id).prepared !== undefined) return;
  writeProduct(world, product.id, { prepared: world.state.now });
  emit(world, { type: 'productPrepared', product: product.id, by });
  applyEffects(world, product.drafted.effects, product.id);
}

/** A decision put it on its owner's list. */
export function dueProduct(world: World, product: Product, due: PlayTime): void {
  openProduct(world, product);
  writeProduct(world, product.id, { due });
}
