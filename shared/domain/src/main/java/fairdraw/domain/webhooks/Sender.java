package fairdraw.domain.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an event in a webhook's format, signs it and sends it. */
public interface Sender {

    /** What came of it. */
    sealed interface Answer {
        record Answered(int status, Optional<Duration> retryAfter) implements Answer {}

        record Unanswered(Why why) implements Answer {}
    }

    /** Why there was no answer. */
    enum Why {
        TIMEOUT,
        UNKNOWN_HOST,
        /** The address is none that may be called. */
        FORBIDDEN_ADDRESS,
        CONNECTION_REFUSED,
        TLS,
        BROKEN_CONNECTION;

        /** The word in the log: {@code timeout}, {@code unknown_host}, ... */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Sends it once, waiting no longer than the format says.
     *
     * @param secrets as their receiver has them, the newest first
     * @param now the time that is signed
     */
    Answer send(Webhook webhook, Delivery delivery, List<String> secrets, Instant now);
}
