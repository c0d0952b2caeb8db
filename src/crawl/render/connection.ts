import type { CDPSession } from 'playwright';
import type { Connection } from '../../model/observation/timing.ts';

/** The mobile connection that load times are given for: 9 Mbit/s both ways, 170 ms, as WebPageTest's profile "4G". */
export const mobileConnection: Connection = { downKbps: 9_000, upKbps: 9_000, latencyMs: 170 };

const bytesPerKilobit = 125;

/** Slows down all requests of a page that is still blank. */
export async function applyConnection(cdp: CDPSession, connection: Connection): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: connection.latencyMs,
    downloadThroughput: connection.downKbps * bytesPerKilobit,
    uploadThroughput: connection.upKbps * bytesPerKilobit,
  });
}
