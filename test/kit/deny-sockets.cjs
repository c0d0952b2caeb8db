// Loaded before anything else into a process that must not use the network: every attempt is written down and refused.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const log = process.env.DENIED_SOCKETS_LOG;

function refuse(what) {
  return function () {
    appendFileSync(log, `${what}\n`);
    throw new Error(`${what} is denied`);
  };
}

appendFileSync(log, 'watching\n');
// The loader talks to itself through a pipe with a path; that is no network.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  const isPipe = typeof first === 'string' || typeof first?.path === 'string';
  return isPipe ? connect.apply(this, args) : refuse(`net.connect ${JSON.stringify(first)}`)();
};
net.Server.prototype.listen = refuse('net.listen');
dgram.Socket.prototype.send = refuse('dgram.send');
dgram.Socket.prototype.bind = refuse('dgram.bind');
for (const lookUp of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[lookUp] = refuse(`dns.${lookUp}`);
