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
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.OwnRegisters;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Source;
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
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import fairdraw.fairness.register.VerifierKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A sealed live draw in a register, with others who see it or do not. */
final class SealedBench {

    static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
    private static final String ROOT = "cd".repeat(32);
    static final String STAMPER = "ab".repeat(32);

    final InMemoryDraws draws = new InMemoryDraws();
    final InMemoryRegister register = draws.register;
    final FixedLogKeys keys = new FixedLogKeys();
    final OwnLogs logs = new OwnLogs(register, keys, "fairdraw");
    final RegisterLog log = logs.of(Mode.LIVE);
    final MovableClock clock = new MovableClock(SampleCampaign.OPENS);
    final FakeWitnesses witnesses = new FakeWitnesses();
    final VerifierKey witness = witnesses.start("w1", log.key(), clock);
    final Witnessing witnessed = new Witnessing(List.of(witness), 1, List.of(), 0);
    final RecordedTriggers triggers = new RecordedTriggers();

    /** Returns the way to the result, with this step of a draw whose round decides. */
    ProveInTime proving(Step result) {
        return new ProveInTime(
                draws,
                new JudgeEntry(register, register, SealedBench::time),
                register,
                result,
                triggers,
                clock);
    }

    static OptionalLong time(byte[] token) {
        return OptionalLong.of(ByteBuffer.wrap(token).getLong());
    }

    static BeaconRule beacon(int lead) {
        return new BeaconRule(
                SignedBeacons.chain(),
                lead,
                SignedBeacons.chain().roundAtOrAfter(SampleCampaign.CLOSES.plusSeconds(600)));
    }

    /** Returns the rule of a contest ten seconds after the close, and five after the deadline. */
    static ExtractionRule extraction() {
        return new ExtractionRule(
                "6000",
                LocalDate.of(2026, 3, 1),
                ExtractionMap.standard(1, 10),
                Fallback.UP_THEN_DOWN,
                5,
                Optional.empty());
    }

    private static Randomness planned(Source source) {
        return switch (source) {
            case BeaconRule beacon ->
                    new Randomness.Round(beacon.chain().chainHash(), beacon.round());
            case ExtractionRule extraction -> extraction.planned();
        };
    }

    /** Returns a draw that is sealed now, whose seal waits for its place. */
    Draw sealed(Source source, Witnessing witnessing) {
        Draw planned = SampleCampaign.of(TENANT).drawing(2, source).draw();
        var registers = new OwnRegisters(logs, register, _ -> witnessing);
        Draw draw =
                planned.registered(
                        new Registration(
                                registers.place(TENANT).policy(),
                                Hex.encode(Ed25519.publicKey(Sha256.of("receipts"))),
                                Optional.empty()),
                        1);
        assertThat(draws.create(draw)).isTrue();
        keep();
        Randomness randomness = planned(source);
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
                        false);
        assertThat(
                        draws.replace(
                                next,
                                DrawEntries.sealed(
                                        next, manifest, OptionalLong.empty(), List.of())))
                .isTrue();
        return next;
    }

    /** Gives entries their places, and heads to the witnesses. */
    void keep() {
        new SequenceEntries(register, keys, logs, clock, _ -> {}).run(Mode.LIVE);
        new AnchorHeads(register, register, witnesses, clock).run(log);
    }

    /** Returns the last entry of a draw that has a place. */
    Registered last(Draw draw) {
        return register.entriesOf(log.id(), draw.id()).getLast();
    }

    static Instant known(Draw draw) {
        return RandomnessTimes.known(draw);
    }

    /** Has the stamper of the rules stamp the last entry of a draw. */
    void stamp(Draw draw, long at) {
        byte[] token = ByteBuffer.allocate(Long.BYTES).putLong(at).array();
        register.stamped(log.id(), last(draw).index() + 1, STAMPER, token);
    }

    /** Returns the answer to a cancellation that is asked for at a time. */
    Outcome askedAt(Draw draw, Instant at) {
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
