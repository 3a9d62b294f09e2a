package fairdraw.aws.register;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.rules.OwnRegisters;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.draws.rules.Registers;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.entries.Announced;
import fairdraw.fairness.entries.Drawn;
import fairdraw.fairness.entries.Ended;
import fairdraw.fairness.entries.OfDraw;
import fairdraw.fairness.entries.RegisterEntry;
import fairdraw.fairness.entries.Sealed;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;
import fairdraw.testing.ShortPause;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A register without witnesses on a table of its own, and the entries of draws that stand in it.
 */
public final class StandingRegister implements AutoCloseable {

    private static final Instant BEGUN = Instant.parse("2026-03-01T07:00:00Z");

    private final RegisterTable table = new RegisterTable();
    private final FixedLogKeys keys = new FixedLogKeys();
    private final Set<String> taken = new HashSet<>();
    private int waited;

    public Register register() {
        return table.register();
    }

    public Heads heads() {
        return table.heads();
    }

    private OwnLogs logs() {
        return new OwnLogs(register(), keys, "fairdraw");
    }

    public RegisterLog log(Mode mode) {
        return logs().of(mode);
    }

    /** Returns what a receipt names: the newest head, or that of an empty log. */
    public Checkpoint head(Mode mode) {
        RegisterLog log = log(mode);
        return register()
                .head(log.id())
                .map(Head::checkpoint)
                .orElseGet(() -> Checkpoint.of(log.origin(), Frontier.EMPTY));
    }

    /** Returns the registers in which draws are planned. */
    public Registers registers() {
        return registers(Witnessing.NONE);
    }

    /** Returns the registers in which draws are planned that these have to see. */
    public Registers registers(Witnessing witnessing) {
        return new OwnRegisters(logs(), register(), _ -> witnessing);
    }

    /** Returns the registration of a draw that is planned now. */
    public Registration registration(Mode mode, RootKeys roots, Optional<NumberOrder> numbers) {
        return new Registration(
                registers().place(new Tenant(new OrganisationId("org_1"), mode)).policy(),
                Hex.encode(Ed25519.publicKey(roots.receiptSeed(1))),
                numbers);
    }

    /** Has an entry wait. */
    public void put(Mode mode, RegisterEntry entry) {
        Instant at = BEGUN.plusMillis(waited++);
        table.put(Pending.of(mode, at, 0, Draft.of(entry)));
    }

    /** Has those entries wait that a draw's own transactions made, each once. */
    public void take(Mode mode, Register own) {
        own.pending(mode, 32).stream()
                .filter(waiting -> taken.add(waiting.id()))
                .forEach(table::put);
    }

    /** Gives all that waits its place. */
    public void sequence(Mode mode) {
        new SequenceEntries(table.register(), keys, logs(), () -> BEGUN, new ShortPause())
                .run(mode);
    }

    /** Gives entries their places, in this order. */
    public void append(Mode mode, RegisterEntry... entries) {
        List.of(entries).forEach(entry -> put(mode, entry));
        sequence(mode);
    }

    /** Gives the seal, the result and the end of a draw their places, as its list says them. */
    public void conclude(Draw draw, SealedLists lists, Drawn.Outcome outcome) {
        append(
                draw.tenant().mode(),
                sealed(draw, lists, OptionalLong.empty()),
                new Drawn(of(draw), outcome, Optional.empty()),
                new Ended(of(draw)));
    }

    public static OfDraw of(Draw draw) {
        return new OfDraw(
                draw.id().text(), draw.registered().map(RegisteredRules::rulesHash).orElseThrow());
    }

    public static Announced announced(Draw draw) {
        return new Announced(
                of(draw),
                draw.tenant().organisation().text(),
                1,
                draw.rules().times().openAt(),
                RandomnessTimes.known(draw),
                lottery(draw));
    }

    private static Optional<String> lottery(Draw draw) {
        return draw.occasion() instanceof LotteryOccasion lottery
                ? Optional.of(lottery.id().text())
                : Optional.empty();
    }

    /** Returns the entry of a draw's seal, as its list says it. */
    public static Sealed sealed(Draw draw, SealedLists lists, OptionalLong closing) {
        Manifest manifest = lists.manifest(draw).orElseThrow();
        Optional<Manifest.Pool> pool = Optional.ofNullable(manifest.pool());
        return new Sealed(
                of(draw),
                manifest.root(),
                manifest.leaves(),
                manifest.left(),
                pool.map(money -> OptionalLong.of(money.lines())).orElse(OptionalLong.empty()),
                pool.map(money ->
                        new Sealed.Pool(
                                closing.orElseThrow(), money.carriedCents(), money.poolCents())),
                List.of(),
                OptionalLong.empty());
    }

    @Override
    public void close() {
        table.close();
    }
}
