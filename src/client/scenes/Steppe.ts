// The steppe at night: the country's people as points that light up as they come online, and what they dare to say. The scene
// draws the picture it is given and nothing else. It sleeps when nothing moves: no frame is drawn at rest.
import { AUTO, BlendModes, Game, type GameObjects, Scene } from 'phaser';
import { type Country, country, regionAt } from '../board/country.ts';
import { fearOf, frighten, LEFT, lightOf } from '../board/fear.ts';
import { type Frame, framed, toPlane, toX, toY } from '../board/frame.ts';
import { CRITICAL, crowdOf, lightsOf, PRAISE, type Roll, rollsOf, SILENT } from '../board/lights.ts';
import type { BoardHandle } from '../board/open.ts';
import type { BoardLens, Picture } from '../board/picture.ts';
import { type Place, placesOf } from '../board/places.ts';
import { lettersReady } from '../fonts.ts';
import { type Crowds, GAP, gather, newCrowds, sendHome, stepOf } from './crowds.ts';
import { advanceFades, beginFades, type Fades, newFades, settleFades } from './fades.ts';
import { LANTERNS, type Lantern, lanternOf, lanternSide, paintLanterns, sizeOn } from './lanterns.ts';
import { type Letters, newLetters, writeLetters } from './letters.ts';
import { drawOutlines, drawShades, drawSquares, drawTies } from './overlays.ts';
import { drawSwiftly } from './swift.ts';
import { paintTerrain } from './terrain.ts';

/** How bright each light is under each lens: a lens turns the others down. */
const BRIGHT: Record<BoardLens, Record<number, number>> = {
  online: { [SILENT]: 0.8, [PRAISE]: 0.95, [CRITICAL]: 1 },
  voice: { [SILENT]: 0.16, [PRAISE]: 1, [CRITICAL]: 1 },
  protest: { [SILENT]: 0.22, [PRAISE]: 0.22, [CRITICAL]: 0.5 },
  law: { [SILENT]: 0.22, [PRAISE]: 0.22, [CRITICAL]: 0.3 },
};
const DEPTH = { terrain: 0, shade: 1, ties: 2, silent: 3, voices: 4, square: 5, figures: 6, outline: 7, letters: 8 };

type Layers = {
  terrain: GameObjects.Image;
  shade: GameObjects.Graphics;
  ties: GameObjects.Graphics;
  silent: GameObjects.Blitter; // light added to light
  voices: GameObjects.Blitter; // laid over it, so that a voice keeps its colour in a bright city
  square: GameObjects.Graphics;
  figures: GameObjects.Blitter;
  outline: GameObjects.Graphics;
  letters: Letters;
};

export class Steppe extends Scene {
  private readonly made: () => void;
  private readonly land: Country = country;
  private layers: Layers | null = null;
  private frame: Frame | null = null;
  private picture: Picture | null = null;
  private places: readonly Place[] = [];
  private rolls: Roll[] = [];
  private homes: Place[][] = []; // by region
  private fades: Fades = newFades(0);
  private crowds: Crowds = { squares: [], figures: [] };
  private silent: GameObjects.Bob[] = [];
  private voices: GameObjects.Bob[] = [];
  private worn = new Uint8Array(0); // the light, with its step of fear, whose picture each voice wears
  private chilled = new Uint8Array(0); // the step of fear that each silent light wears
  private readonly drawn = new Map<string, string>(); // what each layer shows now
  private generation = 0; // names the textures of one size, which cannot be replaced while they are drawn

  constructor(made: () => void) {
    super('steppe');
    this.made = made;
  }

  create(): void {
    this.made();
  }

  /** Lays everything out anew: another size, or other people. */
  private build(picture: Picture, frame: Frame): void {
    this.children.removeAll(true);
    this.drawn.clear();
    const terrain = this.terrain(frame);
    const key = this.lanterns(frame);
    this.layers = {
      terrain,
      shade: this.add.graphics().setDepth(DEPTH.shade),
      ties: this.add.graphics().setDepth(DEPTH.ties).setBlendMode(BlendModes.ADD),
      silent: drawSwiftly(this.add.blitter(0, 0, key, lanternOf('silent', 0)))
        .setDepth(DEPTH.silent)
        .setBlendMode(BlendModes.ADD),
      voices: drawSwiftly(this.add.blitter(0, 0, key, lanternOf('praise', 0))).setDepth(DEPTH.voices),
      square: this.add.graphics().setDepth(DEPTH.square),
      figures: drawSwiftly(this.add.blitter(0, 0, key, 'figure')).setDepth(DEPTH.figures),
      outline: this.add.graphics().setDepth(DEPTH.outline),
      letters: newLetters(this, this.land, DEPTH.letters),
    };
    const half = lanternSide(sizeOn(frame)) / 2;
    const row = (blitter: GameObjects.Blitter, lantern: Lantern) =>
      this.places.map((place) => blitter.create(toX(frame, place.x) - half, toY(frame, place.y) - half, lantern));
    this.silent = row(this.layers.silent, lanternOf('silent', 0));
    this.voices = row(this.layers.voices, lanternOf('praise', 0));
    this.worn = new Uint8Array(this.places.length).fill(PRAISE);
    this.chilled = new Uint8Array(this.places.length);
    settleFades(this.fades, this.looks(picture), this.paint);
  }

  private terrain(frame: Frame): GameObjects.Image {
    const old = `terrain-${this.generation}`;
    this.generation++;
    const key = `terrain-${this.generation}`;
    const canvas = this.textures.createCanvas(key, frame.width, frame.height);
    if (canvas) {
      paintTerrain(canvas.context, this.land, frame, this.places);
      canvas.refresh();
    }
    if (this.textures.exists(old)) this.textures.remove(old);
    return this.add.image(0, 0, key).setOrigin(0, 0).setDepth(DEPTH.terrain);
  }

  private lanterns(frame: Frame): string {
    const old = `lanterns-${this.generation - 1}`;
    const key = `lanterns-${this.generation}`;
    const side = lanternSide(sizeOn(frame));
    const canvas = this.textures.createCanvas(key, side * LANTERNS.length, side);
    if (canvas) {
      paintLanterns(canvas.context, sizeOn(frame));
      LANTERNS.forEach((lantern, index) => {
        canvas.add(lantern, 0, index * side, 0, side, side);
      });
      canvas.refresh();
    }
    if (this.textures.exists(old)) this.textures.remove(old);
    return key;
  }

  /** One point as it is now: a silent light below, a voice above, never both. */
  private readonly paint = (point: number, look: number, alpha: number): void => {
    const [silent, voice] = [this.silent[point], this.voices[point]];
    if (!silent || !voice || !this.picture) return;
    const [light, fear] = [lightOf(look), fearOf(look)];
    const shown = alpha * (BRIGHT[this.picture.lens][light] ?? 0) * (LEFT[fear]?.bright ?? 1);
    silent.alpha = light === SILENT ? shown : 0;
    if (light === SILENT && this.chilled[point] !== fear) {
      silent.setFrame(lanternOf('silent', fear));
      this.chilled[point] = fear;
    }
    const speaks = light === PRAISE || light === CRITICAL;
    voice.alpha = speaks ? shown : 0;
    if (speaks && this.worn[point] !== look) {
      voice.setFrame(lanternOf(light === PRAISE ? 'praise' : 'critical', fear));
      this.worn[point] = look;
    }
  };

  private looks(picture: Picture): Uint8Array {
    return frighten(lightsOf(this.places, this.rolls, picture.week), this.places, picture.fear);
  }

  /** Shows a picture, walking there from the one before when its pace allows. */
  present(picture: Picture, frame: Frame): void {
    const before = this.picture;
    const sized =
      !this.frame ||
      frame.width !== this.frame.width ||
      frame.height !== this.frame.height ||
      frame.dpr !== this.frame.dpr;
    const others = before?.people !== picture.people;
    this.picture = picture;
    this.frame = frame;
    if (others) this.populate(picture);
    if (sized || others || !this.layers) this.build(picture, frame);
    this.lightUp(picture, before?.lens !== picture.lens);
    this.march(picture);
    this.lay(picture, frame);
  }

  private populate(picture: Picture): void {
    this.places = placesOf(this.land, picture.people);
    this.rolls = rollsOf(this.places, picture.people.length);
    this.fades = newFades(this.places.length);
    this.homes = picture.people.map((_, region) => this.places.filter((place) => place.region === region));
    this.crowds = newCrowds(
      this.land,
      picture.people.map((entry) => entry.id),
    );
  }

  private lightUp(picture: Picture, relit: boolean): void {
    const lights = this.looks(picture);
    if (picture.pace <= 0 || relit) settleFades(this.fades, lights, this.paint);
    else beginFades(this.fades, lights, performance.now(), picture.pace);
  }

  private march(picture: Picture): void {
    const now = picture.pace > 0 ? performance.now() : performance.now() - 60_000;
    picture.people.forEach((people, region) => {
      const size = crowdOf(picture.week.marching[region] ?? 0, people.population);
      gather(this.crowds, region, size, { now, homes: this.homes[region] ?? [] });
    });
    sendHome(this.crowds, performance.now());
  }

  /** The parts that change with the picture but do not move: each is drawn anew only when what it shows has changed. */
  private lay(picture: Picture, frame: Frame): void {
    const layers = this.layers;
    if (!layers) return;
    const { week, lens, shade, blocked, selected, hovered, aims } = picture;
    const fine = (shares: readonly number[]) => shares.map((share) => Math.round(share * 50));
    const out = fine(week.outage);
    this.once('shade', [lens, fine(Object.values(shade)), out], () =>
      drawShades(layers.shade, this.land, frame, picture),
    );
    this.once('ties', [lens, fine(week.online), out, blocked], () => drawTies(layers.ties, this.land, frame, picture));
    this.once('outline', [selected, hovered, aims], () => drawOutlines(layers.outline, this.land, frame, picture));
    const squares = this.crowds.squares.map(([x, y], region) => ({
      x,
      y,
      size: this.crowds.figures[region]?.filter((figure) => figure.going).length ?? 0,
    }));
    this.once('square', squares, () => drawSquares(layers.square, frame, squares, GAP));
    writeLetters(layers.letters, this.land, frame, picture);
  }

  private once(layer: string, shown: unknown, draw: () => void): void {
    const now = JSON.stringify(shown);
    if (this.drawn.get(layer) === now) return;
    this.drawn.set(layer, now);
    draw();
  }

  override update(): void {
    const now = performance.now();
    advanceFades(this.fades, now, this.paint);
    const walking = this.walk(now);
    if (this.fades.waiting === 0 && !walking) this.game.loop.sleep();
  }

  private walk(now: number): boolean {
    const blitter = this.layers?.figures;
    if (!blitter || !this.frame) return false;
    sendHome(this.crowds, now);
    const half = lanternSide(sizeOn(this.frame)) / 2;
    const bobs = blitter.children.list as GameObjects.Bob[];
    let used = 0;
    let walking = false;
    for (const figures of this.crowds.figures) {
      for (const figure of figures) {
        const step = stepOf(figure, now);
        const bob = bobs[used++] ?? blitter.create(0, 0, 'figure');
        bob.x = toX(this.frame, step.x) - half;
        bob.y = toY(this.frame, step.y) - half;
        bob.alpha = step.alpha;
        walking ||= step.walking;
      }
    }
    for (let i = used; i < bobs.length; i++) {
      const bob = bobs[i];
      if (bob) bob.alpha = 0;
    }
    return walking;
  }
}

const SHARPEST = 2; // device pixels a CSS pixel: more costs much and shows little

function frameOf(host: HTMLElement): Frame {
  const dpr = Math.min(SHARPEST, globalThis.devicePixelRatio || 1);
  return framed(
    country,
    Math.max(2, Math.round(host.clientWidth * dpr)),
    Math.max(2, Math.round(host.clientHeight * dpr)),
    dpr,
  );
}

/** Starts the scene inside an element and keeps to its size. Rejects where neither WebGL nor a canvas can be had. */
export async function openSteppe(host: HTMLElement, first: Picture): Promise<BoardHandle> {
  await lettersReady();
  let made = () => {};
  const ready = new Promise<void>((resolve) => {
    made = resolve;
  });
  const scene = new Steppe(() => made());
  let frame = frameOf(host);
  let picture = first;
  let closed = false;
  const game = new Game({
    type: AUTO,
    parent: host,
    width: frame.width,
    height: frame.height,
    transparent: false,
    backgroundColor: '#0e1b2a',
    scene: [scene],
    banner: false,
    autoFocus: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    render: { antialias: true, powerPreference: 'low-power', roundPixels: false },
  });
  const wake = () => {
    if (!closed && !game.loop.running) game.loop.wake(true);
  };
  const present = () => {
    if (closed) return;
    scene.present(picture, frame);
    wake();
  };
  await ready;
  game.canvas.setAttribute('aria-hidden', 'true');
  const resize = () => {
    frame = frameOf(host);
    game.scale.resize(frame.width, frame.height);
    game.canvas.style.width = '100%';
    game.canvas.style.height = '100%';
    present();
  };
  const watch = new ResizeObserver(resize);
  watch.observe(host);
  resize();
  return {
    show(next) {
      picture = next;
      present();
    },
    regionAt: (cssX, cssY) => regionAt(country, ...toPlane(frame, cssX, cssY)),
    close() {
      closed = true;
      watch.disconnect();
      game.destroy(true);
    },
  };
}
