import { InvalidArgumentError } from 'commander';

/** A port to listen on. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('Write a port between 1 and 65535, for example 8420.');
  }
  return port;
}
