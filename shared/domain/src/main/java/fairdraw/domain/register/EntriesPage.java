package fairdraw.domain.register;

import fairdraw.fairness.register.Frontier;
import java.util.List;

/**
 * A page of a log.
 *
 * @param before the frontier of the log before the page
 * @param entries those of the page that there are, without a gap
 */
public record EntriesPage(long number, Frontier before, List<Registered> entries) {

    public EntriesPage {
        entries = List.copyOf(entries);
    }

    /** Whether it will never change. */
    public boolean isFull() {
        return entries.size() == Register.PAGE;
    }
}
