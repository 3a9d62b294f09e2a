package fairdraw.functions.guards;

import fairdraw.domain.Backoff;
import fairdraw.domain.Budget;
import fairdraw.domain.access.Repeatable;
import fairdraw.domain.access.Repeatable.State;
import fairdraw.domain.access.Repeatables;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.RequestKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The idempotency of operators' POSTs: a request with an {@code Idempotency-Key} is carried out
 * once a day at most, and a repetition gets the answer of the first. A refused call has done
 * nothing, so its key is free again. A call that broke off is not retried, since its effect is
 * unknown.
 */
public final class OncePerKey {
    private static final Duration KEPT = Duration.ofDays(1);

    /** Longer than any call takes. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int LOOKS = 8;
    private static final int LARGEST = 300_000;

    private final Repeatables repeatables;
    private final Ids ids;
    private final InstantSource clock;
    private final Backoff backoff;

    public OncePerKey(Repeatables repeatables, Ids ids, InstantSource clock, Backoff backoff) {
        this.repeatables = repeatables;
        this.ids = ids;
        this.clock = clock;
        this.backoff = backoff;
    }

    /**
     * Returns the reply to the work, or the answer to an earlier request with the same key.
     *
     * @param credential the text of the caller's API key
     * @throws BadInput if the idempotency key is malformed
     */
    Reply answer(Request request, OperatorId operatorId, String credential, Supplier<Reply> work) {
        Optional<String> key =
                request.method().equals("POST") ? RequestKeys.optional(request) : Optional.empty();
        if (key.isEmpty()) {
            return work.get();
        }
        Repeatable call = begin(request, operatorId, key.get());
        for (int look = 1; ; look++) {
            Repeatable found = repeatables.begin(call, clock.instant());
            if (found.token().equals(call.token())) {
                return done(call, credential, work);
            }
            if (!found.requestHash().equals(call.requestHash())) {
                return conflict("The Idempotency-Key came with another request before");
            }
            switch (found.state()) {
                case State.Answered(byte[] sealed) -> {
                    return new SealedAnswer(credential, found.token())
                            .open(sealed)
                            .<Reply>map(answer -> answer)
                            .orElseGet(() ->
                                    conflict("The Idempotency-Key came with another API" + " key"));
                }
                case State.BrokenOff _ -> {
                    return brokenOff();
                }
                case State.Begun _ -> {
                    if (clock.instant().isAfter(found.begunAt().plus(LONGEST))) {
                        return brokenOff();
                    }
                    if (look == LOOKS) {
                        return Reply.withHeader(
                                Reply.json(
                                        409,
                                        Json.object()
                                                .put(
                                                        "error",
                                                        "The same request is being worked on")),
                                "Retry-After",
                                "1");
                    }
                    backoff.pause(look);
                }
            }
        }
    }

    private Repeatable begin(Request request, OperatorId operatorId, String key) {
        Instant now = clock.instant();
        String asked =
                String.join("\n", request.method(), request.path(), RequestKeys.hash(request));
        return new Repeatable(
                operatorId,
                Sha256.hex(key),
                Sha256.hex(asked),
                ids.prefixed(IdKind.CALL),
                now,
                now.plus(KEPT),
                new State.Begun());
    }

    private Reply done(Repeatable call, String credential, Supplier<Reply> work) {
        int before = changes();
        Reply reply;
        try {
            reply = work.get();
        } catch (RuntimeException | Error failure) {
            InReserve.run(() -> repeatables.replace(call.in(new State.BrokenOff())));
            throw failure;
        }
        Repeatable after = after(call, credential, reply, changes() == before);
        InReserve.run(() -> repeatables.replace(after));
        return reply;
    }

    private static int changes() {
        return Budget.current().map(Budget::changes).orElse(0);
    }

    /**
     * Returns the call after its reply; a refusal of what cannot be done now frees the key only if
     * nothing was changed before it.
     */
    private Repeatable after(
            Repeatable call, String credential, Reply reply, boolean nothingChanged) {
        if (reply instanceof Reply.Answer answer && answer.status() < 300) {
            byte[] sealed = new SealedAnswer(credential, call.token()).seal(answer);
            return call.in(
                    sealed.length <= LARGEST ? new State.Answered(sealed) : new State.BrokenOff());
        }
        boolean isUnknown = reply.status() >= 500 && !(reply.status() == 503 && nothingChanged);
        return isUnknown ? call.in(new State.BrokenOff()) : call.forgotten(clock.instant());
    }

    private static Reply conflict(String message) {
        return Reply.problem(409, message);
    }

    private static Reply brokenOff() {
        return conflict(
                "An earlier call with this Idempotency-Key broke off: look whether it took effect,"
                        + " then use another key");
    }
}
