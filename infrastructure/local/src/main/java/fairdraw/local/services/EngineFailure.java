package fairdraw.local.services;

/** The failure of a call to an engine, which refused it or could not be reached. */
public final class EngineFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;

    EngineFailure(String type, String message) {
        super(message);
        this.type = type;
    }

    /** Returns the error's type without its name space. */
    public String type() {
        return type;
    }
}
