const HIGH = 84;

/** A lamp's place, fixed by its number: spread without looking sown in rows. */
const spread = (index: number, by: number) => (index * by) % 1;

/** The steppe at night, as many of its lamps lit as people are online. `wide` for a whole page. */
export function Horizon({ online, wide = false }: { online: number; wide?: boolean }) {
  const width = wide ? 1200 : 320;
  const lamps = wide ? 160 : 46;
  const at = (x: number) => (x / 320) * width;
  return (
    <svg className="horizon" viewBox={`0 0 ${width} ${HIGH}`} preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path d={`M0 ${HIGH}V46Q${at(50)} 30 ${at(110)} 42T${at(220)} 36T${width} 44V${HIGH}Z`} className="hill far" />
      <path d={`M0 ${HIGH}V60Q${at(70)} 48 ${at(140)} 58T${at(260)} 54T${width} 62V${HIGH}Z`} className="hill" />
      {Array.from({ length: lamps }, (_, index) => (
        <circle
          key={`lamp ${index.toString()}`}
          className={index < online * lamps ? 'lamp lit' : 'lamp'}
          cx={8 + spread(index + 1, 0.618034) * (width - 16)}
          cy={50 + spread(index + 1, 0.754877) * 28}
          r={index < online * lamps ? 2.2 : 1.4}
        />
      ))}
    </svg>
  );
}
