package fairdraw.verifier.evidence;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.time.Instant;
import java.util.Optional;

/** The manifest that seals a list. */
public record Manifest(
        Bytes hash,
        String keyId,
        Bytes signature,
        Bytes signed,
        String draw,
        long leaves,
        long left,
        Bytes root,
        Bytes rules,
        Optional<Round> beacon,
        Optional<Extraction.Name> extraction,
        Instant at,
        Optional<Pool> pool,
        boolean late,
        boolean advanced) {

    /** The beacon round that decides the draw. */
    public record Round(Bytes chain, long round) {}

    /** The prize pool of the draw. */
    public record Pool(long carriedCents, long lines, long poolCents) {}

    public static Manifest of(Members envelope) throws Refuted {
        Members document = envelope.members("document");
        document.whole("v", 1, 1);
        return new Manifest(
                envelope.hex("hash", 32),
                envelope.text("keyId"),
                envelope.hex("signature", 64),
                new Bytes(
                        Keys.statement("lottery.manifest.v1", Canonical.bytes(document.object()))),
                document.text("draw"),
                document.whole("leaves", 0, Integer.MAX_VALUE),
                document.whole("left", 0, Integer.MAX_VALUE),
                document.hex("root", 32),
                document.hex("rules", 32),
                document.has("beacon")
                        ? Optional.of(round(document.members("beacon")))
                        : Optional.empty(),
                document.has("extraction")
                        ? Optional.of(Extraction.Name.of(document.members("extraction")))
                        : Optional.empty(),
                document.time("at"),
                document.has("pool")
                        ? Optional.of(pool(document.members("pool")))
                        : Optional.empty(),
                document.flag("late"),
                document.flag("advanced"));
    }

    private static Round round(Members members) throws Refuted {
        return new Round(members.hex("chain", 32), members.whole("round", 1, Rounds.LAST));
    }

    private static Pool pool(Members members) throws Refuted {
        return new Pool(
                members.whole("carriedCents", 0, Long.MAX_VALUE),
                members.whole("lines", 0, Long.MAX_VALUE),
                members.whole("poolCents", 0, Long.MAX_VALUE));
    }
}
