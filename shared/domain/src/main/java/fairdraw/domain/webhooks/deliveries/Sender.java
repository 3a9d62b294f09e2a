package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an event in a webhook's format, signs it and sends it. */
public interface Sender {

    /** The result of sending. */
    sealed interface Answer {
        record Answered(int status, Optional<Duration> retryAfter) implements Answer {}

        record Unanswered(Why why) implements Answer {}
    }

    /** The reason for a missing response. */
    enum Why {
        TIMEOUT,
        UNKNOWN_HOST,
        /** The address must not be called. */
        FORBIDDEN_ADDRESS,
        CONNECTION_REFUSED,
        TLS,
        BROKEN_CONNECTION;

        /** Returns the word in the log: {@code timeout}, {@code unknown_host}, ... */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Sends the event once and waits no longer than the format allows.
     *
     * @param secrets the secrets as the receiver has them, newest first
     * @param now the time that is signed
     */
    Answer send(Webhook webhook, Delivery delivery, List<String> secrets, Instant now);
}
