package fairdraw.domain.access.keys;

/** The outcome of storing a key; all but the first wrote nothing. */
public enum Stored {
    DONE,

    /** The new id is taken. */
    ID_TAKEN,

    /** The calling key has been revoked meanwhile. */
    MAKER_REVOKED,

    /** The operator has used the code to get a first key already. */
    CODE_USED
}
