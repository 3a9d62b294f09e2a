package fairdraw.functions.documents;

import fairdraw.functions.http.Reply;

/**
 * The pages for browsers, which load files from this origin only and may not be framed by others.
 */
final class Page {
    /**
     * Style sheets and scripts are files, so nothing inline is allowed; the sheets contain the
     * icons.
     */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private Page() {}

    static Reply.Answer of(String html) {
        return of(200, html);
    }

    static Reply.Answer of(int status, String html) {
        return Reply.withHeader(
                underPolicy(Reply.of(status, "text/html; charset=utf-8", html)),
                "Referrer-Policy",
                "no-referrer");
    }

    /** Returns a page that is written in the reader's language. */
    static Reply.Answer inLanguage(int status, String html) {
        return Reply.withHeader(of(status, html), "Vary", "Accept-Language");
    }

    /** Returns the same answer under the policy of pages, which a worker takes from its script. */
    static Reply.Answer underPolicy(Reply.Answer answer) {
        return Reply.withHeader(guarded(answer), "Content-Security-Policy", POLICY);
    }

    /** Returns the same answer, protected against being taken for another media type. */
    static Reply.Answer guarded(Reply.Answer answer) {
        return Reply.withHeader(answer, "X-Content-Type-Options", "nosniff");
    }
}
