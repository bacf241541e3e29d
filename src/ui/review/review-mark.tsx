/** The mark on paper: the green table with eight seats, one of them called. */
export const ReviewMark = () => (
  <svg className="mk" width="34" height="34" viewBox="0 0 96 96" aria-hidden="true">
    <circle cx="48" cy="48" r="28" fill="var(--table)" />
    {[0, 1, 2, 3, 4, 5, 6, 7].map((seat) =>
      seat === 1 ? (
        <rect
          key={seat}
          x="41"
          y="0"
          width="14"
          height="19"
          rx="1"
          transform="rotate(45 48 48)"
          fill="var(--spoed-fill)"
        />
      ) : (
        <rect
          key={seat}
          x="39"
          y="3"
          width="18"
          height="12"
          rx="6"
          transform={`rotate(${seat * 45} 48 48)`}
          fill="var(--ink)"
        />
      ),
    )}
  </svg>
);
