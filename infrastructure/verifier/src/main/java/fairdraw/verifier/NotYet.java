package fairdraw.verifier;

/**
 * A check cannot be made, because the draw is not that far or never will be; the message says why.
 */
final class NotYet extends Exception {

    NotYet(String why) {
        super(why);
    }
}
