package fairdraw.functions.http;

import java.util.List;

/**
 * What a page's script may see of an answer besides its body and what every script sees (Fetch
 * standard, CORS-safelisted response-header names). The template gives the gateway's own answers
 * the same list.
 */
public final class ExposedHeaders {

    /** The header that names them. */
    public static final String HEADER = "Access-Control-Expose-Headers";

    /** The header's value. */
    public static final String VALUE =
            String.join(
                    ",",
                    List.of(
                            "Allow",
                            "Content-Disposition",
                            "ETag",
                            "Retry-After",
                            "X-Fingerprint-Error",
                            "X-Fingerprint-Mismatch",
                            "X-Next-After",
                            "X-RateLimit-Limit",
                            "X-RateLimit-Remaining",
                            "X-RateLimit-Reset",
                            "X-Request-Id"));

    private ExposedHeaders() {}
}
