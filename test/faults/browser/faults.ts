import type { Faults } from '../laboratory/fault.ts';

export const browserFaults: Faults = {
  'J-01': { fault: 'while(1){} at load, in setInterval, in a getter used by our code' },
  'J-02': { fault: 'Memory bomb (a.push(new Array(1e6)), 10⁵ iframes, giant canvas/WebGL)' },
  'J-03': { fault: 'Renderer / GPU / network-service / browser crash; SIGKILL or SIGSTOP of the browser' },
  'J-04': { fault: 'alert/confirm/prompt in a loop, print(), beforeunload' },
  'J-05': { fault: 'window.open storms, popups, target=_blank auto-click' },
  'J-06': { fault: 'Download navigation, Content-Disposition: attachment, blob download' },
  'J-07': { fault: 'Service worker that serves stale or fake content or blocks route' },
  'J-08': { fault: 'WebSocket/SSE/long-poll → "networkidle" never' },
  'J-09': {
    fault:
      "WebRTC/STUN leak, DNS prefetch, QUIC, fetch('http://127.0.0.1:5432'), ws://localhost, CSS url(http://169.254.169.254), <iframe src=file:///etc/passwd>, PDF viewer, custom protocol tg://",
  },
  'J-10': {
    fault:
      'Page replaces Set, Map, Array.prototype.filter, JSON, Promise, document.querySelectorAll, defines window.axe that returns no violations',
  },
  'J-11': { fault: 'Page mutates or navigates while axe runs; frame detaches; cross-origin frame never answers' },
  'J-12': { fault: 'axe on 50k-100k nodes' },
  'J-13': { fault: 'Millions of violations (result JSON 500 MB)' },
  'J-14': { fault: '1,000,000 px tall page, position:fixed overlays, lazy loaders, infinite scroll' },
  'J-15': { fault: 'Cookie/GDPR banner covering the page; interstitial' },
  'J-16': { fault: 'CSP forbidding inline script / Trusted Types' },
  'J-17': { fault: 'Animations, video autoplay, heavy ads' },
  'J-18': { fault: 'HTTP and browser DOM differ (client-rendered menus)' },
  'J-19': { fault: 'Anti-automation: debugger; loop, navigator.webdriver branch' },
  'J-20': { fault: 'Browser zombie after orchestrator kill -9 (playwright#41013)' },
};
