package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The accepted and refused values of a lottery, member by member. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LotteryFormTest {

    private final Installation installation = new Installation();
    private final Partner partner = new Partner(installation, "test");

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slug",
                "name",
                "numbersConfig",
                "ticketPriceUsdCents",
                "maxTicketsPerUser",
                "drawFrequency"
            })
    void whatCannotBeGuessedIsRequired(String field) {
        assertThat(refused(with(field, null))).containsEntry(field, field + " is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug | \"UPPER\"",
                "slug | \"-a\"",
                "slug | \"available\"",
                "slug | \"entries\"",
                "slug | 7",
                "slug | \"lx-2026-0701-abcd1234\"",
                "name | \"\"",
                "name | 7",
                "description | []",
                "lotteryType | \"RAFFLE\"",
                "primaryColor | \"blue\"",
                "logoUrl | 1",
                "logoUrl | \"logo.png\"",
                "logoUrl | \"ftp://example.com/logo.png\"",
                "logoUrl | \"data:image/png;base64,AA==\"",
                "logoUrl | \"https://\"",
                "logoUrl | \"https://example.com/my logo.png\"",
                "ticketPriceUsdCents | -1",
                "ticketPriceUsdCents | 1.5",
                "ticketPriceUsdCents | \"200\"",
                "currency | \"ZWL\"",
                "currency | \"DOLLAR\"",
                "maxTicketsPerUser | 0",
                "maxTicketsPerUser | 1001",
                "maxLinesPerTicket | 0",
                "maxLinesPerTicket | 101",
                "requiresTicketPurchase | 1",
                "poolPermille | 1001",
                "poolPermille | -1",
                "drawFrequency | \"HOURLY\"",
                "drawFrequency | \"daily\"",
                "leadSeconds | 4",
                "leadSeconds | 604801",
                "expectedPeakPerSecond | 0",
                "expectedPeakPerSecond | 2251",
                "expectedPeakPerSecond | 2.5",
                "numbersConfig | 5",
                "schedule | \"PT5M\"",
                "tiers | {}",
                "unknown | 1",
                "status | \"PAUSED\"",
            })
    void aBadMemberIsNamed(String field, String value) {
        assertThat(refused(with(field, json(value)))).containsKey(field);
    }

    @Test
    void aCurrencyIsReadInEitherCase() {
        assertThat(partner.create(with("currency", "eur")).text("currency")).isEqualTo("EUR");
    }

    @Test
    void aTicketHoldsAtMostTwoThousandNumbers() {
        String large = "{\"main\":{\"pick\":201,\"from\":0,\"to\":255}}";

        assertThat(refused(with("numbersConfig", json(large))))
                .containsEntry(
                        "maxLinesPerTicket",
                        "maxLinesPerTicket must be at most 9 with 201 numbers a line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | main | numbersConfig.main is required",
                "{\"main\":{}} | main.pick | numbersConfig.main.pick is required",
                "{\"main\":{\"pick\":0,\"from\":1,\"to\":9}} | main.pick |"
                        + " numbersConfig.main.pick must be a whole number from 1 to 255",
                "{\"main\":{\"pick\":256,\"from\":0,\"to\":255}} | main.pick |"
                        + " numbersConfig.main.pick must be a whole number from 1 to 255",
                "{\"main\":{\"pick\":10,\"from\":1,\"to\":9}} | main.pick |"
                        + " numbersConfig.main.pick must be at most the count of numbers from 1 to"
                        + " 9",
                "{\"main\":{\"pick\":1,\"from\":9,\"to\":1}} | main.to |"
                        + " numbersConfig.main.to must be at least from",
                "{\"main\":{\"pick\":1,\"from\":1,\"to\":256}} | main.to |"
                        + " numbersConfig.main.to must be a whole number from 0 to 255",
                "{\"main\":{\"pick\":1,\"from\":1,\"to\":9},\"bonus\":{\"pick\":1}} | bonus.to |"
                        + " numbersConfig.bonus.to is required",
                "{\"main\":{\"pick\":1,\"from\":1,\"to\":9},\"extra\":{}} | extra |"
                        + " numbersConfig.extra is not known",
            })
    void badNumbersAreNamed(String value, String field, String message) {
        assertThat(refused(with("numbersConfig", json(value))))
                .containsEntry("numbersConfig." + field, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAILY | {\"time\":\"20:00\"} | timeZone",
                "DAILY | {\"timeZone\":\"Mars/Base\",\"time\":\"20:00\"} | timeZone",
                "DAILY | {\"timeZone\":\"UTC\",\"time\":\"24:00\"} | time",
                "DAILY | {\"timeZone\":\"UTC\",\"time\":\"8pm\"} | time",
                "DAILY | {\"timeZone\":\"UTC\",\"time\":\"20:00\",\"day\":\"MONDAY\"} | day",
                "DAILY | {\"every\":\"PT5M\"} | timeZone",
                "WEEKLY | {\"timeZone\":\"UTC\",\"time\":\"20:00\"} | day",
                "WEEKLY | {\"timeZone\":\"UTC\",\"time\":\"20:00\",\"day\":\"Sunday\"} | day",
                "WEEKLY | {\"timeZone\":\"UTC\",\"time\":\"20:00\",\"day\":1} | day",
                "MONTHLY | {\"timeZone\":\"UTC\",\"time\":\"20:00\",\"day\":29} | day",
                "MONTHLY | {\"timeZone\":\"UTC\",\"time\":\"20:00\",\"day\":\"MONDAY\"} | day",
                "CUSTOM | {} | every",
                "CUSTOM | {\"every\":\"5 minutes\"} | every",
                "CUSTOM | {\"every\":\"PT9S\"} | every",
                "CUSTOM | {\"every\":\"PT-5M\"} | every",
                "CUSTOM | {\"every\":\"PT10.5S\"} | every",
                "CUSTOM | {\"every\":\"P367D\"} | every",
                "CUSTOM | {\"every\":\"PT5M\",\"from\":\"tomorrow\"} | from",
                "CUSTOM | {\"every\":\"PT5M\",\"at\":[\"2026-07-02T00:00:00Z\"]} | every",
                "CUSTOM | {\"at\":[]} | at",
                "CUSTOM | {\"at\":[1]} | at",
                "CUSTOM | {\"at\":[\"2026-07-03T00:00:00Z\",\"2026-07-02T00:00:00Z\"]} | at",
                "CUSTOM | {\"at\":[\"2026-07-02T00:00:00Z\",\"2026-07-02T00:00:00Z\"]} | at",
                "CUSTOM | {\"at\":[\"2026-07-01T12:01:30Z\"]} | at",
                "CUSTOM | {\"timeZone\":\"UTC\",\"time\":\"20:00\"} | every",
            })
    void aBadScheduleIsNamed(String frequency, String schedule, String field) {
        Map<String, @Nullable Object> form = form();
        form.put("drawFrequency", frequency);
        form.put("schedule", json(schedule));
        assertThat(refused(Json.text(form))).containsKey("schedule." + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAILY", "WEEKLY", "MONTHLY"})
    void aCalendarLotteryNeedsItsSchedule(String frequency) {
        Map<String, @Nullable Object> form = form();
        form.put("drawFrequency", frequency);
        form.remove("schedule");
        assertThat(refused(Json.text(form))).containsKey("schedule");
    }

    @ParameterizedTest
    @MethodSource("badTiers")
    void badTiersAreNamed(String field, List<Map<String, Object>> tiers) {
        assertThat(refused(with("tiers", tiers))).containsKey(field);
    }

    static Stream<Arguments> badTiers() {
        Map<String, Object> good = Map.of("name", "A", "main", 5, "poolPermille", 600);
        return Stream.of(
                Arguments.of("tiers[0].name", List.of(Map.of("main", 5, "amountCents", 1))),
                Arguments.of(
                        "tiers[0].name", List.of(Map.of("name", "", "main", 5, "amountCents", 1))),
                Arguments.of("tiers[1].name", List.of(good, good)),
                Arguments.of("tiers[0].main", List.of(Map.of("name", "A", "amountCents", 1))),
                Arguments.of(
                        "tiers[0].main", List.of(Map.of("name", "A", "main", 6, "amountCents", 1))),
                Arguments.of(
                        "tiers[0].main",
                        List.of(Map.of("name", "A", "main", -1, "amountCents", 1))),
                Arguments.of(
                        "tiers[0].bonus",
                        List.of(Map.of("name", "A", "main", 5, "bonus", 2, "amountCents", 1))),
                Arguments.of(
                        "tiers[0].amountCents",
                        List.of(Map.of("name", "A", "main", 5, "amountCents", -1))),
                Arguments.of(
                        "tiers[0].poolPermille",
                        List.of(Map.of("name", "A", "main", 5, "poolPermille", 1_001))),
                Arguments.of("tiers[0].poolPermille", List.of(Map.of("name", "A", "main", 5))),
                Arguments.of(
                        "tiers[0].poolPermille",
                        List.of(
                                Map.of(
                                        "name", "A",
                                        "main", 5,
                                        "poolPermille", 1,
                                        "amountCents", 1))),
                Arguments.of(
                        "tiers[0].prize",
                        List.of(Map.of("name", "A", "main", 5, "amountCents", 1, "prize", 1))),
                Arguments.of(
                        "tiers",
                        List.of(good, Map.of("name", "B", "main", 4, "poolPermille", 401))));
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void aTierForBonusNumbersNeedsBonusNumbers(int bonus) {
        Map<String, @Nullable Object> form = form();
        form.put("numbersConfig", json("{\"main\":{\"pick\":5,\"from\":1,\"to\":9}}"));
        form.put(
                "tiers", List.of(Map.of("name", "A", "main", 5, "bonus", bonus, "amountCents", 1)));
        assertThat(refused(Json.text(form))).containsKey("tiers[0].bonus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "nothing", "{\"slug\":\"a\",\"slug\":\"b\"}", "1"})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(partner.create(body).status()).isEqualTo(400);
    }

    /** Returns a good form with one member changed, or without it if there is no value. */
    static String with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> form = form();
        form.put(name, value);
        return Json.text(form);
    }

    private static Map<String, @Nullable Object> form() {
        return new LinkedHashMap<>(JsonTree.members(json(Partner.EVERY_FIVE_MINUTES)));
    }

    private static Object json(String text) {
        try {
            return Objects.requireNonNull(JsonTree.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the messages of a refusal by field. */
    private Map<String, String> refused(String lottery) {
        Answered answered = partner.create(lottery);
        assertThat(answered.status()).as(answered.body()).isEqualTo(400);
        assertThat(answered.members()).containsEntry("error", "Validation failed");
        Map<String, String> messages = new LinkedHashMap<>();
        Object details = answered.members().getOrDefault("details", Collections.emptyList());
        for (Object detail : (List<?>) Objects.requireNonNull(details)) {
            Map<String, @Nullable Object> error = JsonTree.members(detail);
            String field = String.valueOf(error.get("field"));
            assertThat(messages.put(field, String.valueOf(error.get("message"))))
                    .as("another fault of %s", field)
                    .isNull();
        }
        return messages;
    }
}
