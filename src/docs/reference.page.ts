/** The files of the reference that come from the package `swagger-ui-dist`, by the name they are asked for, with their media types. */
export const ASSETS: ReadonlyMap<string, string> = new Map([
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['favicon-32x32.png', 'image/png'],
]);

/**
 * What the pages of the reference may do: nothing but run and show what this service serves, and call it. Swagger UI draws its
 * icons from `data:` addresses.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The interactive reference: everything it loads is served beside it. */
export const PAGE = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Askfirst: API reference</title>
    <link rel="icon" href="/docs/favicon-32x32.png">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="stylesheet" href="/docs/reference.css">
    <script src="/docs/swagger-ui-bundle.js" defer></script>
    <script src="/docs/start.js" defer></script>
  </head>
  <body>
    <div id="reference"></div>
    <noscript>The reference needs JavaScript; the description itself is at <a href="/openapi.json">/openapi.json</a>.</noscript>
  </body>
</html>
`;

/** Starts the reference; a file of its own, since scripts within a page are not let run. Nothing is sent to a validator elsewhere. */
export const START = `'use strict';
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  displayOperationId: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

/** What Swagger UI's own style lacks: enough contrast to read it by, and room to point at it (WCAG 2.2, 1.4.3 and 2.5.8). */
export const STYLE = `.swagger-ui .info .title small { background: #4a5263; }
.swagger-ui .info .title small.version-stamp { background: #4d6b00; }
.swagger-ui .info a, .swagger-ui .info .link { color: #1a5a9e; }
.swagger-ui .btn.authorize, .swagger-ui .btn.modal-btn.authorize { border-color: #1b6e45; color: #1b6e45; }
.swagger-ui .btn.authorize svg { fill: #1b6e45; }
.swagger-ui .btn.execute { background: #1a5a9e; border-color: #1a5a9e; }
.swagger-ui .btn.cancel { border-color: #a82020; color: #a82020; }
.swagger-ui .opblock.opblock-get .opblock-summary-method { background: #1a5a9e; }
.swagger-ui .opblock.opblock-post .opblock-summary-method { background: #1b6e45; }
.swagger-ui .parameter__in { color: #595959; }
.swagger-ui .download-contents { background: #4a5263; }
.swagger-ui .microlight span { color: #fff !important; }
.swagger-ui .opblock .opblock-summary .view-line-link { transition: none; }
.swagger-ui .authorization__btn { min-width: 24px; min-height: 24px; }
.swagger-ui .opblock-summary-path a { display: inline-block; padding: 4px 0; }
`;
