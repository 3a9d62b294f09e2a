package fairdraw.functions.operator.access;

import fairdraw.domain.access.Audit;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Rfc3339;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.util.Optional;

/** {@code GET /operator/v1/audit}, as JSON or, if {@code Accept} prefers it, as CSV. */
public final class ListAuditFunction extends HttpFunction<OperatorCall> {
    private static final String ORGANISATION = "organisation";
    private static final String OBJECT = "object";
    private static final String OPERATOR = "operator";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    /** The number of rows read at once; a row can have 60 kB. */
    private static final int ROWS = 100;

    private final Audit audit;
    private final FileListing listing;

    public ListAuditFunction() {
        this(Wiring.inLambda());
    }

    public ListAuditFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_AUDIT)
                        .forMuch()
                        .asking(
                                Listing.LIMIT,
                                Listing.AFTER,
                                ORGANISATION,
                                OBJECT,
                                OPERATOR,
                                FROM,
                                UNTIL));
        audit = wiring.access().audit();
        listing = new FileListing(wiring.clock(), ROWS);
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var organisation =
                request.query(ORGANISATION).map(Identifier::orNothing).map(OrganisationId::new);
        if (organisation.filter(id -> !call.operator().reaches(id)).isPresent()) {
            return Reply.problem(404, "Not found");
        }
        var filter =
                new Audit.Filter(
                        organisation.or(call.operator()::organisation),
                        request.query(OBJECT),
                        request.query(OPERATOR),
                        instant(request, FROM),
                        instant(request, UNTIL));
        return listing.reply(
                request, "audit.csv", AuditView.FORM, wanted -> audit.list(filter, wanted));
    }

    private static Optional<Instant> instant(Request request, String name) {
        return request.query(name)
                .map(text ->
                        Rfc3339.parse(text)
                                .orElseThrow(() ->
                                        BadInput.mustBe(
                                                name,
                                                "an ISO 8601 time such as 2026-07-01T12:00:00Z")));
    }
}
