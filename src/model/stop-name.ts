/** The name a host is stopped by: whoever runs `example.bg` runs `www.example.bg` too. */
export function stopName(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/u, '')
    .replace(/\.$/u, '')
    .replace(/^www\./u, '');
}
