package fairdraw.verifier.judging;

import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The findings of a draw's checks, in their order, each told at once. */
public final class Findings {

    /** The weight of a finding in the verdict. */
    public enum Mark {
        /** It contradicts the draw. */
        FAIL("FAIL     "),
        /** It rests on somebody's word. */
        BUT("BUT      "),
        /** It cannot be judged yet. */
        WAIT("wait     "),
        /** It holds, or is told only. */
        SAY("         ");

        private final String word;

        Mark(String word) {
            this.word = word;
        }
    }

    /** A finding. */
    public record Finding(Mark mark, String text) {

        @Override
        public String toString() {
            // A server's text must not be able to control the reader's terminal.
            return mark.word + text.replaceAll("\\p{C}", "?");
        }
    }

    /** A check that fails by refusing. */
    public interface Check {
        void make() throws Refuted;
    }

    private final Consumer<? super String> out;
    private final List<Finding> all = new ArrayList<>();

    public Findings(Consumer<? super String> out) {
        this.out = out;
    }

    public void fail(String text) {
        add(Mark.FAIL, text);
    }

    public void but(String text) {
        add(Mark.BUT, text);
    }

    public void await(String text) {
        add(Mark.WAIT, text);
    }

    public void say(String text) {
        add(Mark.SAY, text);
    }

    /** Makes a check, and fails with its name and reason if it refuses. Whether it held. */
    public boolean check(String name, Check check) {
        try {
            check.make();
            return true;
        } catch (Refuted refuted) {
            fail(name + ": " + refuted.getMessage());
            return false;
        }
    }

    /** Takes over what another list of findings has. */
    public void addAll(Findings others) {
        others.all.forEach(finding -> add(finding.mark(), finding.text()));
    }

    private void add(Mark mark, String text) {
        Finding finding = new Finding(mark, text);
        all.add(finding);
        out.accept(finding.toString());
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    public boolean has(Mark mark) {
        return count(mark) > 0;
    }

    public long count(Mark mark) {
        return all.stream().filter(finding -> finding.mark() == mark).count();
    }
}
