import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { country, inside, regionAt, squareOf } from '../../src/client/board/country.ts';
import { fearKnown, fearOf, frighten, LEFT, lightOf, STEPS, stepOf } from '../../src/client/board/fear.ts';
import { framed, toPlane, toX, toY } from '../../src/client/board/frame.ts';
import { CRITICAL, crowdOf, DARK, figureAt, lightsOf, PRAISE, rollsOf, SILENT } from '../../src/client/board/lights.ts';
import { readingOf, weekOf } from '../../src/client/board/picture.ts';
import { PERSONS, type Populace, placePeople, placesOf } from '../../src/client/board/places.ts';
import { type PublicWeek, type View, view } from '../../src/engine/view.ts';
import { played, settings } from '../played.ts';
import { content } from '../shelf.ts';

const people: Populace[] = JSON.parse(readFileSync('scenarios/deck/regions.json', 'utf8'));
const places = placePeople(country, people);
const rolls = rollsOf(places, people.length);

const week = (change: Partial<Record<keyof PublicWeek, number>>): PublicWeek => {
  const all = (value: number | undefined) => people.map(() => value ?? 0);
  return {
    online: all(change.online),
    critical: all(change.critical),
    praise: all(change.praise),
    marching: all(change.marching),
    outage: all(change.outage),
  };
};
const count = (lights: Uint8Array, light: number) => lights.filter((one) => one === light).length;

describe('the map', () => {
  test('has the sixteen regions of the deck', () => {
    expect(country.regions.map((territory) => territory.id).sort()).toEqual(people.map((entry) => entry.id).sort());
  });

  test('finds the region under every label that lies on the land, and the cities above their regions', () => {
    for (const city of country.cities) {
      const [x = 0, y = 0] = city.at;
      expect(regionAt(country, x, y), city.id).toBe(city.region);
    }
    expect(regionAt(country, -50, -50)).toBeNull();
  });

  test('gives every region a square that lies in it', () => {
    for (const territory of country.regions) {
      const [x, y] = squareOf(country, territory);
      expect(
        territory.polygons.some((ring) => inside(ring, x, y)),
        territory.id,
      ).toBe(true);
    }
  });

  test.each([
    [360, 260, 2],
    [1366, 640, 1],
    [1920, 900, 1],
  ])('fits whole into %i × %i, and the pointer finds what is drawn', (width, height, dpr) => {
    const frame = framed(country, width * dpr, height * dpr, dpr);
    expect(toX(frame, 0)).toBeGreaterThanOrEqual(0);
    expect(toX(frame, country.width)).toBeLessThanOrEqual(width * dpr);
    expect(toY(frame, 0)).toBeGreaterThanOrEqual(0);
    expect(toY(frame, country.height)).toBeLessThanOrEqual(height * dpr);
    const [x, y] = toPlane(frame, toX(frame, 321) / dpr, toY(frame, 123) / dpr);
    expect(x).toBeCloseTo(321, 6);
    expect(y).toBeCloseTo(123, 6);
  });
});

describe('the points', () => {
  test('are as many as the people they stand for', () => {
    people.forEach((entry, region) => {
      const own = places.filter((place) => place.region === region);
      expect(Math.abs(own.length - entry.population / PERSONS), entry.id).toBeLessThanOrEqual(0.5);
    });
  });

  test('stand inside their region, and outside the discs of the cities that are not theirs', () => {
    for (const place of places) {
      const id = people[place.region]?.id;
      const territory = country.regions.find((entry) => entry.id === id);
      expect(
        territory?.polygons.some((ring) => inside(ring, place.x, place.y)),
        id,
      ).toBe(true);
      expect(regionAt(country, place.x, place.y)).toBe(id);
    }
  });

  test('stand in the same places every time, whatever other regions are shown', () => {
    expect(placePeople(country, people)).toEqual(places);
    const alone = placePeople(country, people.slice(3, 4)).map((place) => ({ ...place, region: 3 }));
    expect(alone).toEqual(places.filter((place) => place.region === 3));
  });

  test('are settled once: a board that is opened again finds them', () => {
    const found = placesOf(country, people);
    expect(found).toEqual(places);
    expect(placesOf(country, people)).toBe(found);
    expect(placesOf(country, people.slice(1))).toEqual(placePeople(country, people.slice(1)));
  });

  test('each have their own turn to light up and their own voice', () => {
    for (const { members, voices } of rolls) {
      const whole = [...members].sort((a, b) => a - b);
      expect(new Set(whole).size).toBe(whole.length);
      expect([...voices].sort((a, b) => a - b)).toEqual(whole);
    }
  });

  test('can be four thousand', () => {
    expect(placePeople(country, people, 4000).length).toBeGreaterThan(3900);
  });
});

describe('the lights', () => {
  test('show the shares of the week', () => {
    const lights = lightsOf(places, rolls, week({ online: 0.5, critical: 0.1, praise: 0.2 }));
    const share = (light: number) => count(lights, light) / places.length;
    expect(share(DARK)).toBeCloseTo(0.5, 1);
    expect(share(CRITICAL)).toBeCloseTo(0.1, 1);
    expect(share(PRAISE)).toBeCloseTo(0.2, 1);
    expect(share(SILENT)).toBeCloseTo(0.2, 1);
  });

  test('never flicker: who was online stays online while the share grows', () => {
    let before = lightsOf(places, rolls, week({ online: 0.02 }));
    for (let online = 0.03; online <= 1.001; online += 0.01) {
      const now = lightsOf(places, rolls, week({ online }));
      before.forEach((light, i) => {
        if (light !== DARK) expect(now[i]).not.toBe(DARK);
      });
      before = now;
    }
    expect(count(before, DARK)).toBe(0);
  });

  test('keep their voices while nothing but criticism grows', () => {
    let before = lightsOf(places, rolls, week({ online: 0.8, critical: 0 }));
    for (let critical = 0.05; critical <= 0.8; critical += 0.05) {
      const now = lightsOf(places, rolls, week({ online: 0.8, critical }));
      before.forEach((light, i) => {
        if (light === CRITICAL) expect(now[i]).toBe(CRITICAL);
      });
      before = now;
    }
  });

  test('voices are never more than people online; an outage puts lights out', () => {
    const loud = lightsOf(places, rolls, week({ online: 0.1, critical: 0.9, praise: 0.9 }));
    expect(count(loud, DARK) / places.length).toBeCloseTo(0.9, 1);
    expect(count(lightsOf(places, rolls, week({ online: 0.9, outage: 1 })), DARK)).toBe(places.length);
  });

  test('bad shares do no harm', () => {
    const odd = lightsOf(places, rolls, { online: [2, -1], critical: [], praise: [], marching: [], outage: [] });
    expect(odd.length).toBe(places.length);
    expect(count(odd, SILENT)).toBe(places.filter((place) => place.region === 0).length);
  });
});

describe('crowds', () => {
  test('show even a small march, and grow with it to a full square', () => {
    expect(crowdOf(0, 500_000)).toBe(0);
    expect(crowdOf(0.00002, 500_000)).toBe(1);
    expect(crowdOf(0.01, 500_000)).toBe(50);
    expect(crowdOf(1, 5_000_000)).toBe(crowdOf(0.5, 5_000_000));
  });

  test('stand round, nobody on another', () => {
    const figures = Array.from({ length: 240 }, (_, n) => figureAt(n, 5));
    figures.forEach(([x, y], i) => {
      for (const [a, b] of figures.slice(0, i)) expect(Math.hypot(x - a, y - b)).toBeGreaterThan(3.5);
    });
  });
});

describe('the picture', () => {
  const viewOf = (weeks: PublicWeek[]) =>
    ({
      weeks,
      seen: [
        { indicators: { 'online-share': 0.3 }, regions: { akmola: { 'online-share': 0.1, 'public-criticism': 0.02 } } },
      ],
    }) as unknown as View;

  test('begins with the first dashboard, then takes the week of the playback, then the last', () => {
    const start = weekOf(people, viewOf([]), null);
    expect(start.online[people.findIndex((entry) => entry.id === 'akmola')]).toBe(0.1);
    expect(start.online[people.findIndex((entry) => entry.id === 'almaty')]).toBe(0.3);
    const weeks = [week({ online: 0.1 }), week({ online: 0.2 }), week({ online: 0.3 })];
    expect(weekOf(people, viewOf(weeks), 1)).toBe(weeks[1]);
    expect(weekOf(people, viewOf(weeks), 99)).toBe(weeks[2]);
    expect(weekOf(people, viewOf(weeks), null)).toBe(weeks[2]);
  });

  test('says under each lens what can be known in public', () => {
    const now = week({ online: 0.4, critical: 0.1, marching: 0.001, outage: 0.5 });
    expect(readingOf('online', now, people, 0)?.value).toBeCloseTo(0.2);
    expect(readingOf('voice', now, people, 0)?.value).toBe(0.1);
    expect(readingOf('protest', now, people, 0)?.value).toBe(Math.round(0.001 * (people[0]?.population ?? 0)));
    expect(readingOf('law', now, people, 0)?.value).toBe(0.5);
    expect(readingOf('protest', week({}), people, 0)).toBeNull();
  });
});

describe('fear on the map', () => {
  const calm = people.map(() => null);
  const lit = () => lightsOf(places, rolls, week({ online: 0.8, critical: 0.2, praise: 0.2 }));

  test('grows in steps, and each leaves a light dimmer, smaller and with less glow', () => {
    expect([null, 0, 0.04, 0.05, 0.2, 0.31, 1].map(stepOf)).toEqual([0, 0, 0, 1, 2, 3, 3]);
    expect(LEFT).toHaveLength(STEPS + 1);
    for (const part of ['bright', 'core', 'glow'] as const)
      LEFT.slice(1).forEach((left, step) => {
        expect(left[part]).toBeLessThan(LEFT[step]?.[part] ?? 0);
      });
  });

  test('changes the lights of its own region, never what they say, and nothing where it is not known', () => {
    expect(frighten(lit(), places, calm)).toEqual(lit());
    const looks = frighten(
      lit(),
      places,
      people.map((_, region) => (region === 3 ? 0.4 : null)),
    );
    expect([...looks].map(lightOf)).toEqual([...lit()]);
    places.forEach(({ region }, i) => {
      expect(fearOf(looks[i] ?? 0)).toBe(region === 3 && lightOf(looks[i] ?? 0) !== DARK ? STEPS : 0);
    });
    expect(looks.some((look) => fearOf(look) === STEPS)).toBe(true);
  });

  test('is as the seat knows it: before the turn while its weeks pass, after it else; elsewhere unknown', () => {
    const seen = { seen: [{ regions: { akmola: { fear: 0.1 } } }, { regions: { akmola: { fear: 0.4 } } }] };
    const known = (passing: boolean) => fearKnown(people, seen as unknown as View, passing);
    const at = people.findIndex((entry) => entry.id === 'akmola');
    expect([known(true)[at], known(false)[at]]).toEqual([0.1, 0.4]);
    expect(known(false).filter((one) => one !== null)).toHaveLength(1);
  });

  test('in a real game is known to the office that has it at home, and to no lead of a side', () => {
    const from = content('land-2016');
    const game = played(from, settings(2, 500), { regime: 'random', civil: 'random' }, 3);
    for (const { id, leads, knowsAtHome } of from.seats) {
      const seen = view(game, id);
      const known = fearKnown(from.regions, seen, false).flatMap((one, at) =>
        one === null ? [] : [from.regions[at]?.id],
      );
      expect([id, known]).toEqual([id, !leads && knowsAtHome?.includes('fear') ? [seen.home] : []]);
    }
    expect(from.seats.some(({ knowsAtHome }) => knowsAtHome?.includes('fear'))).toBe(true);
  });
});
