/** What a client says in `initializationOptions` that it does itself; our own extension does it all. */
export interface Host {
  /** Shows rules' pages and moves the cursor: the server need not run these commands. */
  readonly commands: boolean;
  /** Wants `gongwen/status` after every check. */
  readonly status: boolean;
  /** Answers `gongwen/readFile`. */
  readonly readFile: boolean;
  /** Shows a diagnostic's message in its hover. */
  readonly hoverShowsMessage: boolean;
  /** Checks `.gongwen.json` against its schema. */
  readonly validatesConfig: boolean;
  /** The address of a rule's page, `{id}` standing for the rule. */
  readonly ruleLink: string;
}

/** Where the rules' pages are for editors that show none themselves. */
const RULE_PAGES = 'https://github.com/gongwen-tools/gongwen/blob/main/docs/rules/{id}.md';

/** True for anything that has members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads `initializationOptions.host`; whatever is not there, the client does not do. */
export function readHost(initializationOptions: unknown): Host {
  const given = isRecord(initializationOptions) ? initializationOptions['host'] : undefined;
  const host = isRecord(given) ? given : {};
  return {
    commands: host['commands'] === true,
    status: host['status'] === true,
    readFile: host['readFile'] === true,
    hoverShowsMessage: host['hoverShowsMessage'] === true,
    validatesConfig: host['validatesConfig'] === true,
    ruleLink: typeof host['ruleLink'] === 'string' ? host['ruleLink'] : RULE_PAGES,
  };
}
