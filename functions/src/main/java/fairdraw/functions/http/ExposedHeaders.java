package fairdraw.functions.http;

import java.util.List;

/**
 * The headers of an answer that a page's script may read beyond those that every script can (Fetch
 * standard, CORS-safelisted response-header names). The template gives the gateway's own answers
 * the same list.
 */
public final class ExposedHeaders {

    /** The name of the header that lists them. */
    public static final String HEADER = "Access-Control-Expose-Headers";

    /** The value of that header. */
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
