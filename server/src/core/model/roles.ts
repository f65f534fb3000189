import type { Role } from './document.ts';

/** The lines of the 版头. */
export const HEADER_ROLES: readonly Role[] = [
  'copyNumber',
  'secrecyMark',
  'urgency',
  'issuerMark',
  'documentNumber',
  'signer',
  'rule',
];

/** What closes a paper: 附件说明, signature, 附注 and 版记. */
export const TAIL_ROLES: readonly Role[] = [
  'attachmentNote',
  'signatureOrgan',
  'signatureDate',
  'remark',
  'cc',
  'printLine',
];

/** The lines of the frame: 版头, title and recipients, and the tail. */
export const FRAME_ROLES: readonly Role[] = [
  ...HEADER_ROLES,
  'title',
  'titleNote',
  'recipient',
  'salutation',
  ...TAIL_ROLES,
];
