// Slim Phaser: what the steppe needs and nothing else. The build takes this file for "phaser" (vite.config.ts) and leaves
// further files out (vite.phaser.ts): half of the weight. A factory registers itself when it is imported, so what
// is missing here is silently missing there: the end-to-end tests run on the build.
import CONST from 'phaser-source/const.js';
import 'phaser-source/cameras/2d/CameraManager.js';
import 'phaser-source/events/EventEmitter.js';
import Game from 'phaser-source/core/Game.js';
import 'phaser-source/gameobjects/DisplayList.js';
import 'phaser-source/gameobjects/UpdateList.js';
import 'phaser-source/gameobjects/GameObjectCreator.js';
import 'phaser-source/gameobjects/GameObjectFactory.js';
import 'phaser-source/gameobjects/blitter/BlitterFactory.js';
import 'phaser-source/gameobjects/graphics/GraphicsFactory.js';
import 'phaser-source/gameobjects/image/ImageFactory.js';
import 'phaser-source/gameobjects/text/TextFactory.js';
import 'phaser-source/scene/ScenePlugin.js';
import Scene from 'phaser-source/scene/Scene.js';

export const { AUTO } = CONST;
export const BlendModes = { NORMAL: 0, ADD: 1 };
export { Game, Scene };
