package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A sender that records every attempt and gives the answer that it was told to. */
final class ScriptedSender implements Sender {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Answer answer = new Answer.Answered(200, Optional.empty());
    private volatile Consumer<Sent> each = _ -> {};

    /** An attempt. */
    record Sent(Webhook webhook, Delivery delivery, List<String> secrets, Instant at) {}

    List<Sent> sent() {
        return sent;
    }

    void answers(int status) {
        answer = new Answer.Answered(status, Optional.empty());
    }

    void answers(int status, Duration retryAfter) {
        answer = new Answer.Answered(status, Optional.of(retryAfter));
    }

    void doesNotAnswer(Why why) {
        answer = new Answer.Unanswered(why);
    }

    /** Has something happen during every attempt. */
    void meanwhile(Runnable work) {
        each(_ -> work.run());
    }

    /** Has something happen during every attempt, which it may tell from others. */
    void each(Consumer<Sent> work) {
        each = work;
    }

    @Override
    public Answer send(Webhook webhook, Delivery delivery, List<String> secrets, Instant now) {
        Sent attempt = new Sent(webhook, delivery, secrets, now);
        sent.add(attempt);
        each.accept(attempt);
        return answer;
    }
}
