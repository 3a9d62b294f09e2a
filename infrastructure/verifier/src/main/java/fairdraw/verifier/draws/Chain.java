package fairdraw.verifier.draws;

import fairdraw.verifier.evidence.Beacon;
import fairdraw.verifier.evidence.Rounds;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.Optional;

/** A beacon's chain as the evidence describes it, and as its hash proves. */
public final class Chain {

    private static final long A_DAY = 86_400;

    private final Beacon beacon;

    private Chain(Beacon beacon) {
        this.beacon = beacon;
    }

    /** Reads a description; refuses one that has not the hash that it names. */
    public static Chain of(Members members) throws Refuted {
        Refuted.unless(
                members.text("scheme").equals("bls-unchained-g1-rfc9380"),
                members.at("scheme") + " is not known");
        Chain chain =
                new Chain(
                        new Beacon(
                                members.hex("chain", 32),
                                members.text("scheme"),
                                members.text("id"),
                                members.hex("groupHash"),
                                members.hex("publicKey", 96),
                                new Rounds(
                                        members.whole("genesisTime", 0, Rounds.LAST),
                                        members.whole("period", 1, A_DAY)),
                                1,
                                Optional.empty(),
                                Optional.empty()));
        Refuted.unless(
                chain.beacon.computedChain().equals(chain.hash()),
                "the described chain is not " + chain.hash());
        return chain;
    }

    public Bytes hash() {
        return beacon.chain();
    }

    public Rounds rounds() {
        return beacon.rounds();
    }

    /** Returns the time of a round in whole seconds since 1970. */
    public long timeOf(long round) {
        return rounds().timeOf(round).getEpochSecond();
    }

    public boolean isQuicknet() {
        return hash().hex().equals(Beacon.QUICKNET);
    }

    /** Whether the chain signed this round. */
    public boolean signed(long round, Bytes signature) {
        return new Beacon(
                        beacon.chain(),
                        beacon.scheme(),
                        beacon.id(),
                        beacon.groupHash(),
                        beacon.publicKey(),
                        beacon.rounds(),
                        round,
                        Optional.empty(),
                        Optional.empty())
                .signed(signature);
    }
}
