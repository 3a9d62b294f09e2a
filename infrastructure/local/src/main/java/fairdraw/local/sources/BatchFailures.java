package fairdraw.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a function says of the items of a batch that failed. */
final class BatchFailures {
    private BatchFailures() {}

    /**
     * The identifiers of the failed items; empty if the answer is none that Lambda would
     * understand, which fails the whole batch.
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
