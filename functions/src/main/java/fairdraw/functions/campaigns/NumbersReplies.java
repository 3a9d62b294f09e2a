package fairdraw.functions.campaigns;

import fairdraw.domain.campaigns.numbers.SubmitNumbers.Outcome;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;

/** The replies to submitted lucky numbers. */
final class NumbersReplies {

    private NumbersReplies() {}

    static Reply notFound() {
        return Reply.problem(404, "Entry not found");
    }

    static Reply of(EntryId entryId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Assigned(int count) ->
                    Reply.json(
                            201,
                            Json.published()
                                    .put("entry_id", entryId)
                                    .put("assigned_count", count)
                                    .put("status", "assigned"));
            case Outcome.NotFound _ -> notFound();
            case Outcome.NotManual _ ->
                    Reply.problem(422, "The lucky-numbers mechanic of this campaign is not manual");
            case Outcome.Rejected _ ->
                    Reply.problem(422, "The entry was rejected for lucky numbers");
            case Outcome.NotEvaluated _ ->
                    Reply.problem(409, "The entry has not been evaluated for lucky numbers yet");
            case Outcome.AlreadySubmitted _ ->
                    Reply.problem(409, "Lucky numbers were already submitted for this entry");
            case Outcome.Closed _ ->
                    Reply.problem(409, "The campaign's draw takes no lucky numbers now");
            case Outcome.WrongCount(int quantity, int sent) ->
                    Reply.problem(422, "numbers must have " + quantity + " elements, not " + sent);
            case Outcome.OutOfRange(int position, int seriesCount) ->
                    Reply.problem(
                            422,
                            "numbers[" + position + "].series must be 0 to " + (seriesCount - 1));
            case Outcome.Duplicate(var number) ->
                    Reply.problem(422, text(number) + " is in the request twice");
            case Outcome.Taken(var number) ->
                    Reply.problem(422, text(number) + " is already in use in the campaign");
            case Outcome.Busy _ -> Reply.problem(503, "Too many requests at once, try again");
        };
    }

    private static String text(LuckyNumber number) {
        return "Number " + number.seriesText() + "/" + number.orderText();
    }
}
