const mostFalls = 3;
const windowMs = 10 * 60_000;

/** Who ended the browser how often: a host that does it again and again must not take it from all others. */
interface Falls {
  readonly blame: (host: string) => void;
  /** Three times within ten minutes. */
  readonly areTooMany: (host: string) => boolean;
}

export function countFalls(): Falls {
  const falls = new Map<string, readonly number[]>();
  const recent = (host: string) => (falls.get(host) ?? []).filter((at) => performance.now() - at < windowMs);
  return {
    blame(host) {
      falls.set(host, [...recent(host), performance.now()]);
    },
    areTooMany: (host) => recent(host).length >= mostFalls,
  };
}
