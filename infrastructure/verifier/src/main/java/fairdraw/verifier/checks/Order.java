package fairdraw.verifier.checks;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The order of a draw's entries, which tells its story or contradicts it. */
final class Order {

    private static final Set<String> KNOWN =
            Set.of("draw", "seal", "round", "cancel", "drawn", "freed", "end");

    private final DrawRules rules;
    private final Register register;
    private final Findings findings;

    Order(DrawRules rules, Register register, Findings findings) {
        this.rules = rules;
        this.register = register;
        this.findings = findings;
    }

    /**
     * Returns the story of the draw; empty while it is not announced, or if its entries contradict
     * each other.
     *
     * @param due when the rules say that it is drawn
     */
    Optional<Story> story(Instant due, Set<String> pending) {
        List<Entry> own = register.own();
        if (own.stream().noneMatch(entry -> entry.kind().equals("draw"))) {
            if (pending.contains("draw") && own.isEmpty()) {
                findings.await("the draw is not announced yet");
            } else {
                findings.fail("the draw is not announced in the register");
            }
            return Optional.empty();
        }
        Story[] told = new Story[1];
        boolean ordered = findings.check("order of the entries", () -> told[0] = ordered(own));
        if (!ordered) {
            return Optional.empty();
        }
        Story story = told[0];
        findings.check("announcement", () -> demandAnnounced(story, due));
        findings.check("other draws of this id", () -> demandAlone(story));
        return Optional.of(story);
    }

    private Story ordered(List<Entry> own) throws Refuted {
        Optional<Entry> seal = Optional.empty();
        Optional<Entry> drawn = Optional.empty();
        Optional<Entry> end = Optional.empty();
        Optional<Entry> cancel = Optional.empty();
        List<Entry> rounds = new ArrayList<>();
        List<Entry> freed = new ArrayList<>();
        Refuted.unless(own.get(0).kind().equals("draw"), "something lies before its announcement");
        EntryForm form = new EntryForm(rules);
        for (Entry entry : own) {
            String name = entry.kind() + " at " + entry.index();
            form.demand(entry);
            switch (entry.kind()) {
                case "draw" -> Refuted.unless(seal.isEmpty(), name + " lies behind the seal");
                case "seal" -> {
                    Refuted.unless(seal.isEmpty(), "two lists were registered");
                    seal = Optional.of(entry);
                }
                case "round" -> {
                    Refuted.unless(
                            seal.isPresent() && drawn.isEmpty(), name + " is out of its order");
                    rounds.add(entry);
                }
                case "drawn" -> {
                    Refuted.unless(
                            seal.isPresent() && drawn.isEmpty(),
                            "it was drawn twice, or before its list");
                    drawn = Optional.of(entry);
                }
                case "freed" -> {
                    Refuted.unless(seal.isPresent(), name + " lies before the seal");
                    freed.add(entry);
                }
                case "end" -> {
                    Refuted.unless(drawn.isPresent(), "it ended before it was drawn");
                    end = Optional.of(entry);
                }
                case "cancel" -> cancel = Optional.of(entry);
                default -> findings.but("an entry of an unknown kind: " + name);
            }
        }
        demandNothingBehind(cancel);
        return new Story(own.get(0), seal, rounds, drawn, freed, end, cancel, settled(own));
    }

    private Optional<Entry> settled(List<Entry> own) {
        long stop = stop(own);
        return register.all().stream()
                .filter(entry ->
                        entry.kind().equals("pool")
                                && entry.textOf("for").equals("settle")
                                && entry.textOf("ref").equals(rules.draw())
                                && entry.index() >= rules.register().from()
                                && entry.index() < stop)
                .findFirst();
    }

    static long stop(List<Entry> own) {
        Entry last = own.get(own.size() - 1);
        return Set.of("end", "cancel").contains(last.kind()) ? last.index() : Long.MAX_VALUE;
    }

    private void demandNothingBehind(Optional<Entry> cancel) throws Refuted {
        for (Entry entry : register.all()) {
            Refuted.unless(
                    cancel.isEmpty()
                            || entry.index() <= cancel.get().index()
                            || !entry.isAbout(rules.draw())
                            || !entry.isUnder(rules.hash()),
                    "entry " + entry.index() + " lies behind the cancellation");
        }
    }

    private void demandAnnounced(Story story, Instant due) throws Refuted {
        long until =
                Math.min(
                        story.seal().map(Entry::index).orElse(Long.MAX_VALUE),
                        stop(register.own()));
        Members first = story.announced().members();
        Optional<Entry> last = Optional.empty();
        for (Entry entry : register.all()) {
            if (entry.kind().equals("draw")
                    && entry.isAbout(rules.draw())
                    && entry.index() >= rules.register().from()
                    && entry.index() < until) {
                Refuted.unless(
                        entry.textOf("org").equals(first.text("org"))
                                && entry.members().whole("no", 1, Long.MAX_VALUE)
                                        == first.whole("no", 1, Long.MAX_VALUE),
                        "it was announced under two numbers or organisations");
                last = Optional.of(entry);
            }
        }
        Entry decides = last.orElse(story.announced());
        Refuted.unless(decides.isUnder(rules.hash()), "its rules were changed afterwards");
        Refuted.unless(
                decides.members().time("openAt").equals(rules.openAt())
                        && decides.members().time("due").equals(due),
                "it was announced with other times than its rules have");
    }

    private void demandAlone(Story story) throws Refuted {
        long stop = stop(register.own());
        long sealed = story.seal().map(Entry::index).orElse(Long.MAX_VALUE);
        for (Entry entry : register.all()) {
            if (!entry.isAbout(rules.draw()) || entry.isUnder(rules.hash())) {
                continue;
            }
            if (entry.index() >= rules.register().from()
                    && entry.index() < stop
                    && !entry.members().has("rules")
                    && !KNOWN.contains(entry.kind())) {
                findings.but("an entry of an unknown kind, " + entry.index());
            }
            boolean list = entry.kind().equals("seal") && entry.index() < stop;
            boolean twin =
                    entry.kind().equals("draw") && sealed < entry.index() && entry.index() < stop;
            Refuted.unless(!list, "another list was registered under this id, " + entry.index());
            Refuted.unless(!twin, "this id was announced again before the end, " + entry.index());
            if (KNOWN.contains(entry.kind()) && entry.index() >= rules.register().from()) {
                findings.say(
                        "under this id and other rules: " + entry.kind() + " at " + entry.index());
            }
        }
    }
}
