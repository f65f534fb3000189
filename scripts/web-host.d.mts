export interface WebHostOptions {
  readonly build: string;
  readonly folder: string;
  readonly open?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly language?: 'en' | 'zh-cn';
  readonly port?: number;
  readonly extension?: string;
}

export function serveWeb(options: WebHostOptions): Promise<{ readonly url: string; close(): void }>;
