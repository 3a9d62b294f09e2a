package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.LEAD;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.about.Organisers;
import fairdraw.domain.anchors.AnchorHeads;
import fairdraw.domain.anchors.FakeWitnesses;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.OwnRegisters;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.Registered;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.fairness.evidence.Anchors;
import fairdraw.fairness.evidence.Deadlines;
import fairdraw.fairness.register.VerifierKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Giveaways whose rules name a witness, which is there or is away when their lists are sealed. */
final class WitnessedLifeTest {

    private static final Pattern KIND = Pattern.compile("\"t\":\"(\\w+)\"");
    private static final Instant PLANNED = CLOSES.plusSeconds(LEAD);

    private final GiveawayWorld world = new GiveawayWorld(11);
    private final InMemoryRegister register = world.draws.register;
    private final FixedLogKeys keys = new FixedLogKeys();
    private final OwnLogs logs = new OwnLogs(register, keys, "fairdraw");
    private final RegisterLog log = logs.of(TENANT.mode());
    private final FakeWitnesses witnesses = new FakeWitnesses();
    private final VerifierKey witness = witnesses.start("w1", log.key(), world.clock);
    private final PlanGiveaway plan =
            new PlanGiveaway(
                    world.draws,
                    world.giveaways,
                    new PlanDraw(
                            BeaconChains.of(SignedBeacons.chain()),
                            world.keys,
                            world.triggers,
                            new OwnRegisters(
                                    logs,
                                    register,
                                    _ -> new Witnessing(List.of(witness), 1, List.of(), 0))),
                    Organisers.NONE,
                    world.clock,
                    new Ids(world.clock, new Random(11)));

    @BeforeEach
    void announces() {
        world.clock.set(OPENS.minusSeconds(60));
    }

    /** Plans a giveaway that closes at this time, and has people in it. */
    private DrawId closing(Instant at) {
        Draw draw =
                plan.create(
                        TENANT,
                        SampleGiveaways.planned(
                                Optional.of(OPENS),
                                Optional.of(at),
                                1,
                                OptionalInt.empty(),
                                false,
                                OptionalInt.empty()));
        keep();
        world.opened(draw).entered(3);
        world.clock.set(OPENS.minusSeconds(60));
        return draw.id();
    }

    /** Does what whoever keeps the register does when something waits or a draw wakes it. */
    private void keep() {
        new SequenceEntries(register, keys, logs, world.clock, _ -> {}).run(TENANT.mode());
        new AnchorHeads(register, register, witnesses, world.clock).run(log);
    }

    /** Advances all draws at each time at which one is due, until and with {@code end}. */
    private void runUntil(Instant end) {
        for (Optional<Instant> due = due(end); due.isPresent(); due = due(end)) {
            world.clock.set(
                    due.get().isAfter(world.clock.instant()) ? due.get() : world.clock.instant());
            world.draws.all(TENANT).forEach(draw -> world.advanceDraw.advance(draw.id()));
            keep();
        }
        world.clock.set(end);
        keep();
    }

    private Optional<Instant> due(Instant end) {
        return world.draws.all(TENANT).stream()
                .flatMap(draw -> Optional.ofNullable(draw.nextAt()).stream())
                .filter(at -> !at.isAfter(end))
                .min(Instant::compareTo);
    }

    private Draw draw(DrawId id) {
        return world.draws.locate(id).orElseThrow();
    }

    private Instant decidedAt(DrawId id) {
        return SignedBeacons.chain()
                .timeOf(Stage.sealed(draw(id)).orElseThrow().randomness().round());
    }

    private List<Registered> entries(DrawId id) {
        return register.entriesOf(log.id(), id);
    }

    private List<String> kinds(DrawId id) {
        return entries(id).stream()
                .flatMap(entry -> KIND.matcher(entry.entry().body()).results())
                .map((MatchResult kind) -> kind.group(1))
                .toList();
    }

    private Registered entry(DrawId id, String kind) {
        return entries(id).get(kinds(id).indexOf(kind));
    }

    /** Returns what a reader of all heads finds proven. */
    private Anchors proven() {
        return new Anchors(
                Anchors.Kind.WITNESSES,
                0,
                List.of(
                        register.from(log.id(), 0, Integer.MAX_VALUE).stream()
                                .flatMap(head -> head.notes().stream())
                                .flatMap(note ->
                                        note.cosigned(witness).stream()
                                                .map(at ->
                                                        new Anchors.Seen(note.head().size(), at)))
                                .toList()),
                1,
                Deadlines.TEST.gap());
    }

    private void assertIsOut(Registered entry) {
        long deadline = entry.entry().deadline().orElseThrow().getEpochSecond();
        assertThat(proven().out(entry.index(), deadline)).isTrue();
        assertThat(proven().in(entry.index(), deadline)).isFalse();
    }

    private void assertIsIn(Registered entry) {
        long deadline = entry.entry().deadline().orElseThrow().getEpochSecond();
        assertThat(proven().in(entry.index(), deadline)).isTrue();
    }

    @Test
    void aListThatIsWitnessedInTimeIsDrawnByItsRound() {
        DrawId id = closing(CLOSES);

        runUntil(PLANNED.plusSeconds(3));

        assertThat(draw(id).progress()).isInstanceOf(Progress.Awarded.class);
        assertThat(kinds(id)).containsExactly("draw", "seal", "drawn");
        assertIsIn(entry(id, "seal"));
        assertThat(register.nudged()).isEmpty();
    }

    @Test
    void aWitnessDownOverACloseDelaysThatDrawToALaterRoundProvablyAndNoOther() {
        DrawId before = closing(CLOSES.minusSeconds(3_600));
        DrawId over = closing(CLOSES);
        DrawId after = closing(PLANNED);
        runUntil(CLOSES.minusSeconds(1));
        witnesses.away(witness);
        runUntil(PLANNED.plusSeconds(5));
        assertThat(draw(before).progress()).isInstanceOf(Progress.Awarded.class);
        assertThat(draw(over).progress()).isInstanceOf(Progress.Sealed.class);
        assertThat(register.nudged()).isNotEmpty();

        witnesses.back(witness);
        runUntil(PLANNED.plusSeconds(2 * LEAD + 60));

        assertThat(kinds(before)).containsExactly("draw", "seal", "drawn");
        assertThat(kinds(after)).containsExactly("draw", "seal", "drawn");
        assertThat(kinds(over)).containsExactly("draw", "seal", "round", "drawn");
        assertThat(entry(over, "round").entry().body()).contains("\"why\":\"LATE\"");
        assertIsOut(entry(over, "seal"));
        assertIsIn(entry(over, "round"));
        assertIsIn(entry(after, "seal"));
        assertThat(decidedAt(over)).isAfter(PLANNED.plusSeconds(LEAD));
        assertThat(decidedAt(before)).isBefore(PLANNED.plusSeconds(3));
        assertThat(decidedAt(after)).isBefore(PLANNED.plusSeconds(LEAD + 3));
    }

    @Test
    void whatTheWitnessNeitherSawNorMissedWaitsAMinuteAndThenALaterRoundDecides() {
        DrawId id = closing(CLOSES);
        runUntil(CLOSES.minusSeconds(1));
        witnesses.away(witness);

        runUntil(PLANNED.plusSeconds(59));
        assertThat(kinds(id)).containsExactly("draw", "seal");
        runUntil(PLANNED.plusSeconds(130));
        witnesses.back(witness);
        runUntil(PLANNED.plusSeconds(2 * LEAD));

        assertThat(kinds(id)).containsExactly("draw", "seal", "round", "drawn");
        assertThat(entry(id, "round").entry().body()).contains("\"why\":\"UNPROVEN\"");
    }

    @Test
    void aWitnessThatIsBackBeforeTheRoundIsAskedAgainInTime() {
        DrawId id = closing(CLOSES);
        runUntil(CLOSES.minusSeconds(1));
        witnesses.away(witness);
        runUntil(CLOSES.plusSeconds(120));
        witnesses.back(witness);

        runUntil(PLANNED.plusSeconds(3));

        assertThat(kinds(id)).containsExactly("draw", "seal", "drawn");
        assertIsIn(entry(id, "seal"));
    }

    @Test
    void aLaterRoundThatIsLateToo() {
        DrawId id = closing(CLOSES);
        runUntil(CLOSES.minusSeconds(1));
        witnesses.away(witness);
        runUntil(PLANNED.plusSeconds(5));
        witnesses.back(witness);
        keep();
        witnesses.away(witness);
        // Past the later round, whose entry the witness has not seen.
        Instant second = PLANNED.plusSeconds(LEAD + 20);
        runUntil(second);
        witnesses.back(witness);

        runUntil(second.plus(Duration.ofSeconds(2 * LEAD)));

        assertThat(kinds(id)).containsExactly("draw", "seal", "round", "round", "drawn");
        assertIsOut(entry(id, "seal"));
        assertIsOut(entry(id, "round"));
        assertIsIn(entries(id).get(3));
    }
}
