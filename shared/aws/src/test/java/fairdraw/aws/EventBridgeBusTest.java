package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.AwsService.Answer;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.events.NotPublished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

final class EventBridgeBusTest {

    private final List<JsonNode> arrived = new ArrayList<>();
    private final List<Integer> pauses = new ArrayList<>();
    private String refusal = "ThrottlingException";

    @Test
    void anEventCarriesItsSourceItsTypeAndItsWholeDocument() {
        try (AwsService service = new AwsService(call -> take(call, detail -> true))) {
            bus(service).publish(events(1));

            assertThat(arrived).hasSize(1);
            JsonNode entry = arrived.getFirst();
            assertThat(entry.field("EventBusName").orElseThrow().text()).isEqualTo("bus");
            assertThat(entry.field("Source").orElseThrow().text()).isEqualTo("fairdraw");
            assertThat(entry.field("DetailType").orElseThrow().text()).isEqualTo("draw.completed");
            assertThat(entry.field("Detail").orElseThrow().text())
                    .isEqualTo(
                            "{\"data\":{\"n\":0},\"id\":\""
                                    + event(0, "").id()
                                    + "\",\"mode\":\"test\",\"occurredAt\":\"2026-03-01T10:00:00Z\","
                                    + "\"organisation\":\"org_1\",\"type\":\"draw.completed\"}");
            assertThat(service.calls().getFirst().target()).isEqualTo("AWSEvents.PutEvents");
        }
    }

    @Test
    void eventsArePutTenAtATime() {
        try (AwsService service = new AwsService(call -> take(call, detail -> true))) {
            bus(service).publish(events(25));

            assertThat(arrived).hasSize(25);
            assertThat(service.calls()).hasSize(3);
        }
    }

    @Test
    void aRequestStaysBelowTheSizeThatTheBusTakes() {
        try (AwsService service = new AwsService(call -> take(call, detail -> true))) {
            bus(service)
                    .publish(
                            IntStream.range(0, 10)
                                    .mapToObj(n -> event(n, "é".repeat(45_000)))
                                    .toList());

            assertThat(arrived).hasSize(10);
            assertThat(service.calls()).hasSize(5);
        }
    }

    @Test
    void onlyTheEventsThatTheBusRefusedArePutAgain() {
        try (AwsService service =
                new AwsService(call ->
                        take(call, detail -> !detail.contains("\"n\":3}") || pauses.size() == 2))) {
            bus(service).publish(events(10));

            assertThat(arrived).hasSize(10);
            assertThat(pauses).containsExactly(1, 2);
        }
    }

    @Test
    void whatNeverArrivesIsNamed() {
        try (AwsService service =
                new AwsService(call -> take(call, detail -> !detail.contains("\"n\":3}")))) {
            EventBridgeBus bus = bus(service);

            assertThatThrownBy(() -> bus.publish(events(12)))
                    .isInstanceOfSatisfying(
                            NotPublished.class,
                            failure ->
                                    assertThat(failure.eventIds())
                                            .containsExactly(event(3, "").id()));
            assertThat(arrived).hasSize(11);
        }
    }

    @Test
    void aBusThatIsAwayNamesEveryEvent() {
        try (AwsService service = new AwsService(call -> Answer.error(500, "InternalException"))) {
            EventBridgeBus bus = bus(service);

            assertThatThrownBy(() -> bus.publish(events(12)))
                    .isInstanceOfSatisfying(
                            NotPublished.class,
                            failure -> {
                                assertThat(failure.waiting()).hasSize(12);
                                assertThat(failure.refused()).isEmpty();
                            });
            // One batch is tried several times, the other once.
            assertThat(service.calls()).hasSize(6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException",
        "400, ProvisionedThroughputExceededException",
        "429, TooManyRequestsException",
        "500, InternalFailure",
        "503, ServiceUnavailable"
    })
    void aBusThatIsBusyMayTakeThemAnotherTime(int status, String code) {
        try (AwsService service = new AwsService(call -> Answer.error(status, code))) {
            EventBridgeBus bus = bus(service);

            assertThatThrownBy(() -> bus.publish(events(3)))
                    .isInstanceOfSatisfying(
                            NotPublished.class,
                            failure -> {
                                assertThat(failure.waiting()).hasSize(3);
                                assertThat(failure.refused()).isEmpty();
                            });
        }
    }

    @Test
    void aBusThatCannotBeReachedMayTakeThemAnotherTime() {
        AwsService service = new AwsService(call -> take(call, detail -> true));
        EventBridgeBus bus = bus(service);
        service.close();

        assertThatThrownBy(() -> bus.publish(events(3)))
                .isInstanceOfSatisfying(
                        NotPublished.class, failure -> assertThat(failure.waiting()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ThrottlingException",
                "ProvisionedThroughputExceededException",
                "InternalFailure",
                "InternalException",
                "ServiceUnavailable",
                "KMSInternalException"
            })
    void anEntryThatTheBusCouldNotTakeWaits(String code) {
        refusal = code;
        try (AwsService service =
                new AwsService(call -> take(call, detail -> !detail.contains("\"n\":3}")))) {
            EventBridgeBus bus = bus(service);

            assertThatThrownBy(() -> bus.publish(events(5)))
                    .isInstanceOfSatisfying(
                            NotPublished.class,
                            failure -> {
                                assertThat(failure.waiting()).containsExactly(event(3, "").id());
                                assertThat(failure.refused()).isEmpty();
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MalformedDetail",
                "InvalidArgument",
                "ValidationException",
                "AccessDeniedException",
                "NotAuthorizedForSourceException"
            })
    void anEntryThatTheBusWillNeverTakeIsRefusedAtOnce(String code) {
        refusal = code;
        try (AwsService service =
                new AwsService(call -> take(call, detail -> !detail.contains("\"n\":3}")))) {
            EventBridgeBus bus = bus(service);

            assertThatThrownBy(() -> bus.publish(events(5)))
                    .isInstanceOfSatisfying(
                            NotPublished.class,
                            failure -> {
                                assertThat(failure.refused()).containsExactly(event(3, "").id());
                                assertThat(failure.waiting()).isEmpty();
                            });
            assertThat(service.calls()).hasSize(1);
            assertThat(arrived).hasSize(4);
        }
    }

    @Test
    void anEventThatSpoilsItsRequestTakesNoOtherWithIt() {
        try (AwsService service =
                new AwsService(call ->
                        call.body().field("Entries").orElseThrow().asArray().stream()
                                        .anyMatch(entry ->
                                                entry.field("Detail")
                                                        .orElseThrow()
                                                        .text()
                                                        .contains("\"n\":3}"))
                                ? Answer.error(400, "ValidationException")
                                : take(call, detail -> true))) {
            EventBridgeBus bus = bus(service);

            assertThatThrownBy(() -> bus.publish(events(10)))
                    .isInstanceOfSatisfying(
                            NotPublished.class,
                            failure ->
                                    assertThat(failure.refused())
                                            .containsExactly(event(3, "").id()));
            assertThat(arrived).hasSize(9);
        }
    }

    @Test
    void whatXmlCannotHoldTravelsEscaped() {
        try (AwsService service = new AwsService(call -> take(call, detail -> true))) {
            bus(service).publish(List.of(event(0, "a\ufffeb\uffff\u007f\ud83d\ude00")));

            assertThat(arrived.getFirst().field("Detail").orElseThrow().text())
                    .contains("a\\ufffeb\\uffff\u007f\ud83d\ude00");
        }
    }

    private EventBridgeBus bus(AwsService service) {
        return new EventBridgeBus(service.client(EventBridgeClient.builder()), "bus", pauses::add);
    }

    private static List<DomainEvent> events(int count) {
        return IntStream.range(0, count).mapToObj(n -> event(n, "")).toList();
    }

    private static DomainEvent event(int n, String padding) {
        return DomainEvent.once(
                EventName.DRAW_COMPLETED,
                SampleDraws.TENANT,
                "thing " + n,
                Instant.parse("2026-03-01T10:00:00Z"),
                padding.isEmpty() ? Map.of("n", n) : Map.of("n", n, "padding", padding));
    }

    private Answer take(AwsService.Call call, Predicate<String> accepts) {
        List<String> results = new ArrayList<>();
        for (JsonNode entry : call.body().field("Entries").orElseThrow().asArray()) {
            if (accepts.test(entry.field("Detail").orElseThrow().text())) {
                arrived.add(entry);
                results.add("{\"EventId\":\"e\"}");
            } else {
                results.add("{\"ErrorCode\":\"" + refusal + "\",\"ErrorMessage\":\"no\"}");
            }
        }
        return Answer.ok(
                "{\"FailedEntryCount\":0,\"Entries\":[" + String.join(",", results) + "]}");
    }
}
