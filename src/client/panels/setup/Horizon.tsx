const WIDE = 320;
const HIGH = 84;
const LAMPS = 46;

/** A lamp's place, fixed by its number: spread without looking sown in rows. */
const spread = (index: number, by: number) => (index * by) % 1;

/** The steppe at night, as many of its lamps lit as people are online. */
export function Horizon({ online }: { online: number }) {
  const lit = online * LAMPS;
  return (
    <svg className="horizon" viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path d={`M0 ${HIGH}V46Q50 30 110 42T220 36T${WIDE} 44V${HIGH}Z`} className="hill far" />
      <path d={`M0 ${HIGH}V60Q70 48 140 58T260 54T${WIDE} 62V${HIGH}Z`} className="hill" />
      {Array.from({ length: LAMPS }, (_, index) => (
        <circle
          key={`lamp ${index.toString()}`}
          className={index < lit ? 'lamp lit' : 'lamp'}
          cx={8 + spread(index + 1, 0.618034) * (WIDE - 16)}
          cy={50 + spread(index + 1, 0.754877) * 28}
          r={index < lit ? 2.2 : 1.4}
        />
      ))}
    </svg>
  );
}
