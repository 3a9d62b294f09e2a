package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.LEAD;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;

import fairdraw.domain.MovableClock;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.kinds.DrawKinds;
import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.results.InMemoryResults;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.draws.sealing.InMemorySegments;
import fairdraw.domain.draws.sealing.ProveInTime;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.events.RecordedBus;
import fairdraw.domain.giveaways.memory.InMemoryAdmissionTokens;
import fairdraw.domain.giveaways.memory.InMemoryGiveaways;
import fairdraw.domain.giveaways.memory.InMemoryParticipations;
import fairdraw.domain.giveaways.memory.InMemorySupportCodes;
import fairdraw.domain.giveaways.places.ClaimPlace;
import fairdraw.domain.giveaways.places.KindOnFakes;
import fairdraw.domain.giveaways.places.ValidateWin;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything from entry to claim in a giveaway, on fakes. */
public final class GiveawayWorld {
    public static final EnterDraw.Device NO_DEVICE = EnterDraw.Device.of(Optional.empty());
    public final MovableClock clock = new MovableClock(OPENS.minusSeconds(60));
    public final RecordedTriggers triggers = new RecordedTriggers();
    public final RecordedBus bus = new RecordedBus();
    public final FixedRootKeys keys = new FixedRootKeys();
    public final SignedBeacons beacons = new SignedBeacons(clock);
    public final InMemoryDraws draws = new InMemoryDraws();
    public final InMemorySealedLists lists = new InMemorySealedLists();
    public final InMemoryResults results = new InMemoryResults();
    public final InMemoryParticipations participations = new InMemoryParticipations(draws);
    public final Admissions admissions = new Admissions(new InMemoryAdmissionTokens());
    public final AdvanceDraw advanceDraw;
    final PlanGiveaway planGiveaway;
    public final CancelDraw cancelDraw;
    final InMemoryGiveaways giveaways = new InMemoryGiveaways(draws);
    public final InMemorySupportCodes codes = new InMemorySupportCodes();
    private final Random random;
    private @Nullable DrawId drawId;

    public GiveawayWorld(long seed) {
        random = new Random(seed);
        var judge = new JudgeEntry(draws.register, draws.register, _ -> OptionalLong.empty());
        var money = new InMemoryMoney(draws);
        cancelDraw = new CancelDraw(draws, draws.gates, money, lists, triggers, _ -> {}, clock);
        var kinds = new DrawKinds(List.of(KindOnFakes.of(this, judge)));
        advanceDraw =
                new AdvanceDraw(
                        draws,
                        new AdvanceDraw.Steps(
                                new OpenDraw(draws, clock),
                                new CloseDraw(draws.gates, money, _ -> {}, clock),
                                new SealDraw(
                                        draws,
                                        draws.gates,
                                        kinds.entries(),
                                        lists,
                                        new InMemorySegments().seal(SegmentSizes.STANDARD),
                                        triggers,
                                        clock),
                                new ProveInTime(
                                        draws,
                                        judge,
                                        draws.register,
                                        kinds.afterSeal(),
                                        triggers,
                                        clock),
                                cancelDraw),
                        clock);
        planGiveaway =
                new PlanGiveaway(
                        draws,
                        giveaways,
                        new PlanDraw(
                                BeaconChains.of(SignedBeacons.chain()),
                                keys,
                                triggers,
                                SampleRegisters.unseen(draws.register)),
                        Organisers.NONE,
                        clock,
                        new Ids(clock, random));
    }

    /** Returns a world with an open giveaway of this many places. */
    public static GiveawayWorld with(long seed, int winners, boolean passOn) {
        return new GiveawayWorld(seed)
                .opened(SampleGiveaways.form(winners, OptionalInt.empty(), passOn));
    }

    /** Adds a giveaway and waits until it is open. */
    public GiveawayWorld opened(GiveawayForm form) {
        return opened(planGiveaway.create(TENANT, form));
    }

    GiveawayWorld opened(Draw draw) {
        drawId = draw.id();
        clock.set(OPENS.plusSeconds(1));
        return this;
    }

    public DrawId drawId() {
        return Optional.ofNullable(drawId).orElseThrow();
    }

    public Draw draw() {
        return draws.locate(drawId()).orElseThrow();
    }

    Notices notices() {
        return new Notices(participations);
    }

    /** Returns the use case in a function environment of its own, with nothing cached yet. */
    public EnterDraw enterDraw() {
        return new EnterDraw(notices(), participations, keys, clock, random, _ -> {});
    }

    public EnterDraw.Outcome enter(int number) {
        return enter(number, NO_DEVICE);
    }

    public EnterDraw.Outcome enter(int number, EnterDraw.Device device) {
        return enter(consumer(number), device);
    }

    public EnterDraw.Outcome enter(Consumer consumer, EnterDraw.Device device) {
        return enterDraw().enter(consumer, drawId(), device, "");
    }

    /** Enters the consumers 0 to {@code count - 1}. */
    public GiveawayWorld entered(int count) {
        IntStream.range(0, count).forEach(this::enter);
        return this;
    }

    public LeaveDraw.Outcome leave(int number) {
        return new LeaveDraw(notices(), participations, keys, clock)
                .leave(consumer(number), drawId());
    }

    public DenyEntrant.Outcome deny(int number, String reason) {
        return deny(new DenyEntrant.Denial(consumer(number).id(), reason, "key:server", true));
    }

    DenyEntrant.Outcome deny(DenyEntrant.Denial denial) {
        return new DenyEntrant(notices(), participations, wakeDraw(), keys, clock)
                .deny(TENANT, drawId(), denial);
    }

    WakeDraw wakeDraw() {
        return new WakeDraw(draws, triggers, clock);
    }

    /** Binds the place of a consumer to another device. */
    public void rebind(int number, String device) {
        new RebindDevice(notices(), participations, codes, keys, clock)
                .rebind(
                        TENANT,
                        drawId(),
                        new RebindDevice.Who.ById(consumer(number).id()),
                        Fingerprint.of(device));
    }

    public ClaimPlace.Outcome claim(int number, Proof proof) {
        return claim(drawId(), number, proof);
    }

    public ClaimPlace.Outcome claim(DrawId drawId, int number, Proof proof) {
        return new ClaimPlace(notices(), participations, admissions, wakeDraw(), keys, clock)
                .claim(TENANT, drawId, consumer(number).id(), proof.token(), proof.fingerprint());
    }

    public ValidateWin.Outcome validate(int number, Proof proof) {
        return new ValidateWin(notices(), participations, admissions, keys, clock)
                .validate(
                        TENANT,
                        drawId(),
                        consumer(number).id(),
                        proof.token(),
                        proof.fingerprint());
    }

    public DrawStatus.Outcome status(int number) {
        return new DrawStatus(notices(), participations, admissions, keys, clock)
                .of(consumer(number), drawId());
    }

    /** Returns the state of a consumer who takes part. */
    public EntrantState state(int number) {
        return ((DrawStatus.Outcome.Stands) status(number)).state();
    }

    /** Returns those of the first {@code count} consumers who are in that state. */
    public List<Integer> inState(EntrantState.Status status, int count) {
        return IntStream.range(0, count)
                .filter(number -> state(number).status() == status)
                .boxed()
                .toList();
    }

    /** Returns the consumers by rank, as far as ranks are stored. */
    public List<Integer> ranking(int count) {
        return SampleGiveaways.ranking(results, participations, draw(), count);
    }

    public List<Mark> marksInOrder() {
        return participations.marks.all(draw());
    }

    /** Returns the participation of a consumer who has one. */
    public Participation part(int number) {
        return participations.find(draw(), person(number)).orElseThrow();
    }

    public String person(int number) {
        return Person.of(keys.pepper(1), TENANT, consumer(number).id().text()).key();
    }

    public void advanceAt(Instant instant) {
        clock.set(instant);
        advanceDraw.advance(drawId());
    }

    /** Advances until the giveaway is drawn and its winners are published. */
    public Draw drawn() {
        advanceAt(CLOSES);
        advanceAt(CLOSES.plusSeconds(LEAD + 3));
        return draw();
    }

    /** Advances the draw at each due time until nothing more is due. */
    public Draw runToTheEnd() {
        for (@Nullable Instant due = draw().nextAt(); due != null; due = draw().nextAt()) {
            advanceAt(due.isAfter(clock.instant()) ? due : clock.instant());
        }
        return draw();
    }
}
