package fairdraw.functions.campaigns;

import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.SubmitEntry.Outcome;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;

/** The replies to submitted entries. */
final class SubmissionReplies {

    private static final String PRIZE_FIELD = "instant_win.prize_definition_id";

    private final FailureLog log;

    SubmissionReplies(FailureLog log) {
        this.log = log;
    }

    Reply of(Request request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var entry) -> accepted(entry);
            case Outcome.Repeated(var entry, var same) -> {
                if (!same) {
                    log.warn(
                            request.requestId(),
                            "an Idempotency-Key came again with another body: entry " + entry.id());
                }
                yield entry(entry, "Entry already exists for this idempotency key.");
            }
            case Outcome.WindowClosed _ -> Reply.problem(403, "Registration window is closed");
            case Outcome.UnknownCampaign _ -> refused("the campaign is not configured");
            case Outcome.CompaniesExcluded _ ->
                    refused("enrollment.document_number must be a CPF in this campaign");
            case Outcome.FieldMissing(var field) ->
                    refused("enrollment." + field.word() + " is required");
            case Outcome.FieldTaken(var field) ->
                    refused(
                            "enrollment."
                                    + field.word()
                                    + " is in use by another participant of the campaign");
            case Outcome.WinsNotDeclared _ ->
                    refused("instant_win must be absent or not won in this campaign");
            case Outcome.PrizeUnknown _ -> refused(PRIZE_FIELD + " must be one of GET /v1/prizes");
            case Outcome.OutOfStock _ -> refused(PRIZE_FIELD + " is out of stock");
            case Outcome.Busy _ -> Reply.problem(503, "Too many requests at once, try again");
        };
    }

    private static Reply accepted(CampaignEntry entry) {
        return entry(
                entry,
                entry.reason()
                        .map(why -> "Entry was rejected: " + why)
                        .orElse("Entry accepted for processing."));
    }

    private static Reply entry(CampaignEntry entry, String message) {
        return Reply.json(
                202,
                Json.published()
                        .put("entry_id", entry.id())
                        .put("status", entry.status().name())
                        .put("message", message));
    }

    private static Reply refused(String detail) {
        return Reply.problem(422, detail);
    }
}
