package fairdraw.aws.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PackedEventTest {

    private static final Random RANDOM = new Random(20_261_128);
    private static final Ids IDS = new Ids(() -> Instant.parse("2026-11-28T12:00:00Z"), RANDOM);
    private static final Delivery.Key KEY =
            new Delivery.Key(
                    new Tenant(new OrganisationId(IDS.prefixed(IdKind.ORGANISATION)), Mode.LIVE),
                    new WebhookId(IDS.prefixed(IdKind.WEBHOOK)),
                    new EventId(IDS.prefixed(IdKind.EVENT)));

    private static final String EARLIER =
            "{\"data\":{\"drawId\":\"019ca945-0a00-7ec9-93cb-72d151865180\",\"email\":\"ada@"
                    + "example.com\",\"rulesHash\":\"89219b8d0e99f5c14f9c501eaebb093acb3b235a7abb"
                    + "9d85eae8bb451572f005\",\"subject\":\"subj_01KJMMDQP0K61ZQY569V4AFJ2X\",\"win"
                    + "Tier\":\"Both\"},\"id\":\"evt_25HAGJPFDMBNJJ33G8AM5WJHYA\",\"mode\":\"live\",\"occ"
                    + "urredAt\":\"2026-03-01T12:02:00Z\",\"organisation\":\"org_01KJMMA2G02B0NR8NR"
                    + "MNKEEKBG\",\"type\":\"lottery.ticket.won\"}";

    static Stream<String> texts() {
        return Stream.of(
                "",
                KEY.tenant().organisation().text() + KEY.eventId(),
                IDS.uuid() + " " + IDS.uuid(),
                IDS.prefixed(IdKind.CONSUMER),
                "ZZZZZZZZZZZZZZZZZZZZZZZZZZ 00000000000000000000000000",
                "ABCDEFGHJKMNPQRSTVWXYZABCDEFGHJKMNPQRSTVWXYZ",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                hex(12),
                hex(12) + hex(12).substring(1),
                "0".repeat(3_001),
                hex(64) + "\u0001\u0002\u0003\u0004\u007f" + hex(64),
                "\u00e9\u20ac\ud83c\udfc6" + hex(16),
                "00000000-0000-0000-0000-00000000000",
                "FFFFFFFF-ffff-ffff-ffff-ffffffffffff");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextComesOutAsItWas(String text) {
        assertComesOut(CanonicalJson.string(Map.of("a", text, "b", List.of(text, text))));
    }

    @Test
    void thousandsOfIdsAndHashesComeOutInTheirOrder() {
        List<String> digits =
                IntStream.range(0, 2_000)
                        .mapToObj(i ->
                                switch (i % 4) {
                                    case 0 -> IDS.uuid().toString();
                                    case 1 -> IDS.prefixed(IdKind.CONSUMER);
                                    case 2 -> hex(6 + RANDOM.nextInt(400));
                                    default -> KEY.eventId().text();
                                })
                        .toList();

        assertComesOut(CanonicalJson.string(Map.of("first", digits, "then", digits.reversed())));
    }

    private static void assertComesOut(String json) {
        assertThat(PackedEvent.unpack(PackedEvent.pack(json, KEY), KEY)).isEqualTo(json);
    }

    @Test
    void itIsNotMuchLongerThanWhatCannotBeKnownOfIt() {
        byte[] random = new byte[200];
        RANDOM.nextBytes(random);
        Map<String, Object> event = new HashMap<>();
        event.put("id", KEY.eventId().text());
        event.put("organisation", KEY.tenant().organisation().text());
        event.put("mode", "live");
        event.put("occurredAt", "2026-11-28T12:00:00.000Z");
        event.put("type", "lottery.entry.created");
        event.put(
                "data",
                Map.of(
                        "drawId",
                        IDS.uuid().toString(),
                        "receipt",
                        Map.of("signature", Hex.encode(random))));

        assertThat(PackedEvent.pack(CanonicalJson.string(event), KEY))
                .hasSizeLessThan(200 + 16 + 70);
    }

    /** An edition that changed would make what it packed unreadable. */
    @ParameterizedTest
    @CsvSource("1, e555cd18077540449a9f4a2564e56a0afbaacc47e62f4317503f27533a6a4052")
    void anEditionOfTheDictionaryNeverChanges(int edition, String hash) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        Dictionary.class.getResourceAsStream("dictionary-" + edition + ".jsonl"))) {
            assertThat(Hex.encode(Sha256.of(file.readAllBytes()))).isEqualTo(hash);
        }
    }

    /** The same event as each edition packed it, for the item with the key of its ids. */
    @ParameterizedTest
    @CsvSource(
            "1, AcMxqI97AAVzqAkzQCgeisAY3SFjGAIAAZypRQoAfsmTy3LRUYZRgIkhm40OmfXBT5xQHq67CTrLOyNaerudherou0UVcvAFAAGcqUbewJmD+/imTsinyF0=")
    void whatAnEditionPackedIsRead(int edition, String packed) {
        DomainEvent event = DeliveryItems.event(EARLIER);
        byte[] bytes = Base64.getDecoder().decode(packed);

        assertThat(bytes[0]).isEqualTo((byte) edition);
        assertThat(
                        PackedEvent.unpack(
                                bytes,
                                new Delivery.Key(
                                        event.tenant(), new WebhookId("wh_1"), event.id())))
                .isEqualTo(EARLIER);
    }

    @Test
    void theNewestEditionKnowsEveryEvent() {
        String dictionary = new String(Dictionary.edition(Dictionary.NEWEST), ISO_8859_1);

        assertThat(EventName.values())
                .allSatisfy(
                        name -> assertThat(dictionary).contains("\"type\":\"" + name.word() + '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "02", "7f", "0105", "01ff"})
    void whatNoReleasePackedIsRefused(String hex) {
        assertThatThrownBy(() -> PackedEvent.unpack(Hex.decode(hex), KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Hex.encode(random);
    }
}
