// A package that is opened from a folder: what is learnt is kept in this browser.
globalThis.shirubeShell.start(globalThis.shirubeShell.browser);
