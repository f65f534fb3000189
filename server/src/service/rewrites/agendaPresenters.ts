import { UNKNOWN } from '../names.ts';
import { called } from './agendaWords.ts';

/** Who presents a topic: a name, `undefined` for nobody, `unknown` for somebody still to be named. */
export type Presenter = { readonly name: string } | 'unknown' | undefined;

/**
 * Reads `presenters` of a client's options: for each topic of the notice a name, null where it is to be filled in later,
 * '' for nobody; nobody at all where the client says nothing.
 */
export function readPresenters(options: unknown): (topic: number) => Presenter {
  const given: unknown =
    typeof options === 'object' && options !== null && 'presenters' in options ? options.presenters : undefined;
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  return (topic) => {
    const said = list[topic];
    if (said === null) return 'unknown';
    const name =
      typeof said === 'string'
        ? said
            .trim()
            .slice(0, 40)
            .replace(/[\r\n；。]/g, '')
        : '';
    return name === '' ? undefined : { name };
  };
}

/** How a presenter is written in plain text. */
export function written(presenter: Presenter): string | undefined {
  if (presenter === undefined) return undefined;
  return called(presenter === 'unknown' ? UNKNOWN : presenter.name);
}
