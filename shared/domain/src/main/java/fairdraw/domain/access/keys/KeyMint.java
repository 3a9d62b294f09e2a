package fairdraw.domain.access.keys;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes new keys, which nobody has stored yet. */
public final class KeyMint {
    private final InstantSource clock;
    private final RandomGenerator random;

    /** A mint whose secrets are as good as this source of randomness. */
    public KeyMint(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** What a key is made for, and who makes it. */
    public record Order(
            Owner owner,
            Surface surface,
            Kind kind,
            Optional<String> campaign,
            String name,
            Optional<Maker> madeBy) {

        /** A key that nobody is said to make. */
        public Order(
                Owner owner, Surface surface, Kind kind, Optional<String> campaign, String name) {
            this(owner, surface, kind, campaign, name, Optional.empty());
        }

        /** The same, made by somebody. */
        public Order by(Maker maker) {
            return new Order(owner, surface, kind, campaign, name, Optional.of(maker));
        }

        /** A key of an operator. */
        public static Order ofOperator(String operatorId, String name) {
            return new Order(
                    new Owner.OfOperator(operatorId),
                    Surface.OPERATOR,
                    Kind.SECRET,
                    Optional.empty(),
                    name);
        }
    }

    /** A new key and its whole text, which cannot be told a second time. */
    public record Minted(Credential credential, String text) {

        public ApiKey key() {
            return credential.key();
        }
    }

    /**
     * A new key.
     *
     * @throws IllegalArgumentException when no such key can be, see {@link ApiKey}
     */
    public Minted mint(Order order) {
        var key =
                new ApiKey(
                        KeyText.randomId(random),
                        order.owner(),
                        order.surface(),
                        order.kind(),
                        order.campaign(),
                        order.name(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        order.madeBy(),
                        Optional.empty());
        var text = KeyText.random(key.prefix(), key.id(), random);
        return new Minted(new Credential(key, text.secretHash()), text.text());
    }
}
