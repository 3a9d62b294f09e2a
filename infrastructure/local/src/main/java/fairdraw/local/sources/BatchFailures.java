package fairdraw.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The failed items of a batch, as a function's answer names them. */
final class BatchFailures {
    private BatchFailures() {}

    /**
     * Returns the identifiers of the failed items; empty if Lambda would not understand the answer,
     * which fails the whole batch.
     */
    static Optional<Set<String>> in(byte[] answer) {
        if (answer.length == 0) {
            return Optional.of(Set.of());
        }
        JsonNode failures;
        try {
            failures = Json.parse(answer).path("batchItemFailures");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Set<String> identifiers = new HashSet<>();
        for (JsonNode failure : failures) {
            String identifier = failure.path("itemIdentifier").asText();
            if (identifier.isEmpty()) {
                return Optional.empty();
            }
            identifiers.add(identifier);
        }
        return Optional.of(identifiers);
    }
}
