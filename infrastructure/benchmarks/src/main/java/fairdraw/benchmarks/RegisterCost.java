package fairdraw.benchmarks;

import fairdraw.aws.register.DynamoDbHeads;
import fairdraw.aws.register.DynamoDbRegister;
import fairdraw.aws.register.RegisterWrites;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.Mode;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Extension;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.entries.Announced;
import fairdraw.fairness.entries.Drawn;
import fairdraw.fairness.entries.Ended;
import fairdraw.fairness.entries.OfDraw;
import fairdraw.fairness.entries.PoolMoved;
import fairdraw.fairness.entries.RegisterEntry;
import fairdraw.fairness.entries.Sealed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The cost of a draw's events in the register, from where they wait to their place in a log. */
final class RegisterCost {

    static final String REGISTER = "Register";
    private static final String HASH = Sha256.hex("hash");
    private static final String DRAW = "draw_01KWERSRG0ZN7DXWDW7HQQ95GK";
    private static final String LINE = "\u2014 witness.example/one " + "A".repeat(100) + "=\n";
    private static final int ROUNDS = 100;

    private final Stack stack;
    private final InstantSource time;
    private final Table table =
            new Table(
                    "The register",
                    "work",
                    "round trips",
                    "write units",
                    "read units",
                    "milliseconds");
    private long number;

    RegisterCost(Stack stack, InstantSource time) {
        this.stack = stack;
        this.time = time;
    }

    Table run() {
        SequenceEntries sequence = stack.wiring().register().sequenceEntries();
        measure("begin a log with its first entry", () -> placed(sequence, ended()));
        for (int round = 0; round < ROUNDS; round++) {
            placed(sequence, ended());
        }
        measure("an entry waits", () -> put(ended()));
        measure("it gets its place alone", () -> sequence.run(Mode.LIVE));
        for (int entry = 0; entry < Extension.MOST; entry++) {
            put(ended());
        }
        measure("32 get theirs at once", () -> sequence.run(Mode.LIVE));
        measure("nothing waits", () -> sequence.run(Mode.LIVE));
        measure("the six events of a lottery's draw, each alone", () -> draw(sequence));
        RegisterLog log = sequence.run(Mode.LIVE).log();
        var register =
                new DynamoDbRegister(
                        stack.metered(), stack.transactions(stack.metered()), REGISTER);
        var heads =
                new DynamoDbHeads(stack.metered(), stack.transactions(stack.metered()), REGISTER);
        long size = register.head(log.id()).orElseThrow().size();
        measure("a head", () -> register.head(log.id()));
        measure(
                "a line of a witness on a head, and its size",
                () -> {
                    heads.cosigned(log.id(), size, "witness.example/one", LINE);
                    heads.seen(log.id(), "witness.example/one", size);
                });
        measure(
                "a token of 1.5 KB on a head",
                () -> heads.stamped(log.id(), size, HASH, new byte[1_500]));
        var published = stack.wiring().register().publishRegister();
        measure("the checkpoint", () -> published.checkpoint(log.id()));
        for (long entry = size; entry < 256; entry++) {
            put(ended());
        }
        sequence.run(Mode.LIVE);
        measure("a full page", () -> published.page(log.id(), 0));
        return table;
    }

    private void measure(String name, Runnable work) {
        long begun = time.millis();
        Duration looked = stack.meter().looking();
        Cost cost = stack.meter().of(work);
        long took = time.millis() - begun - stack.meter().looking().minus(looked).toMillis();
        table.add(name, cost.roundTrips(), cost.writeUnits(), cost.readUnits(), took);
    }

    private void draw(SequenceEntries sequence) {
        OfDraw draw = new OfDraw(DRAW, HASH);
        placed(
                sequence,
                new Announced(
                        draw,
                        "org_01JQZ5X8V4M2N6P8R0T2W4Y6Z8",
                        1_234,
                        stack.clock().instant(),
                        stack.clock().instant(),
                        Optional.of("mega")));
        placed(sequence, new PoolMoved("mega", 17, -50_198, 0, PoolMoved.Purpose.CLOSE, DRAW));
        placed(
                sequence,
                new Sealed(
                        draw,
                        HASH,
                        1_000,
                        3,
                        OptionalLong.of(2_000),
                        Optional.of(new Sealed.Pool(17, 50_198, 62_747)),
                        List.of(),
                        OptionalLong.empty()));
        placed(
                sequence,
                new Drawn(
                        draw,
                        new Drawn.Outcome.Signature(657_413, "b0".repeat(48)),
                        Optional.empty()));
        placed(sequence, new PoolMoved("mega", 18, 37_650, 37_650, PoolMoved.Purpose.SETTLE, DRAW));
        placed(sequence, new Ended(draw));
    }

    /** Returns the end of another draw each time, since no entry gets a second place. */
    private RegisterEntry ended() {
        String draw = DRAW.substring(6) + String.format(Locale.ROOT, "%06d", number);
        return new Ended(new OfDraw(draw, HASH));
    }

    private void placed(SequenceEntries sequence, RegisterEntry entry) {
        put(entry);
        if (sequence.run(Mode.LIVE).entries() != 1) {
            throw new IllegalStateException("an entry that did not get its place");
        }
    }

    private void put(RegisterEntry entry) {
        number++;
        Pending waiting =
                Pending.of(
                        Mode.LIVE,
                        stack.clock().instant().plusMillis(number),
                        number,
                        Draft.of(entry, stack.clock().instant()));
        stack.transactions(stack.metered())
                .write(List.of(RegisterWrites.pending(REGISTER, waiting)));
    }
}
