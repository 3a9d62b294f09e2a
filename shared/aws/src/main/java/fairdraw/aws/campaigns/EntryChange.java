package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A change of an entry's item on condition that the item is still as it was read. */
final class EntryChange {

    private final Key key;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> assignments = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    private EntryChange(Key key) {
        this.key = key;
    }

    static EntryChange of(CampaignEntry entry) {
        return new EntryChange(CampaignsKeys.entry(entry.tenant(), entry.campaignId(), entry.id()));
    }

    EntryChange when(String name, AttributeValue is) {
        conditions.add(name(name) + " = " + value(is));
        return this;
    }

    EntryChange whenAbsent(String name) {
        conditions.add("attribute_not_exists(" + name(name) + ")");
        return this;
    }

    EntryChange whenPresent(String name) {
        conditions.add("attribute_exists(" + name(name) + ")");
        return this;
    }

    /** Requires that the declared win has not changed. */
    EntryChange whenWinIs(Optional<DeclaredWin> win) {
        return win.map(read ->
                        when(CampaignEntryItems.WIN, text(read.state().name()))
                                .when(CampaignEntryItems.PRIZE, text(read.prizeId())))
                .orElseGet(() -> whenAbsent(CampaignEntryItems.WIN));
    }

    EntryChange set(Map<String, AttributeValue> attributes) {
        attributes.forEach((name, next) -> assignments.add(name(name) + " = " + value(next)));
        return this;
    }

    TransactWriteItem in(String table) {
        return Writes.update(
                table,
                key,
                "SET " + String.join(", ", assignments),
                String.join(" AND ", conditions),
                names,
                values);
    }

    private String name(String name) {
        names.put('#' + name, name);
        return '#' + name;
    }

    private String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }
}
