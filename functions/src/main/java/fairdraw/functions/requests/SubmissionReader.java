package fairdraw.functions.requests;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.participants.FiscalKey;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.PrizeId;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reader of a request for an entry: the body of {@code POST /v1/entries}, or a line of a file.
 */
public final class SubmissionReader {

    private static final String ACCESS_KEY_MEMBER = "access_key";
    private static final String WIN_MEMBER = "instant_win";
    private static final String PRIZE_MEMBER = "prize_definition_id";

    private final Tenant tenant;
    private final CampaignSlug slug;
    private final String requestKey;
    private final String requestHash;
    private final Instant now;

    /** Creates the reader of a request under this key, with this hash. */
    public SubmissionReader(
            Tenant tenant, CampaignSlug slug, String requestKey, String requestHash, Instant now) {
        this.tenant = tenant;
        this.slug = slug;
        this.requestKey = requestKey;
        this.requestHash = requestHash;
        this.now = now;
    }

    public SubmitEntry.Request read(JsonBody body) {
        return new SubmitEntry.Request(
                tenant,
                slug,
                requestKey,
                requestHash,
                new EnrollmentReader(now).read(body.object("enrollment")),
                ConsentReader.read(body.object("consent")),
                accessKey(body.object("evidence")),
                instantWin(body).flatMap(SubmissionReader::prize),
                body.salt());
    }

    /**
     * Reads the declared win; an empty list means none, since some languages write an empty object
     * so.
     */
    private static Optional<JsonBody> instantWin(JsonBody body) {
        return body.value(WIN_MEMBER).filter(List.of()::equals).isPresent()
                ? Optional.empty()
                : body.optionalObject(WIN_MEMBER);
    }

    private static String accessKey(JsonBody evidence) {
        evidence.choice("type", List.of("fiscal_key"), word -> word);
        String accessKey = evidence.text(ACCESS_KEY_MEMBER);
        if (evidence.has(ACCESS_KEY_MEMBER) && FiscalKey.parse(accessKey).isEmpty()) {
            evidence.refuse(
                    ACCESS_KEY_MEMBER, "a fiscal key of 44 characters with its check digit");
        }
        return accessKey;
    }

    private static Optional<PrizeId> prize(JsonBody instantWin) {
        boolean won = instantWin.flag("won");
        if (!won && instantWin.says(PRIZE_MEMBER)) {
            instantWin.refuse(PRIZE_MEMBER, "absent when nothing was won");
        }
        if (!won) {
            return Optional.empty();
        }
        String text = instantWin.text(PRIZE_MEMBER);
        Optional<PrizeId> prizeId = Identifier.uuid(text).map(PrizeId::new);
        if (instantWin.has(PRIZE_MEMBER) && prizeId.isEmpty()) {
            instantWin.refuse(PRIZE_MEMBER, "a UUID");
        }
        return prizeId;
    }
}
