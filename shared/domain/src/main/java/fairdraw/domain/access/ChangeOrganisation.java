package fairdraw.domain.access;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes an organisation's name and the details that it publishes about itself. */
public final class ChangeOrganisation {

    private static final int ATTEMPTS = 8;

    /** The outcome of a change. */
    public sealed interface Outcome {
        record Changed(Organisation organisation) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Concurrent writers won every attempt; the caller may retry. */
        record Busy() implements Outcome {}
    }

    private final Organisations organisations;

    public ChangeOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Stores the organisation that {@code edit} returns at the next version; after a lost race, the
     * edit is applied again.
     */
    public Outcome change(String id, UnaryOperator<Organisation> edit) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Organisation> found = organisations.find(id);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            Organisation next = edit.apply(found.get());
            if (organisations.replace(next)) {
                return new Outcome.Changed(next);
            }
        }
        return new Outcome.Busy();
    }
}
