package fairdraw.functions.json;

import java.io.IOException;

/** The refusal of a JSON text whose fault lies at a known path. */
final class BadJson extends IOException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String what;

    /**
     * @param field the path of a member, or "body"
     * @param what it must be
     */
    BadJson(String field, String what) {
        super("a JSON text beyond what is read");
        this.field = field;
        this.what = what;
    }

    public BadInput told() {
        return BadInput.mustBe(field, what);
    }
}
