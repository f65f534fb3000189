import {
  CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  type Disposable,
  languages,
  SnippetString,
} from 'vscode';
import snippets from '../../../snippets/gongwen.code-snippets.json';
import { LANGUAGE } from '../client.ts';
import { choicesFor, triggers } from './templateChoice.ts';

const TEMPLATES = Object.values(snippets);

/**
 * Offers the templates while their names are typed, where a template can be meant. The editor's own list of snippets
 * would have to pop up over prose to do the same; it still is there on request (Ctrl+Space).
 */
export function registerTemplates(): Disposable[] {
  return [
    languages.registerCompletionItemProvider(
      { language: LANGUAGE },
      {
        provideCompletionItems(document, position, _token, { triggerKind }) {
          if (triggerKind === CompletionTriggerKind.Invoke) return [];
          const line = document.lineAt(position);
          const typed = line.text.trim();
          const from = line.firstNonWhitespaceCharacterIndex;
          if (position.character !== from + typed.length) return [];
          const range = line.range.with(line.range.start.with({ character: from }), position);
          return choicesFor(TEMPLATES, typed, document.getText().trim() === typed).map(({ word, template }) => {
            const [name = word] = template.prefix;
            const item = new CompletionItem({ label: name, description: '模板' }, CompletionItemKind.Snippet);
            item.detail = template.description;
            item.filterText = word;
            item.range = range;
            item.insertText = new SnippetString(template.body.join('\n'));
            return item;
          });
        },
      },
      ...triggers(TEMPLATES),
    ),
  ];
}
