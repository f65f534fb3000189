import type { Edit, Span } from '../../core/index.ts';
import type { CheckedDraft } from '../draft.ts';

/** What a rewrite does to a draft. Spans are UTF-16 offsets into its text; edits do not overlap. */
export interface Rewritten {
  readonly edits: readonly Edit[];
  /** In place of a span, a text with tab stops (`${1:…}`) for the writer to fill in; `edits` all lie before it. */
  readonly snippet?: Span & { readonly text: string };
  /** Where the selection is afterwards, in the text with the edits made; where it was, as edits move it, if left out. */
  readonly selection?: Span;
  /** What the writer should look after now, in a sentence. */
  readonly note?: string;
}

/** Nothing to do, and why, in a sentence for the writer. */
export interface NothingToDo {
  readonly nothing: string;
  /** The place is none that the command is for: a key does there what it does anywhere else. */
  readonly elsewhere?: true;
}

/** One command that edits a draft, in every editor: as a request of our client, as a code action elsewhere. */
export interface Rewrite {
  /** The command is `gongwen.<name>`. */
  readonly name: string;
  /** Its title as a code action at a place; undefined where it is not to be offered there. Cheap: asked at every place. */
  offer?(draft: CheckedDraft, selection: Span): string | undefined;
  /** @param options what the writer chose, as the client sends it: to be checked */
  rewrite(draft: CheckedDraft, selection: Span, options: unknown): Rewritten | NothingToDo;
}
