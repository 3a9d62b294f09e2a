package fairdraw.domain.draws.erasure;

import fairdraw.domain.Tenant;
import java.util.List;
import java.util.Optional;

/**
 * Erases a person from an organisation: from its draws, and once none of them keeps the person,
 * from what is held beside them. A walk over the draws may take several calls, so a cursor tells
 * whether one of those before it has met a draw that does.
 */
public final class EraseFromOrganisation {

    /** The beginning of such a cursor, with which none of a list of draws begins. */
    private static final String KEPT = "~";

    private final ErasePerson draws;
    private final List<BesideDraws> others;

    public EraseFromOrganisation(ErasePerson draws, List<BesideDraws> others) {
        this.draws = draws;
        this.others = List.copyOf(others);
    }

    /** Erases a person from the draws after a cursor, and behind the last from all else. */
    public ErasePerson.Outcome erase(Tenant tenant, String name, Optional<String> after) {
        boolean wasKept = after.filter(cursor -> cursor.startsWith(KEPT)).isPresent();
        Optional<String> from =
                after.map(cursor -> wasKept ? cursor.substring(KEPT.length()) : cursor)
                        .filter(cursor -> !cursor.isEmpty());
        ErasePerson.Outcome outcome = draws.erase(tenant, name, from);
        boolean isKept = wasKept || !outcome.held().isEmpty();
        if (!isKept && outcome.next().isEmpty()) {
            others.forEach(other -> other.erase(tenant, name));
        }
        return new ErasePerson.Outcome(
                outcome.draws(),
                outcome.erased(),
                outcome.held(),
                outcome.next().map(cursor -> isKept ? KEPT + cursor : cursor));
    }
}
