import { assetAt } from '../assets.ts';
import { bytes, refuse } from '../reply.ts';
import { route } from '../route.ts';

export const assetRoutes = [
  route({
    method: 'GET',
    path: '/assets/:version/*',
    may: 'anyone',
    handle: ({ path }) => {
      const asset = assetAt(path) ?? refuse(404);
      return bytes(asset.bytes, asset.type, { immutable: true });
    },
  }),
];
