package fairdraw.verifier.draws;

import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.drawing.LuckyNumbers;
import fairdraw.verifier.drawing.Tier;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.StrictEd25519;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The reading of rules: their hash, their members by kind, and that they are consistent. */
public final class RulesReading {

    private static final long LEAST_LEAD_LIVE = 600;
    private static final long LEAST_LEAD_TEST = 5;
    private static final Duration LEAST_EXTRACTION_LIVE = Duration.ofHours(2);
    private static final Duration LEAST_EXTRACTION_TEST = Duration.ofSeconds(5);
    private static final LocalTime LATEST = LocalTime.of(23, 0);
    private static final long ALTERNATES = 100;

    private static final Set<String> KNOWN =
            Set.of(
                    "beacon",
                    "numbers",
                    "maxLinesPerTicket",
                    "pool",
                    "tiers",
                    "capacity",
                    "maxPerSubject",
                    "winnerCount",
                    "alternates",
                    "passOn",
                    "claimSeconds",
                    "luckyNumbers",
                    "extraction",
                    "maxGap");
    private static final Map<String, List<Set<String>>> BY_KIND =
            Map.of(
                    DrawRules.LOTTERY,
                    List.of(
                            Set.of("beacon", "numbers", "maxLinesPerTicket"),
                            Set.of("pool", "tiers", "capacity", "maxPerSubject")),
                    DrawRules.DRAW,
                    List.of(
                            Set.of("beacon", "winnerCount", "alternates"),
                            Set.of("passOn", "claimSeconds", "capacity", "maxPerSubject")),
                    DrawRules.CAMPAIGN,
                    List.of(
                            Set.of("beacon", "luckyNumbers", "winnerCount", "alternates"),
                            Set.of("passOn", "claimSeconds")),
                    "extraction",
                    List.of(
                            Set.of("extraction", "luckyNumbers", "winnerCount"),
                            Set.of("maxGap", "passOn", "claimSeconds")));

    private RulesReading() {}

    /** Returns the rules of a draw; refuses a wrong hash and whatever is not consistent. */
    public static DrawRules of(Members envelope, String draw) throws Refuted {
        Bytes hash = envelope.hex("hash", 32);
        Members document = new Members("rules", envelope.members("document").object());
        Refuted.unless(
                Hashes.sha256(Canonical.bytes(document.object())).equals(hash),
                "the document does not have the hash " + hash);
        DrawRules rules = DrawRules.of(hash, document);
        Refuted.unless(rules.draw().equals(draw), "they are another draw's");
        demandMembers(rules, document);
        demandConsistent(rules);
        return rules;
    }

    private static void demandMembers(DrawRules rules, Members document) throws Refuted {
        boolean extraction =
                rules.kind().equals(DrawRules.CAMPAIGN) && rules.extraction().isPresent();
        List<Set<String>> sets = BY_KIND.get(extraction ? "extraction" : rules.kind());
        if (sets == null || rules.kind().equals("extraction")) {
            throw new Refuted("no draw is of the kind " + rules.kind());
        }
        for (String member : sets.get(0)) {
            Refuted.unless(document.has(member), "they have no " + member);
        }
        Set<String> others = new TreeSet<>(KNOWN);
        others.removeAll(sets.get(0));
        others.removeAll(sets.get(1));
        for (String member : others) {
            Refuted.unless(!document.has(member), member + " belongs to another kind of draw");
        }
        demandNoNull("a member", document.object());
    }

    private static void demandNoNull(String name, Json value) throws Refuted {
        Refuted.unless(!(value instanceof Json.Null), name + " is null");
        if (value instanceof Json.Obj object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                demandNoNull(member.getKey(), member.getValue());
            }
        }
        if (value instanceof Json.Arr array) {
            for (Json each : array.values()) {
                demandNoNull(name, each);
            }
        }
    }

    private static void demandConsistent(DrawRules rules) throws Refuted {
        Refuted.unless(
                rules.openAt().isBefore(rules.closeAt()), "the draw closes before it has opened");
        Refuted.unless(
                StrictEd25519.isKey(rules.receiptKey().array()),
                "the key of receipts proves nothing");
        Refuted.unless(
                rules.register().log().name().endsWith("/" + rules.mode()),
                "the register is of another mode");
        if (rules.places().isPresent() && rules.places().get().alternates().isPresent()) {
            Refuted.unless(
                    rules.places().get().alternates().getAsLong()
                            == Math.max(ALTERNATES, rules.places().get().winners()),
                    "alternates are not the larger of 100 and the winners");
        }
        if (rules.beacon().isPresent()) {
            long least = rules.live() ? LEAST_LEAD_LIVE : LEAST_LEAD_TEST;
            Refuted.unless(
                    rules.beacon().get().leadSeconds() >= least,
                    "the lead is shorter than " + least + " s");
        }
        if (rules.extraction().isPresent()) {
            demandExtraction(rules, rules.extraction().get());
        }
        if (rules.luckyNumbers().isPresent() && rules.numbering().isPresent()) {
            Refuted.unless(
                    rules.luckyNumbers().get().automatic()
                            == rules.numbering().get().chain().isPresent(),
                    "a chain belongs to automatic numbers, and to no others");
        }
        if (rules.lottery().isPresent()) {
            long shared = 0;
            for (Tier tier : rules.lottery().get().tiers()) {
                shared += tier.award() instanceof Tier.Award.Share share ? share.permille() : 0;
                Refuted.unless(
                        !tier.shares() || rules.lottery().get().pool().isPresent(),
                        "a tier shares a pool that there is not");
            }
            Refuted.unless(shared <= 1000, "the tiers share out more than the whole pool");
        }
    }

    private static void demandExtraction(DrawRules rules, Extraction extraction) throws Refuted {
        Duration least = rules.live() ? LEAST_EXTRACTION_LIVE : LEAST_EXTRACTION_TEST;
        Refuted.unless(
                extraction.lead().compareTo(least) >= 0, "the lead is shorter than " + least);
        Refuted.unless(
                !rules.closeAt().isAfter(rules.drawAt().minus(extraction.lead())),
                "the draw closes too late for its extraction");
        Instant latest = extraction.name().date().atTime(LATEST).toInstant(ZoneOffset.UTC);
        Refuted.unless(
                !rules.live() || !rules.drawAt().isAfter(latest),
                "the extraction of that day is held at " + latest + ", before drawAt");
        Refuted.unless(
                !extraction.name().contest().startsWith("0"), "a contest has no leading zero");
        LuckyNumbers numbers =
                rules.luckyNumbers().orElseThrow(() -> new Refuted("they have no lucky numbers"));
        Refuted.unless(
                extraction.seriesCount() == numbers.seriesCount()
                        && (extraction.keyHash().isEmpty()
                                || extraction.keyHash().equals(numbers.keyHash())),
                "the extraction is read for other numbers");
    }
}
