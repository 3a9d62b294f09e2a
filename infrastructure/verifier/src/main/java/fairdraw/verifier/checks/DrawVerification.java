package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.draws.Chain;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.PackedList;
import fairdraw.verifier.draws.RulesReading;
import fairdraw.verifier.judging.Anchors;
import fairdraw.verifier.judging.Candidate;
import fairdraw.verifier.judging.Decision;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Judge;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The checks of one draw, up to the verdict. */
public final class DrawVerification {

    private static final long ANNOUNCED = 60;
    private static final long FAIR = 15;

    private final Answers answers;
    private final Asked asked;
    private final Findings findings;

    public DrawVerification(Answers answers, Asked asked, Findings findings) {
        this.answers = answers;
        this.asked = asked;
        this.findings = findings;
    }

    /** Makes every check that the answers allow, and returns the verdict. */
    public Verdict run() {
        Members[] evidence = new Members[1];
        DrawRules[] rules = new DrawRules[1];
        boolean read =
                findings.check(
                        "evidence",
                        () -> {
                            evidence[0] =
                                    Members.of(
                                            "",
                                            answers.get("/v1/draws/" + asked.draw() + "/evidence"));
                            Refuted.unless(
                                    evidence[0].has("v") && evidence[0].whole("v", 0, 99) == 2,
                                    "it is of another version of the protocol than 2, which this"
                                            + " verifier checks");
                            Refuted.unless(
                                    evidence[0].text("draw").equals(asked.draw()),
                                    "it is of another draw");
                        });
        read =
                read
                        && findings.check(
                                "rules",
                                () -> {
                                    rules[0] =
                                            RulesReading.of(
                                                    evidence[0].members("rules"), asked.draw());
                                    Refuted.unless(
                                            asked.rules().isEmpty()
                                                    || asked.rules()
                                                            .get()
                                                            .equals(rules[0].hash().hex()),
                                            "they are not those that you kept");
                                });
        if (read) {
            verify(evidence[0], rules[0]);
        }
        return Verdict.of(findings);
    }

    private void verify(Members evidence, DrawRules rules) {
        rules.about().told().ifPresent(findings::say);
        Chains chains = new Chains(rules, asked, findings);
        if (!findings.check("chains", () -> chains.read(evidence))) {
            return;
        }
        Register register = new Register(rules, findings, answers);
        Receipts receipts = new Receipts(rules, asked.receipts(), findings);
        Members[] shown = new Members[1];
        if (!findings.check("register", () -> shown[0] = evidence.members("register"))
                || !register.read(shown[0], asked, receipts.heads())) {
            return;
        }
        List<Members> stamps = new ArrayList<>();
        Set<String> pending = new HashSet<>();
        boolean listed =
                findings.check(
                        "register",
                        () -> {
                            stamps.addAll(shown[0].listOfMembers("stamps"));
                            pending.addAll(register.shown(shown[0].listOfMembers("entries")));
                        });
        Optional<Story> story =
                listed
                        ? new Order(rules, register, findings).story(chains.due(), pending)
                        : Optional.empty();
        if (story.isEmpty()) {
            return;
        }
        findings.check("chains", () -> chains.named(story.get().rounds()));
        Stage stage = new Stage(rules, evidence, story.get(), pending, findings);
        stage.check();
        Anchors anchors = anchors(rules, register, stamps, story.get());
        if (!anchors.in(
                story.get().announced().index(), rules.openAt().getEpochSecond() + ANNOUNCED)) {
            findings.but("the rules were registered after the opening");
        }
        Optional<PackedList> list = list(rules, stage, story.get());
        Optional<Gap> gap = gap(rules, list);
        Optional<Decision.Outcome> outcome =
                judge(rules, register, chains.all(), story.get(), gap, anchors);
        findings.check(
                "evidence",
                () ->
                        Shown.demand(
                                rules,
                                evidence,
                                story.get(),
                                outcome.flatMap(Decision.Outcome::candidate)));
        if (outcome.isPresent()) {
            new PassedOver(rules, evidence, asked.brought(), findings)
                    .tell(outcome.get().passed(), story.get(), list);
        }
        receipts.check(story.get(), register, list);
        Money money = new Money(rules, story.get(), register, findings);
        money(rules, story.get(), money);
        if (outcome.isPresent() && list.isPresent() && story.get().drawn().isPresent()) {
            drawn(
                    evidence,
                    rules,
                    chains.all(),
                    story.get(),
                    list.get(),
                    outcome.get(),
                    anchors,
                    money,
                    new Winnings(receipts, findings));
        }
    }

    private Anchors anchors(DrawRules rules, Register register, List<Members> stamps, Story story) {
        Anchors stampers = register.stampers(stamps);
        if (rules.register().witnesses().isEmpty()) {
            findings.but(
                    stampers.nobody()
                            ? "self-declared only: neither witnesses nor stamps are demanded"
                            : "timestamped: the time is proven; that there is no other list rests"
                                    + " on kept heads");
            return stampers;
        }
        long index = story.seal().map(Entry::index).orElse(story.announced().index());
        if (rules.register().stamps() > 0 && stampers.since(index).isEmpty()) {
            findings.but("the stamps that the rules promise are missing");
        }
        return register.witnesses(witness -> true);
    }

    private Optional<PackedList> list(DrawRules rules, Stage stage, Story story) {
        if (story.seal().isEmpty()) {
            return Optional.empty();
        }
        Members seal = story.seal().get().members();
        SealedList sealed = new SealedList(rules, seal);
        PackedList[] read = new PackedList[1];
        if (!findings.check("list", () -> read[0] = sealed.read(answers, stage.pages()))) {
            return Optional.empty();
        }
        PackedList list = read[0];
        findings.check("list and seal", () -> sealed.demandCounts(list));
        findings.check("limits", () -> sealed.demandLimits(list));
        findings.check("lucky numbers", () -> sealed.demandNumbers(list));
        return Optional.of(list);
    }

    private Optional<Gap> gap(DrawRules rules, Optional<PackedList> list) {
        if (rules.extraction().isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        List<Leaf> leaves = list.get().leaves();
        Gap gap = Gap.of(rules.extraction().get(), leaves);
        findings.say("the luckiest number has " + gap);
        if (gap.isAbove(FAIR)) {
            findings.but("a number wins more than 15 times its fair share");
        }
        return Optional.of(gap);
    }

    private Optional<Decision.Outcome> judge(
            DrawRules rules,
            Register register,
            Map<Bytes, Chain> chains,
            Story story,
            Optional<Gap> gap,
            Anchors anchors) {
        boolean crowded =
                rules.maxGap().isPresent()
                        && gap.map(g -> g.isAbove(rules.maxGap().getAsLong())).orElse(false);
        Judge judge = new Judge(rules, chains, asked.brought());
        Findings judged = new Findings(line -> {});
        Optional<Decision.Outcome> outcome = judge.judge(story, crowded, anchors, judged);
        findings.addAll(judged);
        if (!asked.trust().logs().contains(rules.register().log().text())) {
            findings.but("the log's key is not in your trust file");
        }
        if (!rules.register().witnesses().isEmpty()) {
            long known =
                    rules.register().witnesses().stream()
                            .filter(witness -> asked.trust().witnesses().contains(witness.text()))
                            .count();
            int all = rules.register().witnesses().size();
            findings.say(
                    "witnessed by "
                            + rules.register().quorum()
                            + " of "
                            + all
                            + " ("
                            + known
                            + " known to you); "
                            + (2 * rules.register().quorum() - all)
                            + " would have to cheat");
            Findings byKnown = new Findings(line -> {});
            judge.judge(
                    story,
                    crowded,
                    register.witnesses(w -> asked.trust().witnesses().contains(w.text())),
                    byKnown);
            if (!byKnown.all().equals(judged.all())) {
                findings.but("the witnesses that you know do not prove it alone");
            }
        }
        return outcome;
    }

    private void money(DrawRules rules, Story story, Money money) {
        if (story.seal().isEmpty() || rules.lottery().flatMap(l -> l.pool()).isEmpty()) {
            return;
        }
        Members seal = story.seal().get().members();
        findings.check("pool", () -> money.pool(rules.lottery().get().pool().get(), seal));
        findings.check("ledger", () -> money.demandLedger(seal));
        if (story.cancel().isPresent()) {
            findings.check("ledger", money::demandGivenBack);
        }
    }

    private void drawn(
            Members evidence,
            DrawRules rules,
            Map<Bytes, Chain> chains,
            Story story,
            PackedList list,
            Decision.Outcome outcome,
            Anchors anchors,
            Money money,
            Winnings winnings) {
        if (outcome.state() != Decision.State.DECIDED || outcome.candidate().isEmpty()) {
            return;
        }
        Candidate decided = outcome.candidate().get();
        DrawnResult result = new DrawnResult(rules, evidence, story, list, findings);
        List<List<Leaf>> rankings = new ArrayList<>();
        boolean computed =
                findings.check(
                        "result",
                        () ->
                                rankings.add(
                                        result.ranking(decided, answers, asked.brought(), money)));
        findings.check(
                "automatic numbers",
                () ->
                        AutomaticNumbers.demand(
                                rules,
                                chains,
                                story.seal().get().members(),
                                story.drawn().get().members(),
                                list,
                                findings));
        if (computed) {
            List<Leaf> ranking = rankings.get(0);
            Places places = new Places(rules, story, anchors, findings);
            findings.check("places", () -> places.follow(ranking, list.leaves(), decided));
            places.asOf(asked.now());
            winnings.tell(ranking, places.holders());
            result.wins().ifPresent(winnings::tell);
        }
    }
}
