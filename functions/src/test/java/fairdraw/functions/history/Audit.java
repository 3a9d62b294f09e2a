package fairdraw.functions.history;

import fairdraw.functions.carts.CartDesk;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.evidence.GetEvidenceLeavesFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.lotteries.GetTicketReceiptFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that hold after any season, whatever failed in it. */
final class Audit {

    private static final Pattern REF = Pattern.compile("LX-\\d{4}-\\d{4}-[0-9A-Z]{8}");
    private static final Set<String> OVER = Set.of("COMPLETED", "DRAWN", "CANCELLED");
    private static final int ROUNDS = 60;
    private static final long VOID = 2;

    private final Season season;
    private final World world;

    /** The draw, the receipt and the person of each ticket. */
    private final Map<String, Receipt> receipts = new TreeMap<>();

    private record Receipt(String draw, Listed leaf, String person) {}

    private Audit(Season season) {
        this.season = season;
        this.world = season.world;
    }

    /** Runs a season's draws to their ends and adds what is wrong to the violations. */
    static void of(Season season) {
        Audit audit = new Audit(season);
        try {
            audit.runToTheEnd();
            audit.tickets();
            audit.lists();
            audit.giveaway();
            audit.campaign();
            audit.results();
            audit.events(season.world.publish());
        } catch (AssertionError otherwise) {
            // An answer that the document does not describe, such as a 500.
            audit.expect(false, String.valueOf(otherwise.getMessage()));
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            world.violations.add(otherwise);
        }
    }

    private Set<String> draws() {
        Set<String> draws = new TreeSet<>(Set.of(season.giveaway, season.desk.promoter().drawId()));
        season.checkout.ticketRefs().forEach(ref -> draws.add(receipt(ref).text("draw")));
        return draws;
    }

    private void runToTheEnd() {
        world.rest();
        Set<String> open = draws();
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            open.forEach(world::advance);
            world.installation.clock().forward(Duration.ofSeconds(30));
            open.removeIf(draw -> OVER.contains(evidence(draw).text("status")));
        }
        expect(open.isEmpty(), "never drawn: " + open);
    }

    private Answered evidence(String draw) {
        return world.calm(
                world.installation::call,
                GetEvidenceFunction::new,
                GatewayCall.of("GET", "/").path("drawId", draw));
    }

    private Answered receipt(String ref) {
        return world.calm(
                season.partner::call,
                GetTicketReceiptFunction::new,
                GatewayCall.of("GET", "/").path("ticketRef", ref));
    }

    /** Each purchase and each item of a cart has one ticket, and nobody has too many. */
    private void tickets() {
        Set<String> bought = new TreeSet<>();
        Set<String> byCarts = new TreeSet<>();
        for (Checkout.Bought ticket : season.checkout.tickets()) {
            (ticket.email().isEmpty() ? byCarts : bought).add(ticket.ref());
            Answered receipt = receipt(ticket.ref());
            receipts.put(
                    ticket.ref(),
                    new Receipt(
                            receipt.text("draw"),
                            Listed.ofReceipt(receipt.members()),
                            ticket.email() + ticket.userId()));
        }
        Set<String> answered = new TreeSet<>(season.purchases.values());
        expect(
                answered.size() == season.purchases.size(),
                "one ticket was answered to two purchases");
        expect(bought.equals(answered), "stored are " + bought + ", answered were " + answered);
        CartDesk desk = new CartDesk(season.partner);
        List<String> issued =
                season.carts.keySet().stream()
                        .flatMap(cart ->
                                REF.matcher(desk.cart(String.valueOf(cart + 1)).body())
                                        .results()
                                        .map(MatchResult::group)
                                        .distinct())
                        .toList();
        expect(
                new TreeSet<>(issued).equals(byCarts) && issued.size() == byCarts.size(),
                "carts say " + issued + ", stored are " + byCarts);
        receipts.values().stream()
                .collect(
                        Collectors.groupingBy(
                                each -> each.draw() + ' ' + each.person(), Collectors.counting()))
                .forEach((who, count) ->
                        expect(count <= Season.MOST_TICKETS, who + " has " + count + " tickets"));
    }

    /** Each ticket is in the sealed list of its draw once, with its status, and nothing else is. */
    private void lists() {
        Map<String, List<Receipt>> byDraw =
                receipts.values().stream().collect(Collectors.groupingBy(Receipt::draw));
        byDraw.forEach((draw, all) -> {
            List<String> names = leaves(draw).stream().map(Listed::name).toList();
            expect(
                    names.size() == all.size(),
                    draw + " has " + all.size() + " tickets and " + names.size() + " leaves");
            all.forEach(ticket ->
                    expect(
                            Collections.frequency(names, ticket.leaf().name()) == 1,
                            "a ticket of " + draw + " is not in its list once"));
        });
        receipts.forEach((ref, receipt) ->
                expect(
                        receipt.leaf()
                                .status()
                                .filter(status -> (status == VOID) == season.voided.contains(ref))
                                .isPresent(),
                        ref + " is in the list as " + receipt.leaf().status()));
    }

    private List<Listed> leaves(String draw) {
        Answered answered =
                world.calm(
                        world.installation::call,
                        GetEvidenceLeavesFunction::new,
                        GatewayCall.of("GET", "/").path("drawId", draw));
        return answered.status() == 404 ? List.of() : Listed.of(answered.text("leaves"));
    }

    private static List<Map<?, ?>> list(@Nullable Object value) {
        List<Map<?, ?>> list = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(value)).forEach(each -> list.add((Map<?, ?>) each));
        return list;
    }

    /** The places that were given are in the list, are not too many, and each is ranked once. */
    private void giveaway() {
        long held = season.places.values().stream().filter(place -> place).count();
        long active =
                leaves(season.giveaway).stream()
                        .filter(leaf -> leaf.status().filter(status -> status == 0).isPresent())
                        .count();
        expect(held <= Season.PLACES, held + " places are given");
        expect(held == active, held + " places are given and " + active + " listed");
        Object result = evidence(season.giveaway).members().get("result");
        if (result instanceof Map<?, ?> drawn && drawn.get("winners") instanceof List<?> winners) {
            expect(
                    winners.size() == active && new HashSet<>(winners).size() == active,
                    active + " are listed and ranked as " + winners);
        } else {
            expect(false, "the giveaway has no ranks: " + result);
        }
    }

    /** A number is held by one entry, and listed once. */
    private void campaign() {
        List<String> numbers = new ArrayList<>();
        season.entries
                .values()
                .forEach(id -> {
                    Object assigned = season.desk.read(id).members().get("assigned");
                    if (assigned instanceof Map<?, ?> given) {
                        list(given.get("numbers")).forEach(each -> numbers.add(each.toString()));
                    }
                });
        expect(
                new HashSet<>(numbers).size() == numbers.size(),
                "a number is held twice: " + numbers);
        int listed = leaves(season.desk.promoter().drawId()).size();
        expect(listed == numbers.size(), numbers.size() + " numbers are held, listed " + listed);
    }

    /** A draw that is triggered again keeps its result. */
    private void results() {
        for (String draw : draws()) {
            Object before = evidence(draw).members().get("result");
            world.advance(draw);
            expect(
                    Objects.equals(before, evidence(draw).members().get("result")),
                    draw + " has a second result");
        }
    }

    /** Each event has one id and one content, however often it is published, and none is lost. */
    private void events(List<String> published) {
        Map<String, String> contents = new HashMap<>();
        Map<String, Set<String>> ids = new HashMap<>();
        for (String text : published) {
            Map<String, ?> event = members(text);
            String id = String.valueOf(event.get("id"));
            String before = contents.putIfAbsent(id, text);
            expect(before == null || before.equals(text), id + " has two contents");
            String type = String.valueOf(event.get("type"));
            subject(type, text)
                    .ifPresent(subject ->
                            ids.computeIfAbsent(type + ' ' + subject, _ -> new TreeSet<>())
                                    .add(id));
        }
        receipts.keySet().forEach(ref -> one(ids, "lottery.entry.created " + ref));
        season.entries.values().forEach(id -> one(ids, "entry.received " + id));
    }

    private void one(Map<String, Set<String>> ids, String event) {
        Set<String> known = ids.getOrDefault(event, Set.of());
        expect(known.size() == 1, event + " has the ids " + known);
    }

    private Optional<String> subject(String type, String text) {
        return switch (type) {
            case "lottery.entry.created" ->
                    REF.matcher(text).results().map(MatchResult::group).findFirst();
            case "entry.received" ->
                    season.entries.values().stream().filter(text::contains).findFirst();
            default -> Optional.empty();
        };
    }

    private static Map<String, ?> members(String text) {
        try {
            return JsonTree.members(
                    Objects.requireNonNull(JsonTree.read(text.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
