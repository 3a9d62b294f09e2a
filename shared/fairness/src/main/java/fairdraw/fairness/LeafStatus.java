package fairdraw.fairness;

/** The status of a record when its list was sealed; the last byte that a leaf's hash covers. */
public enum LeafStatus {
    /** Takes part in the draw. */
    ACTIVE(0),
    /** Withdrawn by the person; stays in the list and never wins. */
    WITHDRAWN(1),
    /** Denied or voided by the operator; stays in the list and never wins. */
    DENIED(2);

    private final int code;

    LeafStatus(int code) {
        this.code = code;
    }

    /** Returns the byte that is hashed and shown. */
    public int code() {
        return code;
    }

    /** Returns the status of a code; refuses any code but 0, 1 and 2. */
    public static LeafStatus of(int code) {
        return switch (code) {
            case 0 -> ACTIVE;
            case 1 -> WITHDRAWN;
            case 2 -> DENIED;
            default -> throw new IllegalArgumentException("no such leaf status: " + code);
        };
    }
}
