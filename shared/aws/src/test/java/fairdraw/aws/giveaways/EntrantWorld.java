package fairdraw.aws.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.LEAD;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;

import fairdraw.aws.anchors.StampTimes;
import fairdraw.aws.draws.DrawWorld;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.tokens.SignedAdmissionTokens;
import fairdraw.aws.tokens.TokenSeeds;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.Registers;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.InMemorySegments;
import fairdraw.domain.draws.sealing.ProveInTime;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.giveaways.Admissions;
import fairdraw.domain.giveaways.DenyEntrant;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.EntrantState;
import fairdraw.domain.giveaways.GiveawayEvents;
import fairdraw.domain.giveaways.GiveawayForm;
import fairdraw.domain.giveaways.LeaveDraw;
import fairdraw.domain.giveaways.Notices;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.domain.giveaways.SampleGiveaways;
import fairdraw.domain.giveaways.WakeDraw;
import fairdraw.domain.giveaways.places.AwardPlaces;
import fairdraw.domain.giveaways.places.ClaimPlace;
import fairdraw.domain.giveaways.places.GiveawayKind;
import fairdraw.domain.giveaways.places.KeepPlaces;
import fairdraw.domain.giveaways.places.Losses;
import fairdraw.domain.giveaways.places.PassOn;
import fairdraw.domain.giveaways.places.PlacesEvidence;
import fairdraw.domain.giveaways.places.TellLosers;
import fairdraw.domain.giveaways.places.WinEvents;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.domain.register.Register;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everything from entry to claim in giveaways, on tables of its own. */
public final class EntrantWorld extends DrawWorld {
    public static final EnterDraw.Device NO_DEVICE = EnterDraw.Device.of(Optional.empty());
    public final DynamoDbParticipations participations;
    public final DynamoDbMarks marks;
    public final DynamoDbGiveaways giveaways;
    public final Admissions admissions;
    public final AdvanceDraw advanceDraw;
    public final PlanGiveaway planGiveaway;
    public final GiveawayKind kind;

    private @Nullable DrawId drawId;

    public EntrantWorld(DynamoDbClient client, long seed) {
        this(client, seed, SampleRegisters::unseen, new InMemoryRegister(), new InMemoryRegister());
    }

    /** Creates a world whose giveaways stand in these registers, and name nobody there. */
    public EntrantWorld(DynamoDbClient client, long seed, Registers registers) {
        this(client, seed, _ -> registers, new InMemoryRegister(), new InMemoryRegister());
    }

    /** Creates a world whose giveaways stand in the registers whose entries and heads these are. */
    public EntrantWorld(
            DynamoDbClient client,
            long seed,
            Function<Register, Registers> registers,
            Register entered,
            Heads heads) {
        super(client, seed, OPENS.minusSeconds(60));
        participations =
                new DynamoDbParticipations(
                        client, transactions, names.draws(), names.register(), 10_000_000);
        marks = new DynamoDbMarks(client, transactions, names.draws(), names.register());
        giveaways =
                new DynamoDbGiveaways(
                        client, transactions, names.draws(), names.lotteries(), names.register());
        admissions = new Admissions(new SignedAdmissionTokens(this::seeds));
        var chain = SignedBeacons.chain();
        var judge = new JudgeEntry(entered, heads, StampTimes::of);
        var rankLeaves = new RankLeaves(lists, results);
        var losses = new Losses(lists, marks, participations, bus, bus, clock);
        kind =
                new GiveawayKind(
                        gates,
                        entries,
                        new GiveawayKind.Steps(
                                new AwardPlaces(
                                        draws,
                                        new FixResult(results, beacons, entered),
                                        rankLeaves,
                                        marks,
                                        triggers,
                                        clock),
                                new KeepPlaces(
                                        draws,
                                        marks,
                                        new PassOn(results, rankLeaves, marks),
                                        new WinEvents(participations, admissions),
                                        losses,
                                        bus,
                                        triggers,
                                        judge,
                                        clock),
                                new TellLosers(draws, losses, clock)),
                        new GiveawayEvents(gates),
                        new PlacesEvidence(results));
        advanceDraw =
                new AdvanceDraw(
                        draws,
                        new AdvanceDraw.Steps(
                                new OpenDraw(draws, clock),
                                new CloseDraw(gates, money, closed -> {}, clock),
                                new SealDraw(
                                        draws,
                                        gates,
                                        entries,
                                        lists,
                                        new InMemorySegments().seal(SegmentSizes.STANDARD),
                                        triggers,
                                        clock),
                                new ProveInTime(
                                        draws,
                                        judge,
                                        entered,
                                        draw -> kind.next(draw).take(draw),
                                        triggers,
                                        clock),
                                cancelDraw),
                        clock);
        planGiveaway =
                new PlanGiveaway(
                        draws,
                        giveaways,
                        new PlanDraw(
                                BeaconChains.of(chain), keys, triggers, registers.apply(register)),
                        Organisers.NONE,
                        clock,
                        new Ids(clock, random));
    }

    private List<TokenSeeds.Seed> seeds(String purpose) {
        return List.of(new TokenSeeds.Seed(1, new byte[32], Instant.EPOCH));
    }

    /** Creates a world in which nothing goes wrong. */
    public static EntrantWorld calm(long seed) {
        return new EntrantWorld(SharedStore.client(), seed);
    }

    /** Adds an open giveaway with this number of winners. */
    public EntrantWorld with(int winners, OptionalInt capacity, boolean passOn) {
        return with(SampleGiveaways.form(winners, capacity, passOn));
    }

    /** Adds an open giveaway of one place that closes at another time. */
    public EntrantWorld closing(Instant at) {
        return with(
                SampleGiveaways.planned(
                        Optional.of(OPENS),
                        Optional.of(at),
                        1,
                        OptionalInt.empty(),
                        false,
                        OptionalInt.empty()));
    }

    private EntrantWorld with(GiveawayForm form) {
        drawId = planGiveaway.create(TENANT, form).id();
        clock.set(OPENS.plusSeconds(1));
        return this;
    }

    /** Adds an open giveaway that this number of people may enter from one device. */
    public EntrantWorld withDevices(int entriesPerDevice) {
        return with(SampleGiveaways.devices(entriesPerDevice));
    }

    public DrawId drawId() {
        return Optional.ofNullable(drawId).orElseThrow();
    }

    @Override
    public Draw draw() {
        return draws.locate(drawId()).orElseThrow();
    }

    public Notices notices() {
        return new Notices(participations);
    }

    /** Returns the use case in a function environment of its own, with nothing cached yet. */
    public EnterDraw enterDraw() {
        return new EnterDraw(notices(), participations, keys, clock, random, backoff);
    }

    public EnterDraw.Outcome enter(int number) {
        return enterDraw().enter(consumer(number), drawId(), NO_DEVICE, "");
    }

    /** Enters the consumers 0 to {@code count - 1}. */
    public EntrantWorld entered(int count) {
        EnterDraw enterDraw = enterDraw();
        IntStream.range(0, count)
                .forEach(n -> enterDraw.enter(consumer(n), drawId(), NO_DEVICE, ""));
        return this;
    }

    public LeaveDraw.Outcome leave(int number) {
        return new LeaveDraw(notices(), participations, keys, clock)
                .leave(consumer(number), drawId());
    }

    public DenyEntrant.Outcome deny(int number, String reason) {
        return new DenyEntrant(notices(), participations, wakeDraw(), keys, clock)
                .deny(
                        TENANT,
                        drawId(),
                        new DenyEntrant.Denial(consumer(number).id(), reason, "key:server", true));
    }

    private WakeDraw wakeDraw() {
        return new WakeDraw(draws, triggers, clock);
    }

    public ClaimPlace.Outcome claim(int number, Optional<String> token) {
        return new ClaimPlace(notices(), participations, admissions, wakeDraw(), keys, clock)
                .claim(TENANT, drawId(), consumer(number).id(), token, Optional.empty());
    }

    public DrawStatus.Outcome status(int number) {
        return new DrawStatus(notices(), participations, admissions, keys, clock)
                .of(consumer(number), drawId());
    }

    /** Returns the state of a consumer who takes part. */
    public EntrantState state(int number) {
        return switch (status(number)) {
            case DrawStatus.Outcome.Stands(EntrantState state, _) -> state;
            case DrawStatus.Outcome.NotFound _, DrawStatus.Outcome.NotEntered _ ->
                    throw new IllegalStateException("consumer " + number + " takes no part");
        };
    }

    /** Returns those of the first {@code count} consumers who are in that state. */
    public List<Integer> inState(EntrantState.Status status, int count) {
        return IntStream.range(0, count)
                .filter(number -> state(number).status() == status)
                .boxed()
                .toList();
    }

    /** Returns the consumers by rank, as far as results are stored. */
    public List<Integer> ranking(int count) {
        return SampleGiveaways.ranking(results, participations, draw(), count);
    }

    public List<Mark> marksInOrder() {
        return marks.all(draw());
    }

    @Override
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
}
