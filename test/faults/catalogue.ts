import { browserFaults } from './browser/faults.ts';
import { dnsFaults } from './dns/faults.ts';
import { documentsFaults } from './documents/faults.ts';
import { encodingFaults } from './encoding/faults.ts';
import { httpFaults } from './http/faults.ts';
import { politenessFaults } from './politeness/faults.ts';
import { processFaults } from './process/faults.ts';
import { storageFaults } from './storage/faults.ts';
import { tcpFaults } from './tcp/faults.ts';
import { tlsFaults } from './tls/faults.ts';
import { trapsFaults } from './traps/faults.ts';
import { webFaults } from './web/faults.ts';
import type { Faults } from './laboratory/fault.ts';

/** Everything that a portal, its network or our own machine may do to an audit, by group. */
export const catalogue: Readonly<Record<string, Faults>> = {
  DNS: dnsFaults,
  TCP: tcpFaults,
  TLS: tlsFaults,
  HTTP: httpFaults,
  Encoding: encodingFaults,
  'HTML, XML and documents': documentsFaults,
  'Browser and scripts': browserFaults,
  'robots.txt and politeness': politenessFaults,
  Traps: trapsFaults,
  Storage: storageFaults,
  'Process and machine': processFaults,
  'The application': webFaults,
};
