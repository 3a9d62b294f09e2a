package fairdraw.domain.access.keys;

/** What became of a wish to store a key; all but the first wrote nothing. */
public enum Stored {
    DONE,

    /** Something else has the new id. */
    ID_TAKEN,

    /** The key with which the call was made has been revoked meanwhile. */
    MAKER_REVOKED,

    /** The operator has got a first key by the code already. */
    CODE_USED
}
