import { useEffect, useMemo, useRef, useState } from 'react';
import { country, type Ring, squareOf, type Territory } from '../../board/country.ts';
import { fearOf, frighten, LEFT, lightOf } from '../../board/fear.ts';
import { type Frame, framed, toPlane } from '../../board/frame.ts';
import { broken, namesAll, type Spot, sizesOn, spotsFor } from '../../board/labels.ts';
import { CRITICAL, crowdOf, DARK, figureAt, lightsOf, PRAISE, rollsOf, SILENT } from '../../board/lights.ts';
import type { Picture } from '../../board/picture.ts';
import { type Place, placesOf } from '../../board/places.ts';

type Props = { picture: Picture; choose: (region: string | null) => void; point: (region: string | null) => void };

function outline(rings: readonly Ring[], closed: boolean): string {
  const one = (ring: Ring) =>
    `M${Array.from({ length: ring.length / 2 }, (_, i) => `${ring[2 * i]} ${ring[2 * i + 1]}`).join('L')}`;
  return rings.map((ring) => one(ring) + (closed ? 'z' : '')).join('');
}

const LANDS = [...country.regions]
  .sort((a, b) => Number(a.kind === 'city') - Number(b.kind === 'city'))
  .map((territory) => ({ territory, d: outline(territory.polygons, true) }));
const isSea = (lake: readonly Ring[]) => (lake[0] ?? []).some((value, i) => i % 2 === 0 && value < 40);
const SEA = country.lakes.filter(isSea).map((lake) => outline(lake, true));
const LAKES = country.lakes.filter((lake) => !isSea(lake)).map((lake) => outline(lake, true));
const RIVERS = outline(country.rivers, false);

const dot = (x: number, y: number) => `M${x.toFixed(1)} ${y.toFixed(1)}h.01`;
/** A diamond whose half is so many units wide. */
const diamond = (x: number, y: number, half: number) => {
  const [r, h] = [half.toFixed(1), (half * 1.25).toFixed(1)];
  return `M${x.toFixed(1)} ${(y - half * 1.25).toFixed(1)}l${r} ${h}l-${r} ${h}l-${r}-${h}z`;
};

/** All points that look alike as one outline: a few shapes in the page instead of thousands. */
function lightPath(places: readonly Place[], looks: Uint8Array, look: number): string {
  const half = 4 * (LEFT[fearOf(look)]?.core ?? 1);
  const draw = lightOf(look) === CRITICAL ? (x: number, y: number) => diamond(x, y, half) : dot;
  return places.map((place, i) => (looks[i] === look ? draw(place.x, place.y) : '')).join('');
}

const CLASSES: Record<number, string> = { [SILENT]: 'light silent', [PRAISE]: 'light praise', [CRITICAL]: 'critical' };

/** The lights with their glow; fear leaves them dim, small and without it. */
function Lights({ places, looks }: { places: readonly Place[]; looks: Uint8Array }) {
  const found = [...new Set(looks)].filter((look) => look !== DARK).sort((a, b) => lightOf(a) - lightOf(b) || a - b);
  return found.map((look) => {
    const { bright, core, glow } = LEFT[fearOf(look)] ?? LEFT[0];
    const d = lightPath(places, looks, look);
    return (
      <g
        key={look}
        className={CLASSES[lightOf(look)]}
        style={{ '--bright': bright, '--core': core, '--glow': glow } as React.CSSProperties}
      >
        {lightOf(look) === SILENT && glow > 0 && <path className="glow" d={d} />}
        <path d={d} />
      </g>
    );
  });
}

/** The same night without Phaser: a still picture as SVG, for weak machines and where data is to be saved. */
export function LiteBoard({ picture, choose, point }: Props) {
  const places = placesOf(country, picture.people);
  const rolls = useMemo(() => rollsOf(places, picture.people.length), [places, picture.people]);
  const [frame, ref] = useFrame();
  const spots = spotsFor(country, frame, picture);
  const looks = frighten(lightsOf(places, rolls, picture.week), places, picture.fear);
  return (
    <svg
      ref={ref}
      className="board-lite"
      viewBox="-24 -30 1648 950"
      aria-hidden="true"
      focusable="false"
      data-lens={picture.lens}
    >
      <Defs />
      <path className="water" d={SEA.join('')} />
      {LANDS.map(({ territory, d }) => (
        <path
          key={territory.id}
          className="land"
          d={d}
          data-kind={territory.kind}
          data-state={stateOf(territory.id, picture)}
          style={{ '--shade': picture.shade[territory.id] ?? 0 } as React.CSSProperties}
          onPointerEnter={() => point(territory.id)}
          onPointerLeave={() => point(null)}
          onPointerUp={() => choose(territory.id)}
        />
      ))}
      <path className="river" d={RIVERS} />
      <path className="water" d={LAKES.join('')} />
      {LANDS.filter(({ territory }) => picture.badges[territory.id]).map(({ territory, d }) => (
        <path key={territory.id} className="down" d={d} fill="url(#board-down)" />
      ))}
      <Ties picture={picture} />
      <path className="light dark" d={lightPath(places, looks, DARK)} />
      <Lights places={places} looks={looks} />
      {country.regions.map((territory) => (
        <Square key={territory.id} territory={territory} picture={picture} />
      ))}
      {country.regions.map((territory) => {
        const spot = spots.get(territory.id);
        return spot && <Name key={territory.id} {...{ territory, picture, frame, spot }} named={namesAll(frame)} />;
      })}
    </svg>
  );
}

function stateOf(id: string, picture: Picture): string {
  if (id === picture.selected) return 'selected';
  if (id === picture.hovered) return 'hovered';
  return picture.aims?.includes(id) ? 'aim' : '';
}

function Defs() {
  return (
    <defs>
      <pattern id="board-down" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v14" stroke="#f5f1e8" strokeWidth="3" opacity="0.4" />
      </pattern>
    </defs>
  );
}

/** The net between cities: torn where sites are blocked, gone where the net is down. */
function Ties({ picture }: { picture: Picture }) {
  const gap = picture.blocked > 0.005 ? 4 + 26 * picture.blocked : 0;
  const share = (week: readonly number[], id: string) =>
    week[picture.people.findIndex((entry) => entry.id === id)] ?? 0;
  return country.ties.map(([a, b]) => {
    const ends = [a, b].map((id) => country.cities.find((city) => city.id === id));
    const [from, to] = ends;
    if (!from || !to) return null;
    const poorer = Math.min(...[from, to].map((city) => share(picture.week.online, city.region)));
    const cut = Math.max(...[from, to].map((city) => share(picture.week.outage, city.region)));
    return (
      <path
        key={`${a} ${b}`}
        className="tie"
        d={`M${from.at.join(' ')}L${to.at.join(' ')}`}
        strokeDasharray={gap > 0 ? `14 ${gap}` : undefined}
        opacity={cut > 0.5 ? 0 : 0.1 + 0.5 * poorer * (1 - cut)}
      />
    );
  });
}

function Square({ territory, picture }: { territory: Territory; picture: Picture }) {
  const region = picture.people.findIndex((entry) => entry.id === territory.id);
  const size = crowdOf(picture.week.marching[region] ?? 0, picture.people[region]?.population ?? 0);
  if (size === 0) return null;
  const [x, y] = squareOf(country, territory);
  const figures = Array.from({ length: size }, (_, n) => figureAt(n, 6));
  return (
    <g className="square">
      <circle cx={x} cy={y} r={Math.max(20, 6 * Math.sqrt(size + 1) + 8)} />
      <path d={figures.map(([dx, dy]) => dot(x + dx, y + dy)).join('')} />
    </g>
  );
}

type NameProps = { territory: Territory; picture: Picture; spot: Spot; named: boolean };

/** A region's words, placed in device pixels and drawn in units of the plane. */
function Name({ territory: { id }, picture, frame, spot, named }: NameProps & { frame: Frame }) {
  const sizes = sizesOn(frame, picture.projector);
  const [x] = toPlane(frame, spot.x, 0);
  const row = (y: number) => toPlane(frame, 0, y)[1];
  const units = (size: number) => ({ fontSize: size / frame.scale, strokeWidth: (0.3 * size) / frame.scale });
  const state = stateOf(id, picture);
  const lines = named || state === 'selected' || state === 'hovered' ? broken(picture.names[id] ?? '') : [];
  const badge = picture.badges[id];
  return (
    <g className="name" data-state={state}>
      {lines.map((line, n) => (
        <text
          key={line}
          x={x}
          y={row(spot.name + (n - (lines.length - 1) / 2) * 1.08 * sizes.name)}
          style={units(sizes.name)}
        >
          {line}
        </text>
      ))}
      {lines.length > 0 && picture.values[id] && (
        <text className="value" x={x} y={row(spot.value)} style={units(sizes.value)}>
          {picture.values[id]}
        </text>
      )}
      {badge && (
        <text className="badge" x={x} y={row(spot.badge)} style={units(sizes.badge)}>
          {badge}
        </text>
      )}
    </g>
  );
}

/** The frame of the drawing on screen, as the drawn board has it; measured, because letters must not shrink with the map. */
function useFrame(): [Frame, React.RefObject<SVGSVGElement | null>] {
  const ref = useRef<SVGSVGElement>(null);
  const [frame, setFrame] = useState(() => framed(country, 1000, 576, 1));
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0 && clientHeight > 0) setFrame(framed(country, clientWidth, clientHeight, 1));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [frame, ref];
}
