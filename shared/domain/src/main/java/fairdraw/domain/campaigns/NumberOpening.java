package fairdraw.domain.campaigns;

/** The part of the order of a campaign's automatic numbers that nobody knows before it opens. */
public sealed interface NumberOpening {

    /** No such part, since the numbers are not automatic. */
    record None() implements NumberOpening {}

    /** A beacon's signature that is not known yet, without which no number is given. */
    record Awaited() implements NumberOpening {}

    /**
     * The signature of the first round at or after the opening.
     *
     * @param signature in hex
     */
    record Known(String signature) implements NumberOpening {}
}
