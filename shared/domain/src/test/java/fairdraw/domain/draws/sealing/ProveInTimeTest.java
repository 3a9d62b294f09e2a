package fairdraw.domain.draws.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.anchors.AnchorHeads;
import fairdraw.domain.anchors.FakeWitnesses;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.registering.DrawDeadlines;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.OwnRegisters;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.draws.sealing.CancelDraw.Outcome;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.Registered;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.VerifierKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The way of a live draw from its seal to its result, with others who see it or do not. */
final class ProveInTimeTest {

    private static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
    private static final String ROOT = "cd".repeat(32);
    private static final String STAMPER = "ab".repeat(32);

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryRegister register = draws.register;
    private final FixedLogKeys keys = new FixedLogKeys();
    private final OwnLogs logs = new OwnLogs(register, keys, "fairdraw");
    private final RegisterLog log = logs.of(Mode.LIVE);
    private final MovableClock clock = new MovableClock(SampleCampaign.OPENS);
    private final FakeWitnesses witnesses = new FakeWitnesses();
    private final VerifierKey witness = witnesses.start("w1", log.key(), clock);
    private final Witnessing witnessed = new Witnessing(List.of(witness), 1, List.of(), 0);
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final List<Draw> drawn = new ArrayList<>();
    private final ProveInTime prove =
            new ProveInTime(
                    draws,
                    new JudgeEntry(register, register, ProveInTimeTest::time),
                    register,
                    this::result,
                    triggers,
                    clock);

    private Optional<Draw> result(Draw draw) {
        drawn.add(draw);
        return Optional.of(draw);
    }

    private static OptionalLong time(byte[] token) {
        return OptionalLong.of(ByteBuffer.wrap(token).getLong());
    }

    private static BeaconRule beacon(int lead) {
        return new BeaconRule(
                SignedBeacons.chain(),
                lead,
                SignedBeacons.chain().roundAtOrAfter(SampleCampaign.CLOSES.plusSeconds(600)));
    }

    /** Returns a draw that is sealed now, whose seal waits for its place. */
    private Draw sealed(BeaconRule source, Witnessing witnessing) {
        Draw planned = SampleCampaign.of(TENANT).drawing(2, source).draw();
        var registers = new OwnRegisters(logs, register, _ -> witnessing);
        Draw draw =
                planned.registered(
                        new Registration(
                                registers.place(TENANT).orElseThrow().policy(),
                                Hex.encode(Ed25519.publicKey(Sha256.of("receipts"))),
                                Optional.empty()),
                        1);
        assertThat(draws.create(draw)).isTrue();
        keep();
        Randomness randomness = new Randomness.Round(source.chain().chainHash(), source.round());
        Instant now = clock.instant();
        var closed = new Progress.Closed(now, 0, false);
        Draw next = draw.to(new Progress.Sealed(closed, ROOT, randomness, 1), now, now);
        var manifest =
                new Manifest(
                        draw.id().text(),
                        9,
                        0,
                        ROOT,
                        draw.publishedRulesHash(),
                        randomness,
                        now,
                        null,
                        false,
                        false);
        assertThat(draws.replace(next, DrawEntries.sealed(next, manifest, OptionalLong.empty())))
                .isTrue();
        return next;
    }

    private void keep() {
        new SequenceEntries(register, keys, logs, clock, _ -> {}).run(Mode.LIVE);
        new AnchorHeads(register, register, witnesses, clock).run(log);
    }

    private Registered last(Draw draw) {
        return register.entriesOf(log.id(), draw.id()).getLast();
    }

    private static Instant known(Draw draw) {
        return RandomnessTimes.known(draw);
    }

    @Test
    void aListThatIsSeenRestsUntilItsRoundAndIsDrawnThen() {
        clock.set(SampleCampaign.CLOSES);
        Draw draw = sealed(beacon(10), witnessed);
        keep();

        Draw resting = prove.take(draw).orElseThrow();

        assertThat(resting.nextAt()).isEqualTo(known(draw));
        assertThat(triggers.set()).containsEntry(draw.id().text() + ".draw", known(draw));
        assertThat(drawn).isEmpty();
        clock.set(known(draw));
        prove.take(resting);
        assertThat(drawn).containsExactly(resting);
    }

    @Test
    void aLaterRoundLeavesTimeToSeeItsEntryHoweverShortTheLead() {
        clock.set(SampleCampaign.CLOSES);
        Draw draw = sealed(beacon(10), witnessed);
        witnesses.away(witness);
        keep();
        clock.set(known(draw));
        witnesses.back(witness);
        keep();

        Draw late = prove.take(draw).orElseThrow();

        keep();
        assertThat(last(late).entry().body()).contains("\"why\":\"LATE\"");
        assertThat(known(late))
                .isBetween(clock.instant().plusSeconds(90), clock.instant().plusSeconds(93));
        assertThat(last(late).entry().deadline()).contains(known(late).minusSeconds(30));
        clock.set(known(late));
        Draw proven = prove.take(late).orElseThrow();
        assertThat(drawn).containsExactly(proven);
    }

    @Test
    void whatIsUnprovenForADayIsDecidedByALaterRound() {
        clock.set(SampleCampaign.CLOSES);
        Draw draw = sealed(beacon(10), witnessed);
        witnesses.away(witness);
        keep();
        clock.set(known(draw).plusSeconds(86_399));
        Draw waiting = prove.take(draw).orElseThrow();
        assertThat(waiting.progress()).isEqualTo(draw.progress());
        assertThat(register.nudged()).containsExactly(Mode.LIVE);
        clock.set(known(draw).plusSeconds(86_400));

        Draw later = prove.take(waiting).orElseThrow();

        assertThat(known(later)).isAfter(clock.instant());
        keep();
        assertThat(last(later).entry().body()).contains("\"why\":\"UNPROVEN\"");
    }

    @Test
    void aSealThatHasNoPlaceYetIsNeitherInNorOut() {
        clock.set(SampleCampaign.CLOSES);
        Draw draw = sealed(beacon(10), witnessed);
        clock.set(known(draw));

        Draw waiting = prove.take(draw).orElseThrow();

        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(drawn).isEmpty();
    }

    @Test
    void whereStampsDecideOneInTimeIsEnoughAndNoneMakesItLate() {
        clock.set(SampleCampaign.CLOSES);
        Draw draw = sealed(beacon(10), new Witnessing(List.of(), 0, List.of(STAMPER), 1));
        keep();
        clock.set(known(draw));
        long deadline = known(draw).getEpochSecond() - 30;

        stamp(draw, deadline + 1);
        Draw late = prove.take(draw).orElseThrow();
        keep();
        assertThat(last(late).entry().body()).contains("\"why\":\"LATE\"");

        stamp(late, known(late).getEpochSecond() - 30);
        clock.set(known(late));
        prove.take(late);
        assertThat(drawn).containsExactly(late);
    }

    private void stamp(Draw draw, long at) {
        byte[] token = ByteBuffer.allocate(Long.BYTES).putLong(at).array();
        register.stamped(log.id(), last(draw).index() + 1, STAMPER, token);
    }

    @Test
    void aCancellationIsRefusedOnceItsWitnessesMayNotHaveItInTime() {
        clock.set(SampleCampaign.CLOSES);
        Draw draw = sealed(beacon(10), witnessed);

        assertThat(askedAt(draw, known(draw).minusSeconds(90))).isInstanceOf(Outcome.TooLate.class);
        assertThat(askedAt(draw, known(draw).minusMillis(90_001)))
                .isInstanceOf(Outcome.Asked.class);
    }

    @Test
    void aCancellationThatRestsOnNobodyIsRefusedFiveSecondsBeforeTheRound() {
        clock.set(SampleCampaign.CLOSES);
        Draw draw = sealed(beacon(10), Witnessing.NONE);

        assertThat(DrawDeadlines.areDemanded(draw)).isFalse();
        assertThat(askedAt(draw, known(draw).minusSeconds(5))).isInstanceOf(Outcome.TooLate.class);
        assertThat(askedAt(draw, known(draw).minusMillis(5_001))).isInstanceOf(Outcome.Asked.class);
    }

    private Outcome askedAt(Draw draw, Instant at) {
        clock.set(at);
        var lists = new InMemorySealedLists();
        return new CancelDraw(
                        draws,
                        draws.gates,
                        new InMemoryMoney(draws),
                        lists,
                        triggers,
                        _ -> {},
                        clock)
                .ask(TENANT, draw.id(), "rain", new OperatorId("op_1"));
    }
}
