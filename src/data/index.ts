// The bundled tables, each row a figure with its source.

export { baseFigures, baseNames, type Figure } from "./base-figures.js";
export { type Claim, type ClaimVerdict, claim, claimInput, claims } from "./claims.js";
export { type DataField, dataTableNames, type FieldConstraints } from "./descriptor.js";
export { figureById, figureIndex } from "./figure-by-id.js";
export { macro as macroTable } from "./files.js";
export { type FiscalEpisode, type FiscalWindow, fiscalEpisodes } from "./fiscal-episodes.js";
export { type FiscalBreak, type FiscalFigure, fiscalBreaks, fiscalFigures } from "./fiscal-history.js";
export { dataHashes } from "./hashes.js";
export { type ImfArrangement, imfArrangements, underImfProgramme } from "./imf-arrangements.js";
export { type MechanismClaim, mechanismClaims } from "./mechanism-claims.js";
export { type NowcastFigure, nowcastFigures } from "./nowcast-figures.js";
export { type Parameter, parameters } from "./parameters.js";
export { type PartnershipEventFigure, partnershipEvent, partnershipEvents } from "./partnership-events.js";
export { type PublishedFinding, publishedFindings } from "./published-findings.js";
export type { Row } from "./rows.js";
export { type Software, software } from "./software.js";
export { type Source, type SourceKind, sourceOf, sourcesOf, sourceTitle } from "./sources.js";
export { type DataTable, dataTable } from "./table.js";
export { unknownName } from "./unknown-name.js";
