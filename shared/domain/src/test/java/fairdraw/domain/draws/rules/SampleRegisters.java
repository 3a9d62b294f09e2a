package fairdraw.domain.draws.rules;

import fairdraw.domain.Mode;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.Register;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.RegisterPolicy;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.fairness.register.VerifierKey.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Registers that witnesses must have seen or that nobody has to see, and draws in them. */
public final class SampleRegisters {

    private SampleRegisters() {}

    /** Returns the policy of a draw that is planned when the register has this size. */
    public static RegisterPolicy policy(Mode mode, long from) {
        return new RegisterPolicy(
                new VerifierKey("fairdraw/" + mode.word(), Use.LOG, key("log")),
                from,
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number ->
                                new VerifierKey(
                                        "w" + number + ".example", Use.WITNESS, key("w" + number)))
                        .toList(),
                2,
                List.of("ab".repeat(32)),
                1);
    }

    /** Returns registers of this size, in which every organisation's next draw has this number. */
    public static Registers places(long from, long number) {
        return tenant -> new Registers.Place(policy(tenant.mode(), from), number);
    }

    /** Returns the registration of a draw whose receipts this seed signs. */
    public static Registration registration(Mode mode, byte[] receiptSeed) {
        return new Registration(
                policy(mode, 7), Hex.encode(Ed25519.publicKey(receiptSeed)), Optional.empty());
    }

    /** Returns the registers of a deployment whose draws nobody else has to see. */
    public static Registers unseen(Register register) {
        return new OwnRegisters(logs(register), register, _ -> Witnessing.NONE);
    }

    /** Returns a draw as the first in a register in which nobody else has to see it. */
    public static Draw unseen(Draw draw) {
        return unseen(draw, 1, Optional.empty());
    }

    /**
     * Returns a draw in a register in which nobody else has to see it.
     *
     * @param number one more than the number of draws that its organisation has announced
     */
    public static Draw unseen(Draw draw, long number, Optional<NumberOrder> numbers) {
        byte[] receiptSeed = new FixedRootKeys().receiptSeed(draw.pepper());
        VerifierKey log = logs(new InMemoryRegister()).of(draw.tenant().mode()).key();
        return draw.registered(
                new Registration(
                        Witnessing.NONE.from(0, log),
                        Hex.encode(Ed25519.publicKey(receiptSeed)),
                        numbers),
                number);
    }

    private static OwnLogs logs(Register register) {
        return new OwnLogs(register, new FixedLogKeys(), "fairdraw");
    }

    private static byte[] key(String name) {
        return Ed25519.publicKey(Sha256.of(name));
    }
}
