import { expect, test } from 'vitest';
import { deriveViewport } from '../../../src/derive/viewport.ts';

test.each([
  ['width=device-width, initial-scale=1', true],
  ['width=device-width; initial-scale=1.0; maximum-scale=5', true],
  ['width=device-width, maximum-scale = 2.0', true],
  ['width=device-width, user-scalable=yes', true],
  ['width=device-width, user-scalable=1', true],
  ['width=1024', true],
  ['', true],
  ['maximum-scale=-1', true],
  ['maximum-scale=abc, user-scalable', true],
  ['__proto__=no, constructor=0', true],
  ['width=device-width, initial-scale=1, maximum-scale=1', false],
  ['width=device-width,maximum-scale=1.9', false],
  ['width=device-width, user-scalable=no', false],
  ['USER-SCALABLE=NO', false],
  ['user-scalable=0', false],
  ['user-scalable=yes, user-scalable=no', false],
])('“%s” lets a reader zoom: %s', (content, zoomable) => {
  expect(deriveViewport(content)).toEqual({ content, zoomable });
});

test('a page without a viewport setting has none', () => {
  expect(deriveViewport(null)).toBeNull();
});
