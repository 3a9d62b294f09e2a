package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.PrizeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CampaignEntryItemsTest {

    /**
     * The most numbers that one transaction submits, and so the most that an entry itself holds.
     */
    private static final int LISTED = 96;

    @Test
    void theLargestEntryWithoutASaltStaysWithinOneUnit() {
        Map<String, AttributeValue> item = new HashMap<>(CampaignEntryItems.write(largest("")));
        item.put(AssignmentItems.NUMBERS, Attributes.bytes(new byte[LISTED * Integer.BYTES]));
        item.put(AssignmentItems.GATE, Attributes.number(15));
        item.put(AssignmentItems.NONCE, Attributes.bytes(new byte[32]));
        item.put(AssignmentItems.AT, Attributes.number(1_772_352_000_789L));

        int size =
                item.entrySet().stream()
                        .mapToInt(attribute ->
                                attribute.getKey().length() + size(attribute.getValue()))
                        .sum();
        assertThat(size).isLessThanOrEqualTo(1024);
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        assertThat(CampaignEntryItems.read(CampaignEntryItems.write(largest("rosebud"))))
                .isEqualTo(largest("rosebud"));
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8).length;
            case B -> value.b().asByteArray().length;
            // Two digits a byte, and one byte more.
            case N -> (value.n().length() + 1) / 2 + 1;
            default -> throw new IllegalArgumentException("not in an entry: " + value.type());
        };
    }

    private static CampaignEntry largest(String salt) {
        return new CampaignEntry(
                new Tenant(new OrganisationId("org_0123456789ABCDEFGHJKMNPQRS"), Mode.TEST),
                new CampaignId(new UUID(-1, -1).toString()),
                new CampaignSlug("s".repeat(64)),
                new EntryId(new UUID(-1, -1).toString()),
                "ab".repeat(16),
                "12ABC34501DE35",
                salt,
                "k".repeat(128),
                EntryStatus.APPROVED,
                Optional.empty(),
                Optional.of(new Qualified(LISTED, "ab".repeat(32))),
                Optional.of(
                        new DeclaredWin(
                                new PrizeId(new UUID(-1, -1).toString()),
                                DeclaredWin.State.CONFIRMED)),
                Optional.empty(),
                Instant.parse("2026-03-01T08:00:00.123Z"),
                Optional.of(Instant.parse("2026-03-01T08:00:00.456Z")));
    }
}
