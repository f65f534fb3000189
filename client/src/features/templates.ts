import { CompletionItem, CompletionItemKind, type Disposable, languages, SnippetString } from 'vscode';
import snippets from '../../../snippets/gongwen.code-snippets.json';
import { LANGUAGE } from '../client.ts';
import { choicesFor } from './templateChoice.ts';

const TEMPLATES = Object.values(snippets);

/**
 * Offers the templates while their names are typed, where a template can be meant. The defaults of the language keep
 * snippets themselves out of the list: it would pop up over prose, and Enter would put a template there.
 */
export function registerTemplates(): Disposable[] {
  return [
    languages.registerCompletionItemProvider(
      { language: LANGUAGE },
      {
        provideCompletionItems(document, position) {
          const line = document.lineAt(position);
          const typed = line.text.trim();
          const from = line.firstNonWhitespaceCharacterIndex;
          if (position.character !== from + typed.length) return [];
          const range = line.range.with(line.range.start.with({ character: from }), position);
          return choicesFor(TEMPLATES, typed, document.getText().trim() === typed).map(({ word, template }) => {
            const [name = word] = template.prefix;
            const item = new CompletionItem({ label: name, description: '模板' }, CompletionItemKind.File);
            item.detail = template.description;
            item.filterText = word;
            item.range = range;
            item.insertText = new SnippetString(template.body.join('\n'));
            return item;
          });
        },
      },
    ),
  ];
}
