/* When the page showed what. Uses dom.js. Times in milliseconds from the start of the navigation. */

/** The browser hands over what it has noted a moment after it is asked. */
const handoverMs = 150;

function readTiming() {
  const [navigation] = performance.getEntriesByType('navigation');
  return new Promise((done) => {
    let largest = null;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) largest = entry;
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => {
      observer.disconnect();
      const element = largest?.element ?? null;
      done({
        lcpMs: largest === null ? null : Math.round(largest.startTime),
        largest: element === null ? null : note(element),
        ttfbMs: Math.round(navigation.responseStart),
        loadMs: navigation.loadEventEnd > 0 ? Math.round(navigation.loadEventEnd) : null,
      });
    }, handoverMs);
  });
}
