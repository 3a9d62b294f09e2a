package fairdraw.functions.http;

/** What is wrong with one member of a request: its path, and a message that names it. */
public record FieldError(String field, String message) {

    static FieldError missing(String field) {
        return new FieldError(field, field + " is required");
    }

    static FieldError mustBe(String field, String what) {
        return new FieldError(field, field + " must be " + what);
    }

    static FieldError unknown(String field) {
        return new FieldError(field, field + " is not known");
    }
}
