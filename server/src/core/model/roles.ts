import type { Role } from './document.ts';

/** The lines of the frame: 版头, title and recipients, 附件说明, signature, 附注 and 版记. */
export const FRAME_ROLES: readonly Role[] = [
  'copyNumber',
  'secrecyMark',
  'urgency',
  'issuerMark',
  'documentNumber',
  'signer',
  'rule',
  'title',
  'titleNote',
  'recipient',
  'salutation',
  'attachmentNote',
  'signatureOrgan',
  'signatureDate',
  'remark',
  'cc',
  'printLine',
];
