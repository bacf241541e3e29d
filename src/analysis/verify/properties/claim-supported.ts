import { reachFinding, type Property } from '../subject.ts';

/** Each sentence that a form offers can be supported by what its sender knows. */
export const claimSupported: Property = {
  name: 'claim-supported',
  title: { nl: 'elke bewering kan gesteund zijn', en: 'each claim can be supported' },
  judge(subject) {
    const { plan, may } = subject;
    return plan.scenario.claims
      .filter(({ id }) => isOffered(plan, id))
      .map(({ id, needs, when }) => {
        const facts = needs.length === 0 || needs.some((set) => set.every((fact) => may.has(`fact ${fact}`)));
        return reachFinding(subject, {
          property: 'claim-supported',
          element: id,
          mark: `supported ${id}`,
          mayIn: () => false,
          may: facts && may.has(`claim ${id}`) && (when === undefined || may.truth(when).yes),
          reaches: { nl: `Zegt ${id} met steun`, en: `Says ${id} with support` },
          never: { nl: `${id} kan nooit gesteund zijn.`, en: `${id} can never be supported.` },
        });
      });
  },
};

function isOffered(plan: Parameters<Property['judge']>[0]['plan'], id: string): boolean {
  const ticked = [...plan.requests, ...plan.products].some(({ elements }) =>
    elements.some(({ claim }) => claim?.id === id && !claim.overclaim),
  );
  const written = plan.products.some(({ fields }) =>
    fields.some((field) => field.kind === 'claims' && field.claims.some((claim) => claim === id)),
  );
  return ticked || written;
}
