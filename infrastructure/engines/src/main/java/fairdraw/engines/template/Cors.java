package fairdraw.engines.template;

/** The headers with which the gateway answers a preflight request; an empty text leaves one out. */
public record Cors(String allowOrigin, String allowMethods, String allowHeaders, String maxAge) {}
