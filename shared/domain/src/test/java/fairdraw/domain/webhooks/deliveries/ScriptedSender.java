package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sender that records every attempt and gives the answer that it was told to. */
final class ScriptedSender implements Sender {

    private final List<Sent> sent = new ArrayList<>();
    private Answer answer = new Answer.Answered(200, Optional.empty());
    private Runnable meanwhile = () -> {};

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
        meanwhile = work;
    }

    @Override
    public Answer send(Webhook webhook, Delivery delivery, List<String> secrets, Instant now) {
        sent.add(new Sent(webhook, delivery, secrets, now));
        meanwhile.run();
        return answer;
    }
}
