/** A place at the table in the mark: x, y, turn in degrees; the slip that cannot wait lies at the second. */
const places = [45, 90, 135, 180, 225, 270, 315] as const;

/** The mark: a table from above, seats round it, one slip that cannot wait. In the colours of the theme, or those of the stage. */
export const Mark = (props: { readonly size: number; readonly onStage?: boolean; readonly urgent?: boolean }) => {
  const { onStage = false, urgent = true } = props;
  const seat = onStage ? 'var(--stage-chalk-2)' : 'var(--ink)';
  return (
    <svg className="mk" width={props.size} height={props.size} viewBox="0 0 96 96" aria-hidden>
      <circle cx="48" cy="48" r="28" fill={onStage ? 'var(--stage-felt)' : 'var(--table)'} />
      <rect x="39" y="3" width="18" height="12" rx="6" fill={seat} />
      {places.map((turn) =>
        turn === 45 ? null : (
          <rect key={turn} x="39" y="3" width="18" height="12" rx="6" fill={seat} transform={`rotate(${turn} 48 48)`} />
        ),
      )}
      <rect
        x="41"
        y="0.5"
        width="14"
        height="19"
        rx="1"
        fill={urgent ? 'var(--spoed-fill)' : seat}
        transform="rotate(45 48 48)"
      />
    </svg>
  );
};
