package fairdraw.functions.json;

import java.util.List;

/** The refusal of a malformed request; an endpoint words it as its surface does. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<FieldError> errors;

    public BadInput(List<FieldError> errors) {
        super("bad input", null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** Refuses one member, or "body", because it is not {@code what}. */
    public static BadInput mustBe(String field, String what) {
        return new BadInput(List.of(FieldError.mustBe(field, what)));
    }

    /** Refuses a request that lacks a member. */
    public static BadInput missing(String field) {
        return new BadInput(List.of(FieldError.missing(field)));
    }

    /** Returns all faults in the order in which they were found; never empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
