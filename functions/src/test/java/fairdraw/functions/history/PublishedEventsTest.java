package fairdraw.functions.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Format;
import fairdraw.functions.campaigns.EntryWords;
import fairdraw.functions.carts.EveryCart;
import fairdraw.functions.deliveries.Payload;
import fairdraw.functions.giveaways.DrawWords;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.lotteries.LotteryWords;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.operator.draws.CreateDrawFunction;
import fairdraw.functions.operator.draws.UpdateDrawFunction;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.triggers.PublishEventsFunction;
import fairdraw.functions.triggers.StreamEvent;
import fairdraw.functions.webhooks.EveryWebhook;
import fairdraw.testing.contract.Contract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The events of all that happens, beside the document's callbacks. */
final class PublishedEventsTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");
    private static final String REGISTERED = "CreateWebhook";

    private final SmallBeacon beacon = new SmallBeacon(START.minusSeconds(30));
    private final Installation installation = new Installation(beacon.variables());
    private final Outbox outbox = new Outbox(installation);
    private final List<DomainEvent> events = new ArrayList<>();

    @AfterEach
    void close() {
        outbox.close();
        installation.close();
        beacon.close();
    }

    @Test
    void everyEventIsToldAsTheDocumentSays() {
        installation.tell(this::wantsAll);
        everythingHappens();

        assertThat(names(events.stream().map(DomainEvent::type)))
                .as("the events that have happened")
                .isEqualTo(Contract.ofProject().events(REGISTERED))
                .isEqualTo(names(Arrays.stream(EventName.values()).map(EventName::word)));
        assertThat(events.stream().flatMap(PublishedEventsTest::faults)).isEmpty();
    }

    @Test
    void aMemberThatNobodyHasDescribedIsFound() {
        String body =
                "{\"type\":\"webhook.test\",\"timestamp\":\"2026-07-01T12:00:00Z\","
                        + "\"data\":{\"webhookId\":\"wh_1\"%s}}";
        Contract contract = Contract.ofProject();

        assertThat(contract.eventFaults(REGISTERED, "webhook.test", body.formatted(""))).isEmpty();
        assertThat(contract.eventFaults(REGISTERED, "webhook.test", body.formatted(",\"a\":1")))
                .isNotEmpty();
        assertThat(contract.eventFaults(REGISTERED, "webhook.changed", body.formatted("")))
                .isNotEmpty();
    }

    private static Set<String> names(Stream<String> words) {
        return words.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> faults(DomainEvent event) {
        return Arrays.stream(Format.values())
                .filter(format -> isTold(event, format))
                .flatMap(format -> {
                    Delivery delivery =
                            new Delivery(
                                    new WebhookId("wh_1"),
                                    event,
                                    Delivery.State.PENDING,
                                    0,
                                    List.of(),
                                    event.occurredAt(),
                                    event.occurredAt());
                    String body = Payload.of(format, delivery);
                    return Contract.ofProject().eventFaults(REGISTERED, event.type(), body).stream()
                            .map(fault -> format + " " + event.type() + ": " + fault + " " + body);
                });
    }

    /** The webhook of a campaign is told of its entries, and of itself, alone. */
    private static boolean isTold(DomainEvent event, Format format) {
        return switch (format) {
            case CAMPAIGNS ->
                    event.type().startsWith("entry.") || event.type().startsWith("webhook.");
            case STANDARD, LOTTERIES, DRAWS, CARTS ->
                    format.tells(event.type()) && !EventName.WEBHOOK_CHANGED.isOf(event);
        };
    }

    private void everythingHappens() {
        Partner partner = new Partner(installation, "test");
        DrawWords.said(installation);
        LotteryWords.said(installation);
        EntryWords.said(installation);
        EveryCart.lived(installation);
        EveryWebhook.lived(installation);
        isChanged(partner);
        publish();
        isCancelled(one("campaign.draw.opened", "campaign.draw.sealed"));
        isDrawn(one("cart.tickets.issued"));
        publish();
    }

    /** Has every organisation told of everything, in both modes. */
    private void wantsAll(String function, Answered answered) {
        if (function.equals("CreateOrganisationFunction") && answered.status() == 201) {
            for (String mode : List.of("test", "live")) {
                done(
                        installation.operator(
                                CreateWebhookFunction::new,
                                GatewayCall.of("POST", "/")
                                        .path("org", answered.text("id"))
                                        .path("mode", mode)
                                        .json(
                                                "{\"url\":\"https://hooks.invalid/\","
                                                        + "\"events\":[\"*\"]}")));
            }
        }
    }

    private void isChanged(Partner partner) {
        Instant later = installation.clock().instant().plus(Duration.ofHours(1));
        String draw =
                done(partner.operator(
                                CreateDrawFunction::new,
                                GatewayCall.of("POST", "/")
                                        .json(
                                                Json.object()
                                                        .put("sequenceId", "s")
                                                        .put("winnerCount", 1)
                                                        .put("drawAt", later)
                                                        .toString())))
                        .text("id");
        done(
                partner.operator(
                        UpdateDrawFunction::new,
                        GatewayCall.of("PUT", "/")
                                .path("drawId", draw)
                                .json("{\"name\":\"Sneakers\"}")));
    }

    /** Returns an event of that name whose draw has none of the other. */
    private DomainEvent one(String name, String but) {
        Set<Object> gone = new HashSet<>();
        of(but).forEach(event -> gone.add(draw(event)));
        return of(name).filter(event -> !gone.contains(draw(event))).findFirst().orElseThrow();
    }

    private DomainEvent one(String name) {
        return of(name).findFirst().orElseThrow();
    }

    private Stream<DomainEvent> of(String name) {
        return events.stream().filter(event -> event.type().equals(name));
    }

    private static String draw(DomainEvent event) {
        Object draw =
                event.data().get("tickets") instanceof List<?> tickets
                        ? ((Map<?, ?>) Objects.requireNonNull(tickets.getFirst())).get("drawId")
                        : event.data().get("drawId");
        return String.valueOf(draw);
    }

    private void isCancelled(DomainEvent opened) {
        done(
                installation.operator(
                        CancelDrawFunction::new,
                        GatewayCall.of("POST", "/")
                                .path("org", opened.tenant().organisation().text())
                                .path("mode", opened.tenant().mode().word())
                                .path("drawId", draw(opened))
                                .json("{\"reason\":\"rain\"}")));
        advance(draw(opened));
    }

    private void isDrawn(DomainEvent sold) {
        for (int hour = 0; hour < 3; hour++) {
            installation.clock().forward(hour == 0 ? Duration.ofDays(7) : Duration.ofHours(1));
            advance(draw(sold));
        }
    }

    private void advance(String draw) {
        EveryRegister.keepWhatWaits(installation);
        String message = Json.object().put("drawId", draw).toString();
        Json record = Json.object().put("messageId", "m").put("body", message);
        isTaken(
                installation.run(
                        AdvanceDrawFunction::new,
                        new ByteArrayInputStream(
                                Json.object()
                                        .put("Records", List.of(record))
                                        .toString()
                                        .getBytes(UTF_8))));
        EveryRegister.keepWhatWaits(installation);
    }

    /** Publishes what the streams hold, and keeps it with what was published before. */
    private void publish() {
        for (StreamEvent batch : outbox.next()) {
            isTaken(installation.run(PublishEventsFunction::new, batch.json()));
        }
        installation.published().stream().map(PublishedEventsTest::read).forEach(events::add);
    }

    private static void isTaken(byte[] reply) {
        assertThat(Outbox.isTaken(reply)).as(new String(reply, UTF_8)).isTrue();
    }

    private static DomainEvent read(String detail) {
        try {
            return DomainEvent.of(
                    JsonTree.members(
                            Objects.requireNonNull(JsonTree.read(detail.getBytes(UTF_8)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
