package fairdraw.functions.operator.access;

import fairdraw.domain.Page;
import fairdraw.domain.access.Organisation;
import fairdraw.domain.access.Organisations;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.Optional;

/** {@code GET /operator/v1/organisations}. */
public final class ListOrganisationsFunction extends HttpFunction<OperatorCall> {
    private final Organisations organisations;

    public ListOrganisationsFunction() {
        this(Wiring.inLambda());
    }

    public ListOrganisationsFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_ORGANISATIONS)
                        .asking(Listing.LIMIT, Listing.AFTER));
        organisations = wiring.access().organisations();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request),
                wanted ->
                        call.operator()
                                .organisation()
                                .map(this::only)
                                .orElseGet(() -> organisations.list(wanted)),
                AccessView::organisation);
    }

    /** Returns the one organisation in reach as a whole list. */
    private Page<Organisation> only(OrganisationId id) {
        return new Page<>(organisations.find(id.text()).stream().toList(), Optional.empty());
    }
}
