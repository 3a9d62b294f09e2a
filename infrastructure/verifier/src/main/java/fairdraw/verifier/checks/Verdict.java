package fairdraw.verifier.checks;

import fairdraw.verifier.judging.Findings;

/** The verdict on a draw. */
public enum Verdict {
    /** Everything is proven by the register and by witnesses whom the reader knows. */
    PROVEN(0),
    /** Nothing contradicts the draw, and something rests on somebody's word or is yet to come. */
    HOLDS(3),
    /** The draw contradicts its rules. */
    FAILS(1);

    private final int exit;

    Verdict(int exit) {
        this.exit = exit;
    }

    /** Returns the verdict that findings give. */
    public static Verdict of(Findings findings) {
        if (findings.has(Findings.Mark.FAIL)) {
            return FAILS;
        }
        return findings.has(Findings.Mark.BUT) || findings.has(Findings.Mark.WAIT) ? HOLDS : PROVEN;
    }

    public int exit() {
        return exit;
    }

    /** Returns the verdict in words. */
    public String words(Findings findings) {
        return switch (this) {
            case PROVEN -> "PROVEN";
            case HOLDS ->
                    "HOLDS, BUT "
                            + findings.count(Findings.Mark.BUT)
                            + " things rest on somebody's word, and "
                            + findings.count(Findings.Mark.WAIT)
                            + " are yet to come";
            case FAILS -> "FAILS";
        };
    }
}
