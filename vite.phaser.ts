// Phaser without what the steppe never uses. Its parts require each other by name, so no tree can be shaken: instead the
// files below are exchanged for nothing as they are read. A file that turns out to be needed after all breaks the board,
// and the end-to-end tests run on the build.
import type { Plugin } from 'vite';

// Phaser's source asks `typeof CANVAS_RENDERER` and the like; its own build answers these, so a build from source must too.
const ANSWERS: Record<string, boolean> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  FEATURE_SOUND: false,
  WEBGL_DEBUG: false,
  PLUGIN_FBINSTANT: false,
  PLUGIN_CAMERA3D: false,
};

/** Below phaser/src: never called for points, lines, images and letters. */
export const UNUSED = [
  /^filters\/(?!Controller)/,
  /^renderer\/webgl\/renderNodes\/filters\/Filter/,
  /^renderer\/webgl\/renderNodes\/(BatchHandler(PointLight|Strip|TileSprite)|DynamicTextureHandler)\./,
  /^renderer\/webgl\/renderNodes\/submitter\/Submitter(MeshToQuad|Tile|TileSprite|TilemapGPULayer)\./,
  /^renderer\/webgl\/renderNodes\/(texturer\/TexturerTileSprite|transformer\/Transformer(Stamp|Tile|TileSprite))\./,
  /^renderer\/snapshot\//,
  /^textures\/(DynamicTexture|parsers\/(?!index|Image|Canvas).*)\./,
  /^gameobjects\/components\/PathFollower\./,
  /^core\/DebugHeader\./,
];

/** Made once as the game starts and then left alone: a thing that does nothing stands in for them. */
export const IDLE = [
  /^animations\/AnimationManager\./,
  /^input\/InputManager\./,
  /^cameras\/2d\/effects\/(?!index)/,
  /^gameobjects\/tilesprite\/TileSprite\./,
];
const NOTHING = ['reset', 'update', 'preRender', 'postRenderCanvas', 'postRenderWebGL', 'destroy'];
const idle = `function Idle() {}
Idle.prototype.setOrigin = function () { return this; };
${JSON.stringify(NOTHING)}.forEach(function (name) { Idle.prototype[name] = function () { return false; }; });
module.exports = Idle;`;

/** Lists of everything, of which one entry is asked for. */
export const LISTS: Record<string, string> = {
  'math/index.js': `{ RND: null, RandomDataGenerator: require('./random-data-generator/RandomDataGenerator') }`,
  'renderer/index.js': `{ Events: require('./events') }`,
};

/** What stands in for a file of phaser/src; null where the file stays. */
export function standIn(file: string): string | null {
  if (UNUSED.some((pattern) => pattern.test(file))) return 'module.exports = function () {};';
  if (IDLE.some((pattern) => pattern.test(file))) return idle;
  const list = LISTS[file];
  return list === undefined ? null : `module.exports = ${list};`;
}

export function slimPhaser(): Plugin {
  const questions = new RegExp(`typeof (${Object.keys(ANSWERS).join('|')})`, 'g');
  return {
    name: 'slim-phaser',
    enforce: 'pre',
    load(id) {
      const file = /\/phaser\/src\/(.+)$/.exec(id)?.[1];
      return file === undefined ? null : standIn(file);
    },
    transform(code, id) {
      if (!id.includes('/phaser/src/')) return null;
      const answered = code.replace(questions, (_, name: string) => String(ANSWERS[name]));
      return answered === code ? null : { code: answered, map: null };
    },
  };
}
