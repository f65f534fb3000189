/** A program that tests run in: where it is, or why it is not there (Chinese). */
export type Host =
  | { readonly ok: true; readonly path: string; readonly node?: string }
  | { readonly ok: false; readonly reason: string };

export type HostName = 'chromium' | 'web' | 'desktop' | 'nvim' | 'office' | 'poppler' | 'parallel';

export function findHosts(): Promise<Record<HostName, Host>>;
export function webHost(): Promise<Host>;
