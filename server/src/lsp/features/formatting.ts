import type { CancellationToken, Range, TextEdit } from 'vscode-languageserver';
import { formatInSteps } from '../../service/index.ts';
import { toSpan } from '../../service/ranges.ts';
import type { Feature, ServerContext } from '../context.ts';
import { stepwise } from '../stepwise.ts';

/** The edits that format a draft or a range of it. Given up once the draft is another: they would hit the wrong words. */
async function edits(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
  range?: Range,
): Promise<TextEdit[]> {
  const draft = await context.checked(uri, token);
  if (!draft) return [];
  const steps = formatInSteps(draft, range && toSpan(draft.positions, range));
  return stepwise(steps, () => !token.isCancellationRequested && context.textOf(uri) === draft.text);
}

/** The draft, or what is selected of it, is set out in one style. */
export const formattingFeature: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register(context) {
    context.connection.onDocumentFormatting(
      context.answer('textDocument/formatting', [], ({ textDocument }, token) =>
        edits(context, textDocument.uri, token),
      ),
    );
    context.connection.onDocumentRangeFormatting(
      context.answer('textDocument/rangeFormatting', [], ({ textDocument, range }, token) =>
        edits(context, textDocument.uri, token, range),
      ),
    );
  },
};
