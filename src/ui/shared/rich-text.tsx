/** A text with a stressed part, written `<b>..</b>` in the locale file. Anything else stays plain text. */
export const RichText = (props: { readonly text: string }) =>
  props.text.split(/<b>(.*?)<\/b>/s).map((part, n) => (n % 2 === 1 ? <b key={n}>{part}</b> : part));
