package fairdraw.domain.draws;

import fairdraw.domain.NotNow;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.Registers;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hex;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The planning that all kinds of draw share: the round by formula, the keys and the triggers. */
public final class PlanDraw {

    private static final int ATTEMPTS = 8;

    private final BeaconChains chains;
    private final RootKeys keys;
    private final Triggers triggers;
    private final Registers registers;

    /**
     * @param chains the beacon that new draws name, and the one that takes over from it
     * @param triggers the timers that advance draws
     * @param registers the registers in which new draws stand
     */
    public PlanDraw(BeaconChains chains, RootKeys keys, Triggers triggers, Registers registers) {
        this.chains = chains;
        this.keys = keys;
        this.triggers = triggers;
        this.registers = registers;
    }

    /** Returns the beacon rule of a new draw at these times. */
    public BeaconRule beacon(DrawTimes times, int leadSeconds) {
        return BeaconRule.of(chains, times, leadSeconds);
    }

    /** Returns the generation of the pepper for a new draw. */
    public int pepper() {
        return keys.current();
    }

    /**
     * Creates a draw in the register of its mode, with the key that will sign its receipts. Its
     * announcement takes the organisation's next number; where another draw takes that number
     * first, creates it with the one after.
     *
     * @param numberSecret the secret of the order of automatic numbers, 32 bytes, if it has any
     * @param create stores the draw in one transaction; false if nothing was written
     * @param taken whether something else stands in the place of the draw
     * @return the draw as stored; empty if something else stands in its place
     * @throws NotNow if other draws took the number each time
     */
    public Optional<Draw> create(
            Draw planned,
            Optional<byte[]> numberSecret,
            Predicate<Draw> create,
            BooleanSupplier taken) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Draw draw = registered(planned, numberSecret.map(this::order));
            if (create.test(draw)) {
                return Optional.of(draw);
            }
            if (taken.getAsBoolean()) {
                return Optional.empty();
            }
        }
        throw new NotNow("an organisation announces many draws at once");
    }

    /** Does the same for a draw without automatic numbers, which a table of draws stores. */
    public Optional<Draw> create(Draw planned, Draws draws) {
        return create(
                planned,
                Optional.empty(),
                draws::create,
                () -> draws.locate(planned.id()).isPresent());
    }

    /** Returns a draw in the register of its mode, before it is stored there. */
    public Draw registered(Draw draw) {
        return registered(draw, Optional.empty());
    }

    /** Returns the order of automatic numbers that a secret gives with the chain of new draws. */
    NumberOrder order(byte[] numberSecret) {
        return NumberOrder.of(numberSecret, chains.first());
    }

    private Draw registered(Draw draw, Optional<NumberOrder> numbers) {
        Registers.Place place = registers.place(draw.tenant());
        return draw.registered(registration(draw, place, numbers), place.number());
    }

    private Registration registration(
            Draw draw, Registers.Place place, Optional<NumberOrder> numbers) {
        return new Registration(place.policy(), receiptKey(draw.pepper()), numbers);
    }

    private String receiptKey(int generation) {
        return Hex.encode(Ed25519.publicKey(keys.receiptSeed(generation)));
    }

    /** Sets the triggers that advance the draw at each of its times, replacing earlier ones. */
    public void trigger(Draw draw) {
        DrawTimes times = draw.rules().times();
        triggers.at(draw, "open", times.openAt());
        triggers.at(draw, "close", times.closeAt());
        switch (draw.rules().source()) {
            case BeaconRule beacon ->
                    triggers.at(draw, "draw", beacon.chain().timeOf(beacon.round()));
            // Entering the extraction triggers the draw.
            case ExtractionRule _ -> {}
        }
    }

    /** Removes the triggers of a draw. */
    public void forget(Draw draw) {
        triggers.forget(draw, "open");
        triggers.forget(draw, "close");
        triggers.forget(draw, "draw");
    }
}
