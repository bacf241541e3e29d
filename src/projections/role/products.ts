import { afterEndex } from '../../base/phase.ts';
import type { Product, ProductField } from '../../scenario/model/product.ts';
import type { ClaimId, RoleId } from '../../scenario/model/ids.ts';
import type { FieldContent } from '../../engine/state/words.ts';
import { momentAt, momentOf, say, storyAt, typed, type ViewContext } from '../context.ts';
import { shortOf } from '../parties.ts';
import type { ProductFieldView, ProductView, SentenceView } from '../views/role-view.ts';

/** Products that a seat may draft or send, with what was sent of them. */
export function productsOf(context: ViewContext, roles: readonly RoleId[]): readonly ProductView[] {
  const { plan, state } = context;
  return plan.products.flatMap((product) => {
    const record = state.products[product.id];
    const sender = product.by.find((role) => roles.includes(role));
    const drafter = product.drafters === 'all' ? roles[0] : product.drafters.find((role) => roles.includes(role));
    const as = sender ?? drafter;
    if (!record || as === undefined || (!record.open && record.sent.length === 0)) return [];
    const running = state.phase === 'running' && record.open;
    const due = record.due === undefined ? undefined : momentOf(context, record.due);
    const written = product.target === undefined ? undefined : momentAt(context, product.target);
    const hour = record.sent.length > 0 ? undefined : (due ?? written);
    return [
      {
        handle: context.handles.of(product.id),
        title: say(context, product.title),
        to: say(context, product.toText),
        as: context.handles.of(as),
        sender: sender !== undefined,
        canSend: sender !== undefined && running,
        ...(product.drafted && record.prepared === undefined ? { prepareFrom: product.drafted.fields } : {}),
        prepared: record.prepared !== undefined,
        ...formOf(context, product),
        ...(hour ? { due: hour } : {}),
        ...(product.limit === undefined || record.sent.length > 0 ? {} : { limit: momentAt(context, product.limit) }),
        sent: record.sent.map((sent, index) => ({
          at: storyAt(context, sent.at),
          by: shortOf(context, sent.by),
          fields: product.fields.flatMap((field) => {
            const content = sent.fields[field.id];
            if (!content) return [];
            const verdicts = verdictsOf(context, product, index, content);
            return [{ label: say(context, field.label), ...contentWords(context, field, content), ...verdicts }];
          }),
          elements: product.elements
            .filter((element) => sent.elements.includes(element.id))
            .map((element) => say(context, element.text)),
        })),
      },
    ];
  });
}

export type Form = Pick<ProductView, 'fields' | 'elements' | 'senders'>;

/** A form stays as it is through a run: made once for its handles and language. */
const forms = new WeakMap<ViewContext['handles'], Map<string, Form>>();

export function formOf(context: ViewContext, product: Product): Form {
  let known = forms.get(context.handles);
  if (!known) forms.set(context.handles, (known = new Map()));
  const name = `${context.language} ${product.id}`;
  let form = known.get(name);
  if (!form)
    known.set(
      name,
      (form = {
        senders: product.by.map((role) => shortOf(context, role)),
        fields: product.fields.map((field) => fieldView(context, product, field)),
        elements: product.elements.map((element) => ({
          handle: context.handles.of(element.id, product.id),
          text: say(context, element.text),
        })),
      }),
    );
  return form;
}

/** The verdict on each sentence of a field as it was sent, when this seat may see it (V7). */
function verdictsOf(context: ViewContext, product: Product, index: number, { claims = [] }: FieldContent) {
  const { phase, reveal, claims: judged } = context.state;
  const over = afterEndex(phase);
  if (claims.length === 0 || !(over || reveal.verdicts === true)) return {};
  const here = judged.filter((record) => record.in === product.id && record.index === index);
  const statusOf = (said: (typeof claims)[number]) =>
    here.find(({ claim, overclaim }) => claim === said.claim && overclaim === said.overclaim)?.status ?? 'unsupported';
  return { verdicts: claims.map(statusOf) };
}

/** Claim and overclaim side by side, in an order that the run's seed gives: handles are drawn from it. */
function fieldView(context: ViewContext, product: Product, field: ProductField): ProductFieldView {
  const sentence = (claim: ClaimId, over: boolean): readonly (SentenceView & { readonly lot: string })[] => {
    const found = context.plan.claim.get(claim);
    const name = `${over ? 'over:' : ''}${claim}`;
    return found
      ? [
          {
            handle: context.handles.of(name, product.id),
            text: say(context, over ? found.overclaim : found.text),
            lot: context.handles.lot(name, product.id),
          },
        ]
      : [];
  };
  return {
    handle: context.handles.of(field.id, `${product.id}.fields`),
    label: say(context, field.label),
    help: say(context, field.help),
    required: field.required,
    kind: field.kind,
    sentences:
      field.kind === 'claims'
        ? field.claims
            .flatMap((claim) => [...sentence(claim, false), ...sentence(claim, true)])
            .sort((a, b) => (a.lot < b.lot ? -1 : 1))
            .map(({ handle, text }) => ({ handle, text }))
        : [],
    options:
      field.kind === 'choice'
        ? field.options.map((option) => ({
            handle: context.handles.of(option.id, `${product.id}.${field.id}`),
            text: say(context, option.text),
          }))
        : [],
  };
}

/** What a field says, in words: its free text or choice, and its sentences. */
export function contentWords(
  context: ViewContext,
  field: ProductField,
  content: FieldContent,
): { readonly text: string; readonly sentences: readonly string[] } {
  const option = field.kind === 'choice' ? field.options.find((item) => item.id === content.option) : undefined;
  return {
    text: option ? say(context, option.text) : typed(context, content.text),
    sentences: (content.claims ?? []).map((item) => {
      const claim = context.plan.claim.get(item.claim);
      return say(context, item.overclaim ? claim?.overclaim : claim?.text);
    }),
  };
}
