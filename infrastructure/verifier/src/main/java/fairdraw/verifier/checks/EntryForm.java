package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.drawing.LuckyNumbers;
import fairdraw.verifier.drawing.Rounds;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The members that each kind of entry has in a draw of these rules. */
final class EntryForm {

    private static final long LARGEST = (1L << 53) - 1;
    private static final int HASH = 32;
    private static final int SIGNATURE = 48;
    private static final Pattern BY =
            Pattern.compile("entrant|rule|key:.+|operator:.+", Pattern.DOTALL);
    private static final Set<String> EVENTS = Set.of("DENIED", "LEFT", "EXPIRED");
    private static final Set<String> CANCELS =
            Set.of("ASKED", "GAP", "NOT_HELD", "BEACON_DEAD", "NO_ENTRIES");

    private final DrawRules rules;
    private final boolean extraction;
    private final boolean automatic;

    EntryForm(DrawRules rules) {
        this.rules = rules;
        this.extraction = rules.extraction().isPresent();
        this.automatic = rules.luckyNumbers().map(LuckyNumbers::automatic).orElse(false);
    }

    /** Refuses an entry of a known kind whose members are others; passes over unknown kinds. */
    void demand(Entry entry) throws Refuted {
        Members members = entry.members();
        switch (entry.kind()) {
            case "draw" -> draw(members);
            case "seal" -> seal(members);
            case "round" -> round(members);
            case "cancel" -> {
                among(members, "why", CANCELS);
                members.text("reason");
                by(members);
            }
            case "drawn" -> drawn(members);
            case "freed" -> {
                members.hex("leaf", HASH);
                among(members, "event", EVENTS);
                by(members);
                text(members, "reason");
            }
            default -> {
                // An end has no members of its own.
            }
        }
    }

    private static void draw(Members members) throws Refuted {
        members.text("org");
        members.whole("no", 1, LARGEST);
        members.text("openAt");
        members.text("due");
        text(members, "of");
    }

    private void seal(Members members) throws Refuted {
        members.hex("root", HASH);
        members.whole("leaves", 0, 0xffffffffL);
        members.whole("left", 0, LARGEST);
        if (only(members, "lines", rules.lottery().isPresent())) {
            members.whole("lines", 0, LARGEST);
        }
        if (only(members, "pool", rules.lottery().flatMap(l -> l.pool()).isPresent())) {
            Members pool = members.members("pool");
            pool.whole("n", 1, LARGEST);
            pool.whole("carriedCents", -LARGEST, LARGEST);
            pool.whole("poolCents", -LARGEST, LARGEST);
        }
        if (only(members, "given", automatic)) {
            for (long next : members.wholes("given")) {
                Refuted.unless(0 <= next && next <= LARGEST, "a place given is no place");
            }
        }
        if (members.has("round")) {
            Refuted.unless(!rules.live() && !extraction, "the seal names a round");
            members.whole("round", 1, Rounds.LAST);
        }
    }

    private void round(Members members) throws Refuted {
        named(members);
        among(members, "why", Set.of("LATE", "UNPROVEN", extraction ? "NOT_HELD" : "BEACON_DEAD"));
        if (members.has("chain")) {
            members.hex("chain", HASH);
        }
    }

    private void drawn(Members members) throws Refuted {
        named(members);
        if (extraction) {
            ExtractedResult.prizes(members);
            ExtractedResult.people(members);
        } else {
            members.hex("signature", SIGNATURE);
        }
        absent(members, extraction ? "signature" : "prizes");
        if (!extraction) {
            absent(members, "by");
        }
        for (String secret : List.of("secret", "opened")) {
            Refuted.unless(
                    automatic || !members.has(secret),
                    "a secret opens automatic numbers, and nothing else");
        }
        if (members.has("secret")) {
            members.hex("secret", HASH);
        }
        if (members.has("opened")) {
            members.hex("opened", SIGNATURE);
        }
    }

    private void named(Members members) throws Refuted {
        if (extraction) {
            Refuted.unless(
                    !Extraction.Name.of(members).contest().startsWith("0"),
                    "a contest has no leading zero");
            absent(members, "round");
            absent(members, "chain");
        } else {
            members.whole("round", 1, Rounds.LAST);
            absent(members, "contest");
            absent(members, "date");
        }
    }

    private static boolean only(Members members, String member, boolean there) throws Refuted {
        Refuted.unless(
                members.has(member) == there,
                members.at(member) + (there ? " is missing" : " belongs to another kind of draw"));
        return there;
    }

    private static void absent(Members members, String member) throws Refuted {
        only(members, member, false);
    }

    private static void text(Members members, String member) throws Refuted {
        Refuted.unless(
                !members.has(member) || members.json(member) instanceof Json.Text,
                members.at(member) + " is not a string");
    }

    private static void among(Members members, String member, Set<String> values) throws Refuted {
        Refuted.unless(
                values.contains(members.text(member)),
                members.at(member) + " is " + members.text(member));
    }

    private static void by(Members members) throws Refuted {
        Refuted.unless(
                BY.matcher(members.text("by")).matches(), members.at("by") + " names nobody");
    }
}
