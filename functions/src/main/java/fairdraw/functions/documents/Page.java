package fairdraw.functions.documents;

import fairdraw.functions.http.Reply;

/** Pages for a browser, which load from here alone and which nobody else's page may frame. */
final class Page {
    /**
     * Style sheets and scripts are files, so nothing inline is allowed; icons are in the sheets.
     */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private Page() {}

    static Reply.Answer of(String html) {
        return Reply.withHeader(
                Reply.withHeader(
                        guarded(Reply.of(200, "text/html; charset=utf-8", html)),
                        "Content-Security-Policy",
                        POLICY),
                "Referrer-Policy",
                "no-referrer");
    }

    /** The same, never taken for another type than it has. */
    static Reply.Answer guarded(Reply.Answer answer) {
        return Reply.withHeader(answer, "X-Content-Type-Options", "nosniff");
    }
}
