// The night map alone, with 4,000 people's points: `move()` lights or darkens every one of them, over five seconds.
import regions from '../../../scenarios/deck/regions.json';
import { openBoard } from '../../../src/client/board/open.ts';
import type { Picture } from '../../../src/client/board/picture.ts';
import { PERSONS } from '../../../src/client/board/places.ts';

const POINTS = 4000;
const all = regions.reduce((sum, { population }) => sum + population, 0);
const people = regions.map(({ id, population, urban }) => ({
  id,
  urban,
  population: (population / all) * POINTS * PERSONS,
}));
const every = (share: number) => people.map(() => share);

/** Everybody online and half of them speaking, or everybody dark; crowds stand in every square while the lights are on. */
const picture = (on: boolean): Picture => ({
  people,
  names: Object.fromEntries(people.map(({ id }) => [id, id])),
  week: {
    online: every(on ? 1 : 0),
    critical: every(on ? 0.25 : 0),
    praise: every(on ? 0.25 : 0),
    marching: every(on ? 0.02 : 0),
    outage: every(0),
  },
  pace: 5000,
  lens: 'online',
  values: {},
  shade: {},
  badges: {},
  fear: people.map(() => null),
  blocked: 0,
  selected: null,
  hovered: null,
  aims: null,
  projector: false,
});

const host = document.getElementById('board');
if (host) {
  // Here and not in the page: its rules of content refuse a style written there, and a board without a size grows with its canvas.
  document.body.style.margin = '0';
  Object.assign(host.style, { inlineSize: '480px', blockSize: '270px' });
  const board = await openBoard(host, picture(false));
  board.show(picture(false));
  let on = false;
  const move = () => {
    on = !on;
    board.show(picture(on));
  };
  Object.assign(globalThis, { move });
  host.dataset.ready = 'true';
}
