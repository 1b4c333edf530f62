/** Ids of the common API's methods (`OSF.DDA.MethodDispId` in the client's script). */
export const Method = {
  loadSettings: 75,
  saveSettings: 76,
  openFileCopy: 77,
  fileSlice: 80,
  closeFileCopy: 81,
  requestBatch: 93,
  commandCompleted: 94,
  addCustomXml: 128,
  customXmlById: 129,
  customXmlByNamespace: 130,
  customXmlText: 131,
  customXmlNodes: 132,
  deleteCustomXml: 133,
  nodeValue: 134,
  nodeXml: 135,
  nodeNodes: 136,
  setNodeValue: 137,
  setNodeXml: 138,
  addNamespace: 139,
  namespaceOfPrefix: 140,
  prefixOfNamespace: 141,
  nodeText: 142,
  setNodeText: 143,
} as const;

/** Codes of the common API's failures (`OSF.DDA.ErrorCodeManager.errorCodes`). */
export const Failure = {
  none: 0,
  fileTypeNotSupported: 1009,
  settingsCannotSave: 4001,
  operationNotSupported: 5000,
  internalError: 5001,
  documentReadOnly: 5002,
  indexOutOfRange: 5008,
  invalidParameter: 5010,
  customXmlNotFound: 6000,
  customXmlError: 6100,
} as const;

/** `Microsoft.Office.WebExtension.FileType` on the wire. */
export const FileType = { text: 0, compressed: 1, pdf: 2 } as const;
