package fairdraw.domain.imports;

import fairdraw.domain.InOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Work on the lines of a file, some at a time, in which the failure of one stops no other. */
public final class LineByLine {

    private static final int AT_ONCE = 16;

    private final Predicate<RuntimeException> isTransient;

    /**
     * @param isTransient whether the same line again may succeed after such a failure
     */
    public LineByLine(Predicate<RuntimeException> isTransient) {
        this.isTransient = isTransient;
    }

    /** Works on each line, and returns the fates in the same order. */
    public <T> List<Fate> each(List<T> lines, Function<T, Fate> work) {
        List<Fate> fates = new ArrayList<>();
        InOrder.each(
                0,
                lines.size(),
                AT_ONCE,
                line -> {
                    try {
                        return work.apply(lines.get(line));
                    } catch (RuntimeException failure) {
                        if (!isTransient.test(failure)) {
                            throw failure;
                        }
                        return Fate.NOT_NOW;
                    }
                },
                fates::add);
        return fates;
    }
}
