/** How the page lies on paper is the document's to say: a style sheet inside an element is not asked. */
export function printLandscape(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { size: landscape; margin: 0; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
