package fairdraw.verifier.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The outcomes of the checks of one draw, in the order they were made, each printed as it comes.
 */
public final class Report {

    /** How one check ended. */
    public enum Mark {
        /** The published bytes are what they must be. */
        OK("ok  "),
        /** They are not. */
        FAIL("FAIL"),
        /** The draw is not that far. */
        WAIT("wait");

        private final String word;

        Mark(String word) {
            this.word = word;
        }
    }

    /**
     * One check and how it ended.
     *
     * @param why empty when the check is {@link Mark#OK}
     */
    public record Line(Mark mark, String check, String why) {

        @Override
        public String toString() {
            String text = mark.word + " " + check + (why.isEmpty() ? "" : ": " + why);
            // What a server sent must not be able to draw on the reader's terminal.
            return text.replaceAll("\\p{C}", "?");
        }
    }

    /** A check that yields what later checks build on. */
    public interface Attempt<T> {
        T make() throws Refuted, NotYet;
    }

    /** A check that yields nothing but its outcome. */
    public interface Check {
        void make() throws Refuted, NotYet;
    }

    private final Consumer<? super String> out;
    private final List<Line> lines = new ArrayList<>();

    public Report(Consumer<? super String> out) {
        this.out = out;
    }

    /** Every line so far, in order. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Whether no check failed; checks that have to wait are not failures. */
    public boolean holds() {
        return lines.stream().noneMatch(line -> line.mark() == Mark.FAIL);
    }

    /** Makes a check and yields its value, or nothing when it failed or has to wait. */
    public <T> Optional<T> obtain(String check, Attempt<T> attempt) {
        try {
            T value = attempt.make();
            add(new Line(Mark.OK, check, ""));
            return Optional.of(value);
        } catch (Refuted refuted) {
            add(new Line(Mark.FAIL, check, String.valueOf(refuted.getMessage())));
        } catch (NotYet notYet) {
            add(new Line(Mark.WAIT, check, String.valueOf(notYet.getMessage())));
        }
        return Optional.empty();
    }

    /** Makes a check. */
    public void check(String check, Check made) {
        obtain(
                check,
                () -> {
                    made.make();
                    return true;
                });
    }

    private void add(Line line) {
        lines.add(line);
        out.accept(line.toString());
    }
}
