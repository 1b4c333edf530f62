/**
 * The order in which the schema wants the children of an element (ISO/IEC 29500-4, wml.xsd), by the local name of the
 * parent. Only sequences are listed: where the schema leaves the order free there is nothing to keep.
 */

const RUN_PROPERTIES =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
  'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
  'eastAsianLayout specVanish oMath rPrChange';

export const PPR_ORDER = order(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
    'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
    'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
    'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
);

/** The marks of a tracked paragraph mark come first; they do not occur in a run. */
export const RPR_ORDER = order(`ins del moveFrom moveTo ${RUN_PROPERTIES}`);

const STYLE_ORDER = order(
  'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal ' +
    'personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
);

const LVL_ORDER = order('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr');

const SECTPR_ORDER = order(
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols ' +
    'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
);

/** Schema order by the local name of the parent element. */
export const CHILD_ORDER: Readonly<Record<string, ReadonlyMap<string, number> | undefined>> = {
  pPr: PPR_ORDER,
  rPr: RPR_ORDER,
  style: STYLE_ORDER,
  lvl: LVL_ORDER,
  sectPr: SECTPR_ORDER,
  abstractNum: order('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  num: order('abstractNumId lvlOverride'),
  lvlOverride: order('startOverride lvl'),
  numbering: order('numPicBullet abstractNum num numIdMacAtCleanup'),
  numPr: order('ilvl numId numberingChange ins'),
  pBdr: order('top left bottom right between bar'),
  styles: order('docDefaults latentStyles style'),
  docDefaults: order('rPrDefault pPrDefault'),
  tblStylePr: order('pPr rPr tblPr trPr tcPr'),
  tblPr: order(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  ),
  tcPr: order(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers ' +
      'cellIns cellDel cellMerge tcPrChange',
  ),
  sdt: order('sdtPr sdtEndPr sdtContent'),
  sdtPr: order(
    'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date ' +
      'docPartObj docPartList dropDownList picture richText text citation group bibliography',
  ),
  settings: order(
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries ' +
      'displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts ' +
      'embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader ' +
      'bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState ' +
      'formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge ' +
      'revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride ' +
      'styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone ' +
      'doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders ' +
      'bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing ' +
      'drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery ' +
      'doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData ' +
      'noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter ' +
      'noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent ' +
      'alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt ' +
      'showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids ' +
      'mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures ' +
      'forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags ' +
      'decimalSymbol listSeparator',
  ),
};

function order(names: string): ReadonlyMap<string, number> {
  return new Map(names.split(' ').map((name, place) => [name, place]));
}
