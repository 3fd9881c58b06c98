import { useEffect, useRef, useState } from 'react';
import lights from '../../../../assets/map/lights.json';
import { formatShare } from '../../format.ts';
import { useWords } from '../../i18n.ts';

const { width: WIDTH, height: HEIGHT, points, years } = lights;
const YEAR_MS = 1300;
const STEP_MS = 80; // four lights or so come on in one step
const FIRST = years[0]?.[0] ?? 2004;
const LAST = years.at(-1)?.[0] ?? 2016;

/** Share online at a moment between two years. */
function shareAt(time: number): number {
  const at = Math.max(0, Math.min(years.length - 1, time - FIRST));
  const a = years[Math.floor(at)]?.[1] ?? 0;
  const b = years[Math.ceil(at)]?.[1] ?? a;
  return a + (b - a) * (at - Math.floor(at));
}

const COUNT = points.length / 2;
const litAt = (time: number): number => Math.round(shareAt(time) * COUNT);
const colourOf = (index: number): string =>
  index % 9 === 4 ? '0,175,202' : index % 7 === 3 ? '254,197,12' : '255,240,205';

type Sheet = { pen: CanvasRenderingContext2D; scale: number; left: number; top: number };

/** The canvas in the size of the window, with everybody offline. */
function darkSheet(canvas: HTMLCanvasElement): Sheet | null {
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const ratio = Math.min(devicePixelRatio, 2);
  canvas.width = canvas.clientWidth * ratio; // setting it wipes the sheet
  canvas.height = canvas.clientHeight * ratio;
  const scale = Math.min(canvas.width / WIDTH, canvas.height / HEIGHT);
  const sheet = { pen, scale, left: (canvas.width - WIDTH * scale) / 2, top: (canvas.height - HEIGHT * scale) / 2 };
  pen.fillStyle = '#31506b';
  for (let i = 0; i < COUNT; i++) disc(sheet, i, Math.max(1.1, 3.4 * scale) * 0.75);
  return sheet;
}

function disc({ pen, scale, left, top }: Sheet, index: number, size: number): void {
  pen.beginPath();
  pen.arc(left + (points[2 * index] ?? 0) * scale, top + (points[2 * index + 1] ?? 0) * scale, size, 0, 7);
  pen.fill();
}

/** One more point comes online. What is lit stays lit, so a frame draws the few that are new and nothing else. */
function light(sheet: Sheet, index: number): void {
  const { pen, scale, left, top } = sheet;
  const colour = colourOf(index);
  const reach = Math.max(4, 17 * scale);
  const x = left + (points[2 * index] ?? 0) * scale;
  const y = top + (points[2 * index + 1] ?? 0) * scale;
  const halo = pen.createRadialGradient(x, y, 0, x, y, reach);
  halo.addColorStop(0, `rgba(${colour},.5)`);
  halo.addColorStop(1, `rgba(${colour},0)`);
  pen.fillStyle = halo;
  pen.fillRect(x - reach, y - reach, reach * 2, reach * 2);
  pen.fillStyle = `rgb(${colour})`;
  disc(sheet, index, Math.max(1.1, 3.4 * scale));
}

/** Twelve years in a quarter of a minute, from real figures; still, it shows the last year. */
export function Sky({ still }: { still: boolean }) {
  const { t, language } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [year, setYear] = useState(still ? LAST : FIRST);
  useEffect(() => {
    let next = 0;
    let lit = 0;
    let time = still ? LAST : FIRST;
    let sheet = canvas.current && darkSheet(canvas.current);
    const start = performance.now();
    const fill = () => {
      for (const now = litAt(time); sheet && lit < now; lit++) light(sheet, lit);
      setYear(Math.floor(time));
    };
    const pass = () => {
      time = Math.min(LAST, FIRST + Math.max(0, performance.now() - start - 600) / YEAR_MS);
      fill();
      if (time < LAST) next = window.setTimeout(pass, STEP_MS);
    };
    if (still) fill();
    else pass();
    const again = () => {
      sheet = canvas.current && darkSheet(canvas.current);
      lit = 0;
      fill();
    };
    addEventListener('resize', again);
    return () => {
      clearTimeout(next);
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
