/** Door of platform/documents: a document as data becomes a PDF, a DOCX or a page. */
export { dagTekst } from './dag.ts';
export { Drukkerij, drukkerij, type DrukkerijOpties } from './drukkerij.ts';
export { blokkenHtml } from './html.ts';
