package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.consumers.GetCurrentConsumerFunction;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.evidence.GetEvidenceLeavesFunction;
import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import fairdraw.functions.operator.giveaways.DenyConsumerFunction;
import fairdraw.functions.register.LinkedReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Giveaways, their entrants and their places in every published state. */
public final class DrawWords {

    private static final List<String> REASONS =
            List.of("ORDER_LIMIT_EXCEEDED", "DRAW_CLOSED", "FRAUD_DETECTED", "ADMIN_ACTION");

    private final Installation installation;
    private final Shopfront shop;

    private DrawWords(Installation installation) {
        this.installation = installation;
        this.shop = new Shopfront(installation, "test");
    }

    /** Lets guests enter, leave, win, claim and lose. */
    public static void said(Installation installation) {
        var words = new DrawWords(installation);
        words.draft();
        words.draw();
        words.places();
        words.devices();
    }

    private Giveaway giveaway(Map<String, ?> more) {
        Instant now = installation.clock().instant();
        Map<String, Object> form =
                new HashMap<>(
                        Map.of(
                                "openAt",
                                now.plusSeconds(60).toString(),
                                "closeAt",
                                now.plusSeconds(660).toString(),
                                "drawAt",
                                now.plusSeconds(670).toString()));
        form.putAll(more);
        return new Giveaway(installation, shop, form);
    }

    private void draft() {
        assertThat(
                        shop.server(
                                        CreateConsumerDrawFunction::new,
                                        GatewayCall.of("POST", "/").json("{}"))
                                .status())
                .isEqualTo(400);
        Instant later = installation.clock().instant().plusSeconds(900);
        String form = "{\"sequenceId\": \"s\", \"winnerCount\": 1, \"drawAt\": \"" + later + "\"}";
        String id =
                done(shop.server(
                                CreateConsumerDrawFunction::new,
                                GatewayCall.of("POST", "/").json(form)))
                        .text("id");
        done(shop.server(ReadDrawFunction::new, GatewayCall.of("GET", "/").path("drawId", id)));
        done(
                installation.operator(
                        GetDrawFunction::new,
                        GatewayCall.of("GET", "/")
                                .path("drawId", id)
                                .path("org", shop.organisation())
                                .path("mode", shop.mode())));
    }

    private void draw() {
        Giveaway giveaway = giveaway(Map.of());
        looked(giveaway);
        opens(giveaway);
        looked(giveaway);
        List<Guest> denied = Stream.generate(giveaway::guest).limit(REASONS.size()).toList();
        for (int i = 0; i < denied.size(); i++) {
            done(giveaway.enter(denied.get(i)));
            done(
                    giveaway.server(
                            DenyEntrantFunction::new, denied.get(i), "reason", REASONS.get(i)));
            standing(giveaway, denied.get(i));
        }
        List<Guest> left = entered(giveaway, 1);
        done(giveaway.as(left.getFirst(), LeaveDrawFunction::new));
        List<Guest> guests = entered(giveaway, 2);
        closes(giveaway);
        looked(giveaway);
        done(
                installation.call(
                        GetEvidenceLeavesFunction::new,
                        GatewayCall.of("GET", "/").path("drawId", giveaway.id())));
        Stream.of(denied, left, guests)
                .flatMap(List::stream)
                .map(guest -> standing(giveaway, guest).members())
                .forEach(state -> done(LinkedReceipt.of(installation, state)));
        isDrawn(giveaway);
        looked(giveaway);
        for (Guest guest : guests) {
            Answered state = standing(giveaway, guest);
            if (state.text("status").equals("LOST")) {
                refused(giveaway, guest);
                deniedByAnOperator(giveaway, guest);
            } else {
                done(giveaway.server(ValidateWinFunction::new, guest));
                refused(giveaway, guest, "admissionToken", "none of ours");
                done(giveaway.server(CompleteDrawFunction::new, guest));
                refused(giveaway, guest);
                standing(giveaway, guest);
            }
        }
        deniedByAnOperator(giveaway, denied.getFirst());
        giveaway.advance();
        installation.clock().forward(Duration.ofDays(2));
        giveaway.advance();
        looked(giveaway);
    }

    /** Creates places that are given up, taken away and not claimed. */
    private void places() {
        Giveaway giveaway = giveaway(Map.of("winnerCount", 5, "admissionExpirationSeconds", 60));
        opens(giveaway);
        List<Guest> guests = entered(giveaway, 4);
        Guest leaving = entered(giveaway, 1).getFirst();
        closes(giveaway);
        done(giveaway.as(leaving, LeaveDrawFunction::new));
        isDrawn(giveaway);
        looked(giveaway);
        done(giveaway.server(CompleteDrawFunction::new, guests.get(0)));
        done(giveaway.server(DenyEntrantFunction::new, guests.get(1), "reason", "ADMIN_ACTION"));
        looked(giveaway);
        installation.clock().forward(Duration.ofSeconds(61));
        refused(giveaway, guests.get(2));
        giveaway.advance();
        looked(giveaway);
    }

    private void devices() {
        Giveaway giveaway = giveaway(Map.of("requireFingerprint", true));
        opens(giveaway);
        Guest guest = giveaway.guest();
        assertThat(giveaway.enter(guest).status()).isEqualTo(400);
        done(
                giveaway.as(
                        guest,
                        EnterDrawFunction::new,
                        giveaway.call().header("X-Fingerprint", "fp_1")));
        // No trigger comes until the deciding round is public.
        installation.clock().forward(Duration.ofSeconds(700));
        giveaway.advance();
        looked(giveaway);
        isDrawn(giveaway);
        refused(giveaway, guest, "fingerprint", "fp_2");
    }

    private static List<Guest> entered(Giveaway giveaway, int count) {
        List<Guest> guests = Stream.generate(giveaway::guest).limit(count).toList();
        for (Guest guest : guests) {
            done(giveaway.enter(guest));
            standing(giveaway, guest);
        }
        return guests;
    }

    /** Reads a guest's state in the draw through both calls that return it. */
    private static Answered standing(Giveaway giveaway, Guest guest) {
        done(giveaway.as(guest, GetCurrentConsumerFunction::new, GatewayCall.of("GET", "/")));
        return done(giveaway.as(guest, GetDrawStatusFunction::new));
    }

    private void opens(Giveaway giveaway) {
        installation.clock().forward(Duration.ofSeconds(60));
        giveaway.advance();
    }

    private void closes(Giveaway giveaway) {
        installation.clock().forward(Duration.ofMinutes(10));
        giveaway.advance();
    }

    private void isDrawn(Giveaway giveaway) {
        installation.clock().forward(Duration.ofSeconds(30));
        giveaway.advance();
    }

    /** Reads the draw as a page, a server, an operator and the public. */
    private void looked(Giveaway giveaway) {
        GatewayCall call = GatewayCall.of("GET", "/").path("drawId", giveaway.id());
        done(shop.page(ReadDrawFunction::new, call));
        done(
                shop.server(
                        ReadDrawFunction::new,
                        GatewayCall.of("GET", "/").path("drawId", giveaway.id())));
        done(shop.server(ListConsumerDrawsFunction::new, GatewayCall.of("GET", "/")));
        done(installation.call(GetEvidenceFunction::new, call));
        GatewayCall operators = call.path("org", shop.organisation()).path("mode", shop.mode());
        installation.operator(ListWinnersFunction::new, operators);
        installation.operator(ListDrawEntriesFunction::new, operators);
    }

    private void deniedByAnOperator(Giveaway giveaway, Guest guest) {
        String denial =
                "{\"consumerId\": \"%s\", \"reason\": \"ADMIN_ACTION\", \"afterClose\": true}"
                        .formatted(guest.id());
        done(
                installation.operator(
                        DenyConsumerFunction::new,
                        giveaway.call()
                                .json(denial)
                                .path("org", shop.organisation())
                                .path("mode", shop.mode())));
    }

    private void refused(Giveaway giveaway, Guest guest, String... more) {
        assertThat(giveaway.server(ValidateWinFunction::new, guest, more).status()).isEqualTo(403);
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
