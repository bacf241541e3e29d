/** The text with the exercise word before it; one that already opens with it, in any case, is left as it is. */
export const withMark = (mark: string, text: string): string => {
  const trimmed = text.trim();
  return trimmed.toLowerCase().startsWith(mark.toLowerCase()) ? trimmed : `${mark} ${trimmed}`;
};
