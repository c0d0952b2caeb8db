import { assetAt } from '../assets.ts';
import { bytes, refuse } from '../reply.ts';
import { route } from '../route.ts';

export const assetRoutes = [
  route({
    method: 'GET',
    path: '/assets/:file',
    may: 'anyone',
    handle: ({ params }) => {
      const asset = assetAt(`/assets/${params.file}`) ?? refuse(404);
      return bytes(asset.bytes, asset.type, { immutable: true });
    },
  }),
];
