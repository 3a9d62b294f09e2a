package fairdraw.domain.addresses;

/** The result of checking a text that should be a URL to call. */
public sealed interface CheckedAddress {

    /** A URL that may be called, in the form used for calls. */
    record Good(String address) implements CheckedAddress {}

    /**
     * A text that is not such a URL.
     *
     * @param what the required form, to follow words such as "must be ..."
     */
    record Bad(String what) implements CheckedAddress {}
}
