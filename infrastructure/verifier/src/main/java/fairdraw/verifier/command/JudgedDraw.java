package fairdraw.verifier.command;

import fairdraw.verifier.checks.Asked;
import fairdraw.verifier.checks.DrawVerification;
import fairdraw.verifier.judging.Brought;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Bundle;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Note;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * A draw as one line of JSON, with what its reader brings: what two verifiers are given to judge,
 * so that they can be held against each other.
 */
public record JudgedDraw(Members members) {

    /** Reads a line; refuses what is no object. */
    public static JudgedDraw of(String line) throws Refuted {
        return new JudgedDraw(
                Members.of("draw", Json.parse(line.getBytes(StandardCharsets.UTF_8))));
    }

    /** Returns what the draw is called, which is its id where it has no other name. */
    public String name() throws Refuted {
        return members.text(members.has("name") ? "name" : "draw");
    }

    /** Returns the exit that it has to have, if its line says so. */
    public OptionalInt exit() throws Refuted {
        return members.has("exit")
                ? OptionalInt.of((int) members.whole("exit", 0, 3))
                : OptionalInt.empty();
    }

    /** Returns the findings of the verifier. */
    public Findings verify() throws Refuted {
        Findings findings = new Findings(line -> {});
        Bundle bundle = Bundle.of(members.members("answers").object().members());
        new DrawVerification(bundle, asked(), findings).run();
        return findings;
    }

    private Asked asked() throws Refuted {
        Members trust =
                members.isNull("trust")
                        ? new Members("trust", new Json.Obj(new TreeMap<>()))
                        : members.members("trust");
        List<Note> heads = new ArrayList<>();
        for (String head : texts(members, "heads")) {
            heads.add(Note.of(head));
        }
        return new Asked(
                members.text("draw"),
                members.has("receipts") ? members.list("receipts") : List.of(),
                new Asked.Trust(
                        texts(trust, "logs"), texts(trust, "witnesses"), texts(trust, "stampers")),
                heads,
                members.has("rules") ? Optional.of(members.text("rules")) : Optional.empty(),
                new Brought(prizes(), signatures()),
                chains(),
                members.has("all"),
                members.whole("now", 0, Long.MAX_VALUE));
    }

    private Set<String> chains() throws Refuted {
        if (!members.has("chain") || members.isNull("chain")) {
            return Set.of();
        }
        return members.json("chain") instanceof Json.Text one
                ? Set.of(one.value())
                : texts(members, "chain");
    }

    private Map<String, Brought.Prizes> prizes() throws Refuted {
        Map<String, Brought.Prizes> prizes = new HashMap<>();
        if (members.has("prizes")) {
            Members byContest = members.members("prizes");
            for (String contest : byContest.object().members().keySet()) {
                List<Json> pair = byContest.list(contest);
                List<String> digits = new ArrayList<>();
                for (Json prize : ((Json.Arr) pair.get(1)).values()) {
                    digits.add(((Json.Text) prize).value());
                }
                LocalDate date = LocalDate.parse(((Json.Text) pair.get(0)).value());
                prizes.put(contest, new Brought.Prizes(date, digits));
            }
        }
        return prizes;
    }

    private Map<Long, Brought.Signed> signatures() throws Refuted {
        Map<Long, Brought.Signed> signatures = new HashMap<>();
        if (members.has("signatures")) {
            Members byRound = members.members("signatures");
            for (String round : byRound.object().members().keySet()) {
                List<Json> pair = byRound.list(round);
                String hex = ((Json.Text) pair.get(0)).value();
                OptionalLong at =
                        pair.get(1) instanceof Json.Whole time
                                ? OptionalLong.of(time.value())
                                : OptionalLong.empty();
                signatures.put(
                        Long.valueOf(round),
                        new Brought.Signed(Members.hex("signature", hex, 48), at));
            }
        }
        return signatures;
    }

    private static Set<String> texts(Members members, String member) throws Refuted {
        Set<String> texts = new HashSet<>();
        if (members.has(member)) {
            for (Json value : members.list(member)) {
                texts.add(((Json.Text) value).value());
            }
        }
        return texts;
    }
}
