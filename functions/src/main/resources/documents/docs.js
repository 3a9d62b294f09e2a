// The specification lies beside the page, wherever that is served from. No validator of somebody else is asked, and no key is kept.
SwaggerUIBundle({
  url: 'openapi.yaml',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  displayRequestDuration: true,
  validatorUrl: null,
  persistAuthorization: false,
});
