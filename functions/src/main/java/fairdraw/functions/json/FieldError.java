package fairdraw.functions.json;

/**
 * The fault of one member of a request: its path, and a message that names it. A path may contain
 * names of the caller's choice, and both are stored, so it is cut to its first 200 characters.
 */
public record FieldError(String field, String message) {

    private static final int LONGEST_PATH = 200;

    public static FieldError missing(String field) {
        return of(field, "is required");
    }

    public static FieldError mustBe(String field, String what) {
        return of(field, "must be " + what);
    }

    public static FieldError unknown(String field) {
        return of(field, "is not known");
    }

    private static FieldError of(String field, String what) {
        String path =
                field.codePointCount(0, field.length()) <= LONGEST_PATH
                        ? field
                        : field.substring(0, field.offsetByCodePoints(0, LONGEST_PATH)) + "...";
        return new FieldError(path, path + " " + what);
    }
}
