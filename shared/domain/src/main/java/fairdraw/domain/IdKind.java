package fairdraw.domain;

/**
 * The ids that are made here: a prefix of each kind and 26 characters of Crockford's base 32, which
 * no sender of other ids uses by chance. All that has such an id has it from here, so that every
 * reader of ids knows what is ours.
 */
public enum IdKind {
    AUDIT_RECORD("audit_"),
    CALL("call_"),
    CONSUMER("cons_"),
    DRAW("draw_"),
    EVENT("evt_"),
    /** Of a consumer who began without a name. */
    GUEST("guest_"),
    ISSUER("iss_"),
    OPERATOR("oper_"),
    ORGANISATION("org_"),
    SESSION("sess_"),
    /** Of a person in draws, whom it does not tell. */
    SUBJECT("subj_"),
    WEBHOOK("wh_");

    private final String prefix;

    IdKind(String prefix) {
        this.prefix = prefix;
    }

    /** The beginning of every id of the kind: small letters and then an underscore. */
    public String prefix() {
        return prefix;
    }
}
