// Stands behind the worker's own text in the journeys of the matrix: it tells whether the worker is at work, moves its clock, and has its caches refuse.
(() => {
  let work = 0; // promises that the worker has asked the browser to wait for
  let ahead = 0; // ms
  let denied = false;

  const { waitUntil } = ExtendableEvent.prototype;
  ExtendableEvent.prototype.waitUntil = function (promise) {
    work++;
    const end = () => void work--;
    Promise.resolve(promise).then(end, end);
    return waitUntil.call(this, promise);
  };

  const now = Date.now;
  Date.now = () => now.call(Date) + ahead;
  const later = self.setTimeout.bind(self);
  self.setTimeout = (f, ms = 0, ...rest) => later(f, ms / PACE, ...rest);

  const refusing = (owner, names) => {
    for (const name of names) {
      const real = owner[name];
      owner[name] = function (...args) {
        return denied ? Promise.reject(new DOMException("denied", "SecurityError")) : real.apply(this, args);
      };
    }
  };
  refusing(CacheStorage.prototype, ["open", "match", "has", "keys", "delete"]);
  refusing(Cache.prototype, ["match", "put", "keys", "delete"]);

  self.addEventListener("message", ({ data, ports }) => {
    if (data.probe === "ahead") ahead += data.ms;
    if (data.probe === "deny") denied = data.yes;
    if (data.probe) ports[0].postMessage(work);
  });
})();
