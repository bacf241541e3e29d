import { useMemo } from 'react';
import { encode } from 'uqr';

/** An address as a picture for a phone's camera: dark on light in either theme, with the quiet border that cameras need. */
export const QrCode = (props: { readonly text: string; readonly label: string }) => {
  const { size, path } = useMemo(() => {
    const { data, size: width } = encode(props.text, { border: 2 });
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: width, path: squares.join('') };
  }, [props.text]);
  return (
    <svg
      className="se-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
