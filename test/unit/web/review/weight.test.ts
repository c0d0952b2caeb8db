import { expect, test } from 'vitest';
import { reviewedWeb } from '../../../kit/a-reviewed-web.ts';

const kB = 1024;
const sizeOf = (texts: readonly string[]): number => texts.reduce((all, text) => all + Buffer.byteLength(text), 0) / kB;

test('the review screen weighs at most 120 kB without pictures, 25 kB of it scripts, and asks for all of them at once', async () => {
  const web = await reviewedWeb(['varbovets']);
  const ana = await web.sign('ana');
  const { text, status } = await ana.get('/review/varbovets/content.first');
  expect(status).toBe(200);
  const fetched = async (link: RegExp) => {
    const paths = Array.from(text.matchAll(link), ([, path = '']) => path);
    return new Map(
      await Promise.all(
        paths.map(async (path) => [new URL(path, 'http://x').pathname, (await ana.get(path)).text] as const),
      ),
    );
  };
  const scripts = await fetched(/<script type="module" src="([^"]+)"/gu);
  const styles = await fetched(/<link rel="stylesheet" href="([^"]+)"/gu);
  const imports = [...scripts].flatMap(([at, script]) =>
    Array.from(script.matchAll(/ from '([^']+)'/gu), ([, path = '']) => new URL(path, `http://x${at}`).pathname),
  );
  expect(imports.length).toBeGreaterThan(5);
  expect(imports.filter((path) => !scripts.has(path))).toEqual([]);
  expect(sizeOf([...scripts.values()])).toBeLessThanOrEqual(25);
  expect(sizeOf([text, ...scripts.values(), ...styles.values()])).toBeLessThanOrEqual(120);
});
