package fairdraw.verifier.command;

/** Arguments that the command does not understand, or a file that it cannot read. */
public final class Misuse extends Exception {

    private static final long serialVersionUID = 1L;

    public Misuse(String why) {
        super(why);
    }
}
