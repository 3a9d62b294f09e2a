package fairdraw.verifier.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The results of the checks of one draw, in the order in which they were made, each printed at
 * once.
 */
public final class Report {

    /** The result of a check. */
    public enum Mark {
        /** The published values are right. */
        OK("ok  "),
        /** The published values are wrong. */
        FAIL("FAIL"),
        /** The draw has not come far enough for the check. */
        WAIT("wait");

        private final String word;

        Mark(String word) {
            this.word = word;
        }
    }

    /**
     * A check with its result.
     *
     * @param why the reason; empty if the mark is {@link Mark#OK}
     */
    public record Line(Mark mark, String check, String why) {

        @Override
        public String toString() {
            String text = mark.word + " " + check + (why.isEmpty() ? "" : ": " + why);
            // A server's text must not be able to control the reader's terminal.
            return text.replaceAll("\\p{C}", "?");
        }
    }

    /** A check that returns a value for later checks. */
    public interface Attempt<T> {
        T make() throws Refuted, NotYet;
    }

    /** A check without a value. */
    public interface Check {
        void make() throws Refuted, NotYet;
    }

    private final Consumer<? super String> out;
    private final List<Line> lines = new ArrayList<>();

    public Report(Consumer<? super String> out) {
        this.out = out;
    }

    /** Returns the lines so far, in order. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Whether no check failed; a check that has to wait is no failure. */
    public boolean holds() {
        return lines.stream().noneMatch(line -> line.mark() == Mark.FAIL);
    }

    /** Makes a check and returns its value; empty if it failed or has to wait. */
    public <T> Optional<T> obtain(String check, Attempt<T> attempt) {
        try {
            T value = attempt.make();
            add(new Line(Mark.OK, check, ""));
            return Optional.of(value);
        } catch (Refuted refuted) {
            add(new Line(Mark.FAIL, check, String.valueOf(refuted.getMessage())));
        } catch (Unreachable unreachable) {
            add(new Line(Mark.FAIL, check, String.valueOf(unreachable.getMessage())));
        } catch (NotYet notYet) {
            add(new Line(Mark.WAIT, check, String.valueOf(notYet.getMessage())));
        }
        return Optional.empty();
    }

    /** Makes a check and adds its line. */
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
