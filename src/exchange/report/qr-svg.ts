import { renderSVG } from 'uqr';

/** A text as a QR code (SVG), black on white with its quiet zone, so that it can be scanned from a screen and from paper. */
export const qrSvg = (text: string): string =>
  renderSVG(text, { ecc: 'M', border: 4, whiteColor: '#ffffff', blackColor: '#000000' });
