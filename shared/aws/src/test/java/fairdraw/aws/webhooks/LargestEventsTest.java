package fairdraw.aws.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.CarriedText;
import fairdraw.aws.draws.DrawItems;
import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.extraction.LuckyNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Events under the largest configuration of everything: each fits into an event of the bus, a
 * message and a delivery's item, and is unchanged by each.
 */
final class LargestEventsTest {

    /** The size limits of one entry of PutEvents, and of one item. */
    private static final int EVENT = 256 * 1_024;

    private static final int ITEM = 400_000;

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Random RANDOM = new Random(20_260_301);

    /** The kinds of events whose size depends on configuration, by what makes them large. */
    record Largest(String what, Map<String, @Nullable Object> data) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Largest> largest() {
        return Stream.of(
                new Largest(
                        "entry.evaluated of 10,000 numbers",
                        members(
                                "entry_id", hex(32),
                                "status", "APPROVED",
                                "mechanics",
                                        List.of(
                                                members(
                                                        "mechanic_type",
                                                        "lucky_numbers",
                                                        "outcome",
                                                        members(
                                                                "quantity",
                                                                10_000,
                                                                "numbers",
                                                                many(
                                                                        10_000,
                                                                        i -> number().tree())))))),
                new Largest(
                        "cart.tickets.issued of 500 items",
                        members(
                                "cartId", hex(128),
                                "userId", hex(128),
                                "tickets",
                                        many(
                                                500,
                                                i ->
                                                        members(
                                                                "item", hex(128),
                                                                "lotterySlug", hex(63),
                                                                "ticketId", hex(36),
                                                                "ticketRef", hex(21),
                                                                "drawId", hex(36),
                                                                "warning", "OTHER_CURRENCY")))),
                new Largest(
                        "cart.recorded with 2,000 warnings",
                        members(
                                "cartId", hex(128),
                                "origin", hex(255),
                                "tickets", 500,
                                "warnings",
                                        many(2_000, i -> "items[" + i + "].amount " + hex(60)))),
                new Largest(
                        "lottery.entry.created of 2,000 numbers",
                        members(
                                "id", hex(36),
                                "externalUserId", "\uffff".repeat(128),
                                "lines", lines(),
                                "receipt", members("lines", lines(), "signature", hex(128)))),
                new Largest(
                        "lottery.draw.completed of 50 tiers",
                        members(
                                "drawId", hex(36),
                                "tiers",
                                        many(
                                                50,
                                                i ->
                                                        members(
                                                                "name",
                                                                "\ud83c\udfc6".repeat(200),
                                                                "winners",
                                                                100_000_000L,
                                                                "amountCents",
                                                                CanonicalJson.MAX_NUMBER)))));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void itFitsEveryHopAndComesOutAsItWas(Largest largest) {
        DomainEvent event =
                DomainEvent.once(
                        EventName.DRAW_COMPLETED, SampleDraws.TENANT, "thing", AT, largest.data());

        String detail = CarriedText.of(CanonicalJson.string(event.document()));
        assertThat(detail.getBytes(StandardCharsets.UTF_8).length).isLessThan(EVENT - 2_048);

        Map<String, AttributeValue> item =
                DeliveryItems.write(
                        new Delivery(
                                new WebhookId("wh_1"), event, State.PENDING, 0, attempts(), AT, AT),
                        true);
        assertThat(size(item)).isLessThan(ITEM);
        DomainEvent read = DeliveryItems.read(item).event();
        assertThat(CanonicalJson.string(read.data()))
                .isEqualTo(CanonicalJson.string(largest.data()));
        assertThat(read.id()).isEqualTo(event.id());
    }

    /** Events contain nothing of a draw's metadata, which is in the draw's item. */
    @ParameterizedTest
    @ValueSource(strings = {"\ud83c\udfc6", "\\\"", "x"})
    void theLongestThatACallerMaySayOfADrawFitsItsItemAndComesOutAsItWas(String character) {
        int characters = character.codePointCount(0, character.length());
        var told =
                new GiveawayOccasion(
                        Optional.of("\ud83c\udfc6".repeat(200)),
                        "\ud83c\udfc6".repeat(128),
                        "America/Argentina/ComodRivadavia",
                        true,
                        true,
                        "\ud83c\udfc6".repeat(128),
                        true,
                        Optional.of("{\"m\":\"" + character.repeat(8_184 / characters) + "\"}"),
                        false);
        Draw sample =
                SampleDraws.open(
                        SampleDraws.TENANT, new DrawId("draw_1"), new LotterySlug("weekly"));
        Draw draw =
                new Draw(
                        sample.tenant(),
                        sample.id(),
                        told,
                        rules(),
                        rules().hash(),
                        sample.spread(),
                        1,
                        sample.progress(),
                        2,
                        AT,
                        0,
                        Optional.empty(),
                        AT,
                        AT);

        Map<String, AttributeValue> item = DrawItems.write(draw);

        assertThat(size(item)).isLessThan(ITEM / 4);
        assertThat(DrawItems.read(item).occasion()).isEqualTo(told);
    }

    private static Rules rules() {
        return new EntrantRules(
                new DrawId("draw_1"),
                Mode.TEST,
                new DrawTimes(AT.minusSeconds(600), AT.minusSeconds(10), AT),
                new BeaconRule(BeaconChain.QUICKNET, 10, 1_000),
                OptionalInt.of(100_000_000),
                10_000,
                10_000,
                86_400,
                true,
                OptionalInt.of(1_000),
                About.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("largest")
    void theShortMembersByWhichRulesChooseStayReadable(Largest largest) {
        DomainEvent event =
                DomainEvent.once(
                        EventName.DRAW_COMPLETED, SampleDraws.TENANT, "thing", AT, largest.data());

        Map<?, ?> plain = (Map<?, ?>) Objects.requireNonNull(event.document().get("data"));
        largest.data()
                .forEach((name, value) -> {
                    if (CanonicalJson.bytes(value).length < 1_000) {
                        assertThat(plain.get(name)).isEqualTo(value);
                    }
                });
    }

    private static List<Delivery.Attempt> attempts() {
        return List.of();
    }

    private static long size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(member ->
                        member.getKey().length()
                                + (member.getValue().s() == null
                                                ? member.getValue().toString()
                                                : member.getValue().s())
                                        .getBytes(StandardCharsets.UTF_8)
                                        .length)
                .sum();
    }

    private static LuckyNumber number() {
        return new LuckyNumber(
                RANDOM.nextInt(LuckyNumber.MOST_SERIES), RANDOM.nextInt(LuckyNumber.PER_SERIES));
    }

    private static List<Object> lines() {
        return many(
                100,
                i -> members("main", many(20, n -> RANDOM.nextInt(1, 1_000)), "bonus", List.of()));
    }

    private static List<Object> many(int count, IntFunction<Object> each) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(each).toList());
    }

    private static String hex(int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(Long.toHexString(RANDOM.nextLong()));
        }
        return text.substring(0, characters);
    }

    private static Map<String, @Nullable Object> members(Object... namesAndValues) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
