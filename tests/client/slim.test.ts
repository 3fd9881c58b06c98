// What the build leaves out of Phaser is named by patterns: each must still name something after Phaser is renewed, and
// nothing that the steppe draws with.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { IDLE, LISTS, standIn, UNUSED } from '../../vite.phaser.ts';

const source = path.resolve('node_modules/phaser/src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

test('every pattern names files of Phaser', () => {
  for (const pattern of [...UNUSED, ...IDLE])
    expect(
      files.filter((file) => pattern.test(file)),
      String(pattern),
    ).not.toEqual([]);
  expect(files).toEqual(expect.arrayContaining(Object.keys(LISTS)));
});

test('what the steppe draws with stays', () => {
  const needed = [
    'core/Game.js',
    'gameobjects/blitter/Blitter.js',
    'renderer/webgl/renderNodes/BatchHandlerQuad.js',
    'renderer/webgl/renderNodes/submitter/SubmitterQuad.js',
    'textures/parsers/Canvas.js',
  ];
  expect(files).toEqual(expect.arrayContaining(needed));
  expect(needed.filter((file) => standIn(file) !== null)).toEqual([]);
  expect(standIn('filters/Blur.js')).not.toBeNull();
});
