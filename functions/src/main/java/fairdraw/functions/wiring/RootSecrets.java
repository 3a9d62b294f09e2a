package fairdraw.functions.wiring;

import fairdraw.aws.SecretsManagerRootKeys;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The root secrets, one for each use. None is asked for before one is needed; then those that this
 * function alone is told of are asked for at once, so that it waits for one answer.
 */
final class RootSecrets {

    private final Settings settings;
    private final Map<Use, Supplier<SecretsManagerRootKeys>> keys = new EnumMap<>(Use.class);
    private final AtomicBoolean begun = new AtomicBoolean();

    /** A use of a secret. */
    enum Use {
        /**
         * That of what a draw keeps for life: its pepper, its lucky numbers, the key of its
         * receipts.
         */
        PEPPER("PEPPER_SECRET"),

        /** The tokens of consumers. */
        TOKENS("TOKENS_SECRET"),

        /** The secrets of webhooks. */
        WEBHOOKS("WEBHOOKS_SECRET"),

        /** The heads of the register's logs. */
        SIGNING("SIGNING_SECRET");

        private final String variable;

        Use(String variable) {
            this.variable = variable;
        }

        /** Returns the name of the variable that names the secret. */
        String variable() {
            return variable;
        }
    }

    /**
     * @param maker makes the keys of the secret under an id
     */
    RootSecrets(Settings settings, Function<String, SecretsManagerRootKeys> maker) {
        this.settings = settings;
        for (Use use : Use.values()) {
            keys.put(use, new Lazy<>(() -> maker.apply(settings.secret(use))));
        }
    }

    /** Returns the keys of one use; the secret is asked for when they are first used. */
    Supplier<SecretsManagerRootKeys> of(Use use) {
        return () -> {
            if (!begun.getAndSet(true)) {
                settings.ownSecrets().stream()
                        .filter(other -> other != use)
                        .forEach(
                                other -> Thread.startVirtualThread(() -> keys(other).fetchAhead()));
            }
            return keys(use);
        };
    }

    private SecretsManagerRootKeys keys(Use use) {
        return Objects.requireNonNull(keys.get(use)).get();
    }
}
