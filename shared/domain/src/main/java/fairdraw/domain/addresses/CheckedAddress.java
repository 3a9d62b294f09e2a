package fairdraw.domain.addresses;

/** The finding about a text that somebody gives as an address to call. */
public sealed interface CheckedAddress {

    /** An address that may be called, in the form in which it is called. */
    record Good(String address) implements CheckedAddress {}

    /**
     * None.
     *
     * @param what the form that it lacks, for words such as "must be ..."
     */
    record Bad(String what) implements CheckedAddress {}
}
