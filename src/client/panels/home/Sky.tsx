import { useEffect, useRef, useState } from 'react';
import lights from '../../../../assets/map/lights.json';
import { formatShare } from '../../format.ts';
import { useWords } from '../../i18n.ts';

const { width: WIDTH, height: HEIGHT, points, years } = lights;
const YEAR_MS = 1300;
const FIRST = years[0]?.[0] ?? 2004;
const LAST = years.at(-1)?.[0] ?? 2016;

/** Share online at a moment between two years. */
function shareAt(time: number): number {
  const at = Math.max(0, Math.min(years.length - 1, time - FIRST));
  const a = years[Math.floor(at)]?.[1] ?? 0;
  const b = years[Math.ceil(at)]?.[1] ?? a;
  return a + (b - a) * (at - Math.floor(at));
}

/** The country at night as points of people; those online are lit. One canvas, drawn anew only while the years run. */
function paint(canvas: HTMLCanvasElement, time: number): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const ratio = Math.min(devicePixelRatio, 2);
  const width = canvas.clientWidth * ratio;
  const height = canvas.clientHeight * ratio;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  pen.clearRect(0, 0, width, height);
  const scale = Math.min(width / WIDTH, height / HEIGHT);
  const left = (width - WIDTH * scale) / 2;
  const top = (height - HEIGHT * scale) / 2;
  const lit = shareAt(time) * (points.length / 2);
  for (let i = 0; i < points.length / 2; i++) {
    const glow = Math.max(0, Math.min(1, lit - i));
    spot(pen, left + (points[2 * i] ?? 0) * scale, top + (points[2 * i + 1] ?? 0) * scale, glow, scale, i);
  }
}

function spot(pen: CanvasRenderingContext2D, x: number, y: number, glow: number, scale: number, index: number): void {
  const size = Math.max(1.1, 3.4 * scale);
  if (glow < 0.5) {
    pen.fillStyle = '#31506b';
    pen.beginPath();
    pen.arc(x, y, size * 0.75, 0, 7);
    pen.fill();
    return;
  }
  const colour = index % 9 === 4 ? '0,175,202' : index % 7 === 3 ? '254,197,12' : '255,240,205';
  const reach = Math.max(4, 17 * scale);
  const halo = pen.createRadialGradient(x, y, 0, x, y, reach);
  halo.addColorStop(0, `rgba(${colour},.5)`);
  halo.addColorStop(1, `rgba(${colour},0)`);
  pen.fillStyle = halo;
  pen.fillRect(x - reach, y - reach, reach * 2, reach * 2);
  pen.fillStyle = `rgb(${colour})`;
  pen.beginPath();
  pen.arc(x, y, size, 0, 7);
  pen.fill();
}

/** Twelve years in a quarter of a minute, from real figures; still, it shows the last year. */
export function Sky({ still }: { still: boolean }) {
  const { t, language } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [year, setYear] = useState(still ? LAST : FIRST);
  useEffect(() => {
    let frame = 0;
    let time = still ? LAST : FIRST;
    const start = performance.now();
    const draw = () => {
      time = still ? LAST : Math.min(LAST, FIRST + Math.max(0, performance.now() - start - 600) / YEAR_MS);
      if (canvas.current) paint(canvas.current, time);
      setYear(Math.floor(time));
      if (time < LAST) frame = requestAnimationFrame(draw);
    };
    draw();
    const again = () => canvas.current && paint(canvas.current, time);
    addEventListener('resize', again);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('resize', again);
    };
  }, [still]);
  const share = formatShare(language, years[year - FIRST]?.[1] ?? 0);
  return (
    <section className="sky" aria-label={t('home.lightsAlt')}>
      <figure>
        <canvas ref={canvas} role="img" aria-label={t('home.lightsAlt')} />
        <figcaption>
          <strong>{t('home.lights', { year, share })}</strong>
          <small>{t('home.lightsAbout')}</small>
        </figcaption>
      </figure>
    </section>
  );
}
