package fairdraw.functions.campaigns;

import fairdraw.domain.campaigns.entries.EntryMechanics;
import fairdraw.domain.campaigns.entries.ReadEntry.Found;
import fairdraw.functions.json.Json;
import java.util.Optional;

/** An entry in the answers to integrators. */
final class EntryView {

    private EntryView() {}

    /** Writes an entry; its receipts are one page of those of all its numbers. */
    static Json of(Found found) {
        var entry = found.entry();
        Json form =
                Json.published()
                        .put("entry_id", entry.id())
                        .put("status", entry.status().name())
                        .put(
                                "mechanics",
                                EntryMechanics.of(
                                        entry, found.campaign().luckyNumbers(), found.numbers()))
                        .put("assigned", assigned(found));
        return found.numbers().isEmpty()
                ? form
                : form.put("receipts", found.receipts()).put("receipt_pages", found.pages());
    }

    private static Optional<Json> assigned(Found found) {
        return found.entry()
                .assignment()
                .filter(_ -> !found.numbers().isEmpty())
                .map(assignment ->
                        Json.published()
                                .put("assigned_count", found.numbers().size())
                                .put("numbers", EntryMechanics.trees(found.numbers()))
                                .put("assigned_at", assignment.at()));
    }
}
