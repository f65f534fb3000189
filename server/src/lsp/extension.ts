/**
 * The server as the extension ships it: one file for Node and for a browser's worker, so that what both share is there
 * once. What only one of them has is not run in the other.
 */
if (typeof importScripts === 'function') void import('./browser.ts');
else void import('./node.ts');
