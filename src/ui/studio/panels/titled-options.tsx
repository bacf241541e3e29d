/** What can be chosen of things that have a title: variants, decisions. */
export const TitledOptions = (props: { readonly of: readonly { readonly id: string; readonly title: string }[] }) =>
  props.of.map(({ id, title }) => (
    <option key={id} value={id}>
      {title}
    </option>
  ));
