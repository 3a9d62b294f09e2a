package fairdraw.domain.access.keys;

import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.OperatorId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes new API keys without storing them. */
public final class KeyMint {
    private final InstantSource clock;
    private final RandomGenerator random;

    /** Creates a mint whose secrets are as unpredictable as {@code random}. */
    public KeyMint(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The request for a key, with its maker. */
    public record Order(
            Owner owner,
            Surface surface,
            Kind kind,
            Optional<CampaignSlug> campaign,
            String name,
            Optional<Maker> madeBy) {

        /** Creates a request without a maker. */
        public Order(
                Owner owner,
                Surface surface,
                Kind kind,
                Optional<CampaignSlug> campaign,
                String name) {
            this(owner, surface, kind, campaign, name, Optional.empty());
        }

        /** Returns the same request with a maker. */
        public Order by(Maker maker) {
            return new Order(owner, surface, kind, campaign, name, Optional.of(maker));
        }

        /** Returns the request for a key of an operator. */
        public static Order ofOperator(OperatorId operatorId, String name) {
            return new Order(
                    new Owner.OfOperator(operatorId),
                    Surface.OPERATOR,
                    Kind.SECRET,
                    Optional.empty(),
                    name);
        }
    }

    /** A new key and its whole text, which cannot be shown again. */
    public record Minted(Credential credential, String text) {

        public ApiKey key() {
            return credential.key();
        }
    }

    /**
     * Returns a new key.
     *
     * @throws IllegalArgumentException if no such key can exist, see {@link ApiKey}
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
