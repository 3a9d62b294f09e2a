package fairdraw.functions.guards.people;

import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.proposals.Proposal;
import fairdraw.domain.access.proposals.Proposal.State;
import fairdraw.functions.json.Json;

/** Proposals in the answers to operators. */
public final class ProposalView {

    private ProposalView() {}

    /** Returns a proposal with all that its second person has to send. */
    public static Json of(Proposal proposal) {
        Json form =
                Json.object()
                        .put("proposalId", proposal.id())
                        .put("operation", proposal.operation())
                        .put("path", proposal.path())
                        .put("body", proposal.body())
                        .put("proposedBy", maker(proposal.proposedBy()))
                        .put("proposedAt", proposal.proposedAt())
                        .put("expiresAt", proposal.goodUntil());
        return switch (proposal.state()) {
            case State.Open() ->
                    form.put("state", "OPEN")
                            .put("confirmedBy", null)
                            .put("confirmedAt", null)
                            .put("answered", null);
            case State.Confirmed(var by, var at) ->
                    form.put("state", "CONFIRMED")
                            .put("confirmedBy", maker(by))
                            .put("confirmedAt", at)
                            .put("answered", null);
            case State.Done(var by, var at, var status) ->
                    form.put("state", "DONE")
                            .put("confirmedBy", maker(by))
                            .put("confirmedAt", at)
                            .put("answered", status);
        };
    }

    private static Json maker(Maker maker) {
        return Json.object().put("operatorId", maker.operatorId()).put("keyId", maker.keyId());
    }
}
