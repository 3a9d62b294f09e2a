package fairdraw.aws;

import fairdraw.aws.tokens.TokenSeeds;
import fairdraw.domain.Kept;
import fairdraw.domain.Remembered;
import fairdraw.domain.campaigns.NumberKeys;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

/**
 * The keys derived from one root secret, a JSON object from generation to root. It is fetched on
 * first use, again when the copy is a few minutes old, and whenever a generation is asked for that
 * the copy lacks. A copy stays good while it cannot be fetched again.
 */
public final class SecretsManagerRootKeys implements RootKeys, TokenSeeds, NumberKeys {

    /** Nothing that is lacking is taken not to exist, and a copy stays good for ever. */
    private static final Kept.Terms TERMS =
            new Kept.Terms(Remembered.ROOTS.atMost(), Duration.ZERO, Duration.ofDays(36_500));

    private final SecretsManagerClient secrets;
    private final String secretId;
    private final InstantSource clock;
    private final Kept<Roots> kept;

    /**
     * @param stale is told the age of a copy that could not be fetched again
     */
    public SecretsManagerRootKeys(
            SecretsManagerClient secrets,
            String secretId,
            InstantSource clock,
            Consumer<Duration> stale) {
        this.secrets = secrets;
        this.secretId = secretId;
        this.clock = clock;
        this.kept = new Kept<>(this::fetch, TERMS, stale);
    }

    /**
     * @param since the time at which the secret got its newest root; it changes for no other reason
     */
    private record Roots(TreeMap<Integer, RootKey> byGeneration, Instant since, Instant fetchedAt) {

        Optional<RootKey> of(int generation) {
            return Optional.ofNullable(byGeneration.get(generation));
        }

        RootKey newest() {
            return byGeneration.lastEntry().getValue();
        }
    }

    @Override
    public int current() {
        return roots().newest().generation();
    }

    @Override
    public byte[] pepper(int generation) {
        return root(generation).pepper();
    }

    @Override
    public byte[] receiptSeed(int generation) {
        return root(generation).receiptSeed();
    }

    @Override
    public byte[] linkKey(int generation) {
        return root(generation).linkKey();
    }

    @Override
    public byte[] of(int generation, DrawId drawId) {
        return derived(generation, "fairdraw.lucky-numbers.v1:" + drawId);
    }

    /** Returns 32 bytes of a generation for this purpose, which is used for nothing else. */
    public byte[] derived(int generation, String purpose) {
        return root(generation).derived(purpose);
    }

    /** Returns the root of a generation; roots never change, so a cached one never expires. */
    private RootKey root(int generation) {
        Instant now = clock.instant();
        return kept.present(now)
                .flatMap(roots -> roots.of(generation))
                .or(() -> kept.get(now, roots -> roots.of(generation).isPresent()).of(generation))
                .orElseThrow(
                        () -> new IllegalStateException("no root of generation " + generation));
    }

    @Override
    public List<Seed> of(String purpose) {
        Roots roots = roots();
        return roots.byGeneration().descendingMap().values().stream()
                .limit(2)
                .map(root -> new Seed(root.generation(), root.derived(purpose), roots.since()))
                .toList();
    }

    /** Fetches the secret unless it is there; whoever needs it is told of a failure. */
    public void fetchAhead() {
        try {
            roots();
        } catch (RuntimeException _) {
            // Kept, and thrown to whoever asks within the next second.
        }
    }

    private Roots roots() {
        return kept.get(clock.instant(), _ -> true);
    }

    private Roots fetch() {
        Instant now = clock.instant();
        GetSecretValueResponse answer = secrets.getSecretValue(get -> get.secretId(secretId));
        TreeMap<Integer, RootKey> byGeneration = new TreeMap<>();
        for (Map.Entry<String, JsonNode> root :
                JsonNode.parser().parse(answer.secretString()).asObject().entrySet()) {
            int generation = Integer.parseInt(root.getKey());
            byGeneration.put(generation, new RootKey(generation, root.getValue().asString()));
        }
        if (byGeneration.isEmpty()) {
            throw new IllegalStateException("the root secret holds no root");
        }
        Instant since = Optional.ofNullable(answer.createdDate()).orElse(Instant.EPOCH);
        return new Roots(byGeneration, since, now);
    }
}
