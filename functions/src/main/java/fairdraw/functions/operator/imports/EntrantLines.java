package fairdraw.functions.operator.imports;

import fairdraw.domain.consumers.Identity;
import fairdraw.domain.giveaways.ImportEntrants.Line;
import fairdraw.domain.giveaways.ImportEntrants.Who;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.JsonBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reader of lines that are an entrant of a giveaway each: a consumer by their id, or by the
 * name that tokens of an own issuer have for them.
 */
final class EntrantLines {

    private static final String CONSUMER_ID = "consumerId";
    private static final String ISSUER = "issuer";
    private static final String SUBJECT = "subject";
    private static final String SALT = "salt";
    private static final ImportFile.Headings HEADINGS =
            new ImportFile.Headings(Set.of(CONSUMER_ID, ISSUER, SUBJECT, SALT), Set.of());

    private EntrantLines() {}

    /**
     * Returns the file of a request.
     *
     * @throws BadInput if it is no such file
     */
    static ImportFile<Line> read(Request request) {
        return ImportFile.read(
                request,
                HEADINGS,
                (_, cells) ->
                        JsonBody.read(
                                cells.json(List.of(CONSUMER_ID, ISSUER, SUBJECT, SALT)).toString(),
                                EntrantLines::line));
    }

    private static Line line(JsonBody body) {
        return new Line(body.says(SUBJECT) ? bySubject(body) : byId(body), body.salt());
    }

    private static Who bySubject(JsonBody body) {
        if (body.says(CONSUMER_ID)) {
            body.refuse(CONSUMER_ID, "empty where there is a subject");
        }
        return new Who.BySubject(
                body.text(ISSUER, Identity.LONGEST), body.text(SUBJECT, Identity.LONGEST));
    }

    private static Who byId(JsonBody body) {
        String text = body.text(CONSUMER_ID);
        Optional<String> id =
                Ids.kept(text)
                        .filter(kept ->
                                Ids.isPrefixed(kept, IdKind.CONSUMER)
                                        || Ids.isPrefixed(kept, IdKind.GUEST));
        if (body.says(CONSUMER_ID) && id.isEmpty()) {
            body.refuse(CONSUMER_ID, "the id of a consumer");
        }
        return new Who.ById(new ConsumerId(id.orElse("none")));
    }
}
