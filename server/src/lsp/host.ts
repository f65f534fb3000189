/** What a client says in `initializationOptions` that it does itself; our own extension does it all. */
export interface Host {
  /** Shows rules' pages and moves the cursor: the server need not run these commands. */
  readonly commands: boolean;
  /** Wants `gongwen/status` after every check. */
  readonly status: boolean;
  /** Answers `gongwen/readFile`. */
  readonly readFile: boolean;
  /** Answers `gongwen/listDrafts` and `gongwen/listFolder`, and `gongwen/readFile` for drafts too. */
  readonly workspace: boolean;
  /** Shows a diagnostic's message in its hover. */
  readonly hoverShowsMessage: boolean;
  /** Knows our own names of semantic tokens. */
  readonly tokenKinds: boolean;
  /** The address of a rule's page, `{id}` standing for the rule; undefined where the client names no place for them. */
  readonly ruleLink: string | undefined;
}

/** True for anything that has members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `initializationOptions.rulesUrl`: where a unit keeps `docs/rules`, for editors that show no pages themselves. */
function pagesBelow(url: unknown): string | undefined {
  return typeof url === 'string' && url !== '' ? `${url.replace(/\/$/, '')}/{id}.md` : undefined;
}

/** Reads `initializationOptions.host`; whatever is not there, the client does not do. */
export function readHost(initializationOptions: unknown): Host {
  const options = isRecord(initializationOptions) ? initializationOptions : {};
  const given = options['host'];
  const host = isRecord(given) ? given : {};
  return {
    commands: host['commands'] === true,
    status: host['status'] === true,
    readFile: host['readFile'] === true,
    workspace: host['workspace'] === true,
    hoverShowsMessage: host['hoverShowsMessage'] === true,
    tokenKinds: host['tokenKinds'] === true,
    ruleLink: typeof host['ruleLink'] === 'string' ? host['ruleLink'] : pagesBelow(options['rulesUrl']),
  };
}
