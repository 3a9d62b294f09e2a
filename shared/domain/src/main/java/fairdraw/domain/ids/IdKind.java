package fairdraw.domain.ids;

/**
 * The kinds of ids made here: each has a prefix, followed by 26 characters of Crockford's base 32,
 * a form that ids of other origins do not have by chance. Every id of this form was made here, so
 * every reader of ids recognises them.
 */
public enum IdKind {
    AUDIT_RECORD("audit_"),
    CALL("call_"),
    CONSUMER("cons_"),
    DRAW("draw_"),
    EVENT("evt_"),
    /** A consumer who began without an identity. */
    GUEST("guest_"),
    ISSUER("iss_"),
    OPERATOR("oper_"),
    ORGANISATION("org_"),
    PROPOSAL("prop_"),
    SESSION("sess_"),
    /** The pseudonym of a person in a draw. */
    WEBHOOK("wh_");

    private final String prefix;

    IdKind(String prefix) {
        this.prefix = prefix;
    }

    /** Returns the prefix of every id of this kind: small letters and then an underscore. */
    public String prefix() {
        return prefix;
    }
}
