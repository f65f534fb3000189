import { fillTemplate, type TemplateAnswers } from '../../../server/src/service/fillTemplate.ts';
import { plainSnippet } from '../../../server/src/service/snippetText.ts';
import type { Kind } from './newDocumentKinds.ts';

/** A name for the file: the paper's title without its issuer, as far as it is known. */
export function fileName({ name, body, roles }: Kind, { meetingName }: TemplateAnswers): string {
  const line = body.split('\n').find((one) => one.includes(`\${${roles.meetingName}:`));
  if (meetingName === undefined || line === undefined) return name;
  const title = plainSnippet(fillTemplate(line, roles, { meetingName })).replace(/^【[^】]*】(?=关于)/u, '');
  return (title.includes('【') ? `${meetingName}${name}` : title).replace(/[\\/:*?"<>|]/gu, '');
}
