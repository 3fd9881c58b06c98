// Slim Phaser: what the steppe needs and nothing else. The build takes this file for "phaser" (vite.config.ts), which saves
// two thirds of the weight. A factory registers itself when it is imported, so what is missing here is silently missing there:
// the end-to-end tests run on the build.
import 'phaser-source/polyfills/requestVideoFrame.js';
import CONST from 'phaser-source/const.js';
import 'phaser-source/animations/index.js';
import 'phaser-source/cache/index.js';
import 'phaser-source/cameras/2d/index.js';
import 'phaser-source/core/index.js';
import 'phaser-source/events/index.js';
import Game from 'phaser-source/core/Game.js';
import 'phaser-source/gameobjects/DisplayList.js';
import 'phaser-source/gameobjects/UpdateList.js';
import 'phaser-source/gameobjects/GameObjectCreator.js';
import 'phaser-source/gameobjects/GameObjectFactory.js';
import 'phaser-source/gameobjects/blitter/BlitterFactory.js';
import 'phaser-source/gameobjects/graphics/GraphicsFactory.js';
import 'phaser-source/gameobjects/image/ImageFactory.js';
import 'phaser-source/gameobjects/text/TextFactory.js';
import Input from 'phaser-source/input/index.js';
import Plugins from 'phaser-source/plugins/index.js';
import 'phaser-source/renderer/index.js';
import Scale from 'phaser-source/scale/index.js';
import Scenes from 'phaser-source/scene/index.js';
import Scene from 'phaser-source/scene/Scene.js';

export const { AUTO, WEBGL, CANVAS, HEADLESS, VERSION } = CONST;
export const BlendModes = { NORMAL: 0, ADD: 1 };
export { Game, Input, Plugins, Scale, Scene, Scenes };
