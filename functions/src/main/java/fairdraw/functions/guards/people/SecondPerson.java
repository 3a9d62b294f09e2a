package fairdraw.functions.guards.people;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.proposals.AskTwo;
import fairdraw.domain.access.proposals.AskTwo.Outcome;
import fairdraw.domain.access.proposals.Proposal;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.requests.RequestKeys;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The second person where an organisation demands one: the first request is answered with a
 * proposal, and the same request of another operator confirms it and is carried out.
 */
public final class SecondPerson {
    private static final int LARGEST = 64 * 1024;

    private final AskTwo askTwo;
    private final Consumer<Request> reading;

    /**
     * @param reading refuses a bad request, which nobody could confirm
     */
    public SecondPerson(AskTwo askTwo, Consumer<Request> reading) {
        this.askTwo = askTwo;
        this.reading = reading;
    }

    /** Returns the reply to the work, or the proposal or refusal with which it is not done. */
    public Reply answer(
            Operation operation,
            Request request,
            Tenant tenant,
            Maker maker,
            Supplier<Reply> work) {
        if (!operation.isAtStake(request, tenant.mode()) || !askTwo.isDemanded(tenant)) {
            return work.get();
        }
        if (request.bytes().length > LARGEST) {
            return Reply.problem(413, "Request body is too large");
        }
        reading.accept(request);
        return switch (askTwo.ask(wish(operation, request, tenant), maker)) {
            case Outcome.Proposed(var proposal) -> Reply.json(202, ProposalView.of(proposal));
            case Outcome.Related() ->
                    Reply.problem(403, "One of the two people made the account of the other");
            case Outcome.Agreed(var proposal) -> agreed(proposal, work);
        };
    }

    private static AskTwo.Wish wish(Operation operation, Request request, Tenant tenant) {
        String objects =
                operation.parameters().stream()
                        .map(name -> request.pathAsSent(name).orElse(""))
                        .collect(Collectors.joining("\n"));
        return new AskTwo.Wish(
                tenant,
                operation.id(),
                RequestKeys.hash(request) + '\n' + objects,
                request.path(),
                new String(request.bytes(), StandardCharsets.UTF_8));
    }

    private Reply agreed(Proposal proposal, Supplier<Reply> work) {
        Reply reply = work.get();
        if (reply.status() < 500) {
            askTwo.done(proposal, reply.status());
        }
        return reply;
    }
}
