package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.optionalText;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.PrizeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An entry of a campaign as an item of the table Campaigns, and as the stream shows it. It stays
 * within 1 KB with any numbers that it may hold, so its key is not repeated and names are short; a
 * salt of the entrant's own comes on top.
 */
public final class CampaignEntryItems {

    /** The attribute {@code type} of an entry's item. */
    public static final String TYPE = "entry";

    static final String STATUS = "status";
    static final String REASON = "reason";
    static final String EVALUATED_AT = "evaluatedAt";
    static final String QUANTITY = "quantity";
    static final String TAG_KEY = "tagKey";
    static final String WHO = "who";
    static final String SALT = "salt";
    static final String PRIZE = "prize";
    static final String WIN = "win";

    private CampaignEntryItems() {}

    static Map<String, AttributeValue> write(CampaignEntry entry) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        CampaignsKeys.entry(entry.tenant(), entry.campaignId(), entry.id())
                                .attributes());
        item.put("type", text(TYPE));
        item.put("slug", text(entry.campaignSlug()));
        item.put("person", Attributes.hex(entry.person()));
        if (!entry.who().isEmpty()) {
            item.put(WHO, text(entry.who()));
        }
        if (!entry.salt().isEmpty()) {
            item.put(SALT, text(entry.salt()));
        }
        item.put("key", text(entry.requestKey()));
        item.put("receivedAt", instant(entry.receivedAt()));
        item.putAll(evaluation(entry));
        return item;
    }

    /** Writes the attributes that an evaluation sets, none of which is ever removed. */
    static Map<String, AttributeValue> evaluation(CampaignEntry entry) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put(STATUS, text(entry.status().name()));
        entry.reason().ifPresent(reason -> item.put(REASON, text(reason)));
        entry.qualified()
                .ifPresent(qualified -> {
                    item.put(QUANTITY, number(qualified.quantity()));
                    item.put(TAG_KEY, Attributes.hex(qualified.tagKey()));
                });
        entry.win()
                .ifPresent(win -> {
                    item.put(PRIZE, text(win.prizeId()));
                    item.put(WIN, text(win.state().name()));
                });
        entry.evaluatedAt().ifPresent(at -> item.put(EVALUATED_AT, instant(at)));
        return item;
    }

    /** Reads an entry's item or its image in the stream. */
    public static CampaignEntry read(Map<String, AttributeValue> item) {
        CampaignsKeys.EntryPlace place = CampaignsKeys.entryPlace(text(item, "pk"));
        return new CampaignEntry(
                place.tenant(),
                place.campaignId(),
                new CampaignSlug(text(item, "slug")),
                new EntryId(text(item, "sk")),
                Attributes.hex(item, "person"),
                optionalText(item, WHO).orElse(""),
                optionalText(item, SALT).orElse(""),
                text(item, "key"),
                EntryStatus.valueOf(text(item, STATUS)),
                optionalText(item, REASON),
                qualified(item),
                optionalText(item, WIN)
                        .map(state ->
                                new DeclaredWin(
                                        new PrizeId(text(item, PRIZE)),
                                        DeclaredWin.State.valueOf(state))),
                AssignmentItems.read(item),
                instant(item, "receivedAt"),
                item.containsKey(EVALUATED_AT)
                        ? Optional.of(instant(item, EVALUATED_AT))
                        : Optional.empty());
    }

    private static Optional<Qualified> qualified(Map<String, AttributeValue> item) {
        return item.containsKey(QUANTITY)
                ? Optional.of(
                        new Qualified(
                                Attributes.whole(item, QUANTITY), Attributes.hex(item, TAG_KEY)))
                : Optional.empty();
    }
}
