package fairdraw.functions.operator.access;

import fairdraw.domain.access.Audit;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Rfc3339;
import java.time.Instant;
import java.util.Optional;

/** The filter that the parameters of a listing of the audit ask for. */
final class AuditFilterReader {

    static final String ORGANISATION = "organisation";
    static final String OBJECT = "object";
    static final String OPERATOR = "operator";
    static final String FROM = "from";
    static final String UNTIL = "until";

    private AuditFilterReader() {}

    /** Reads the organisation that is asked for; empty for any and none. */
    static Optional<OrganisationId> organisation(Request request) {
        return request.query(ORGANISATION).map(Identifier::orNothing).map(OrganisationId::new);
    }

    /**
     * Reads the rest of the filter.
     *
     * @param organisation the organisation of the calls; empty for any and none
     */
    static Audit.Filter read(Request request, Optional<OrganisationId> organisation) {
        return new Audit.Filter(
                organisation,
                request.query(OBJECT),
                request.query(OPERATOR),
                instant(request, FROM),
                instant(request, UNTIL));
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
