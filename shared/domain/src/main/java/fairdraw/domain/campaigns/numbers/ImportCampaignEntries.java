package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.entries.SubmitEntry.Outcome;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.imports.Fate;
import fairdraw.domain.imports.Fate.Code;
import fairdraw.domain.imports.LineByLine;
import java.util.List;
import java.util.Optional;

/**
 * Hands in the lines of a file as entries of a campaign. A line is a request with a key of its own,
 * which is stored in the transaction of its entry, so that it is handed in once however often the
 * file is sent; numbers that an entry lacks are handed in for it then.
 */
public final class ImportCampaignEntries {

    private static final String NUMBERS = "numbers";
    private static final String PRIZE = "prize_definition_id";

    /**
     * An entry as a line of a file.
     *
     * @param numbers the numbers that the organisation made for it; empty for none yet
     */
    public record Line(SubmitEntry.Request entry, Optional<WantedNumbers> numbers) {}

    private final Campaigns campaigns;
    private final SubmitEntry submitEntry;
    private final EvaluateEntry evaluateEntry;
    private final SubmitNumbers submitNumbers;
    private final LineByLine lineByLine;

    public ImportCampaignEntries(
            Campaigns campaigns,
            SubmitEntry submitEntry,
            EvaluateEntry evaluateEntry,
            SubmitNumbers submitNumbers,
            LineByLine lineByLine) {
        this.campaigns = campaigns;
        this.submitEntry = submitEntry;
        this.evaluateEntry = evaluateEntry;
        this.submitNumbers = submitNumbers;
        this.lineByLine = lineByLine;
    }

    /** Returns the campaign with that id; empty if there is none. */
    public Optional<Campaign> find(Tenant tenant, CampaignId campaignId) {
        return campaigns.ofId(tenant, campaignId);
    }

    /** Hands in what was not handed in before, and returns the fates in the same order. */
    public List<Fate> enter(Campaign campaign, List<Line> lines) {
        return lineByLine.each(
                lines, line -> fault(campaign, line).orElseGet(() -> enter(campaign, line)));
    }

    /**
     * Returns the fates that the lines would have, and hands in none. Whether other entries have
     * what a line claims, and whether the participant may have one more, is not known before.
     */
    public List<Fate> check(Campaign campaign, List<Line> lines) {
        return lineByLine.each(
                lines,
                line ->
                        fault(campaign, line)
                                .or(() ->
                                        submitEntry
                                                .check(line.entry())
                                                .map(outcome -> checked(line, outcome)))
                                .orElse(Fate.TAKEN));
    }

    /** Returns the fault of the line's numbers that does not depend on its entry. */
    private static Optional<Fate> fault(Campaign campaign, Line line) {
        LuckyNumbers rules = campaign.luckyNumbers();
        if (line.numbers().isPresent() && rules.generation() == Generation.AUTOMATIC) {
            return Optional.of(Fate.of(Code.NUMBERS_NOT_MANUAL, NUMBERS));
        }
        return line.numbers()
                .filter(wanted ->
                        wanted.size() != rules.perEntry() || wanted.problem(rules).isPresent())
                .map(_ -> Fate.of(Code.INVALID_NUMBERS, NUMBERS));
    }

    private static Fate checked(Line line, Outcome outcome) {
        return outcome instanceof Outcome.Repeated(var entry, var same)
                        && same
                        && lacksNumbers(line, entry)
                ? Fate.TAKEN
                : fate(outcome);
    }

    private static boolean lacksNumbers(Line line, CampaignEntry entry) {
        return line.numbers().isPresent()
                && entry.assignment().isEmpty()
                && entry.status() != EntryStatus.REJECTED;
    }

    private Fate enter(Campaign campaign, Line line) {
        SubmitEntry.Request request = line.entry();
        Outcome outcome =
                submitEntry
                        .earlier(
                                request.tenant(),
                                request.campaignSlug(),
                                request.requestKey(),
                                request.requestHash())
                        .orElseGet(() -> submitEntry.submit(request));
        return switch (outcome) {
            case Outcome.Accepted(var entry) when lacksNumbers(line, entry) ->
                    number(campaign, entry, line.numbers().orElseThrow());
            case Outcome.Repeated(var entry, var same) when same && lacksNumbers(line, entry) ->
                    number(campaign, entry, line.numbers().orElseThrow());
            default -> fate(outcome);
        };
    }

    private static Fate fate(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var entry) -> standing(entry, Fate.TAKEN);
            case Outcome.Repeated(var entry, var same) ->
                    same ? standing(entry, Fate.REPEATED) : Fate.ID_REUSED;
            case Outcome.UnknownCampaign _, Outcome.WindowClosed _ -> Fate.of(Code.NOT_OPEN);
            case Outcome.CompaniesExcluded _ -> Fate.of(Code.COMPANY_EXCLUDED, "document_number");
            case Outcome.FieldMissing(var field) -> Fate.of(Code.FIELD_MISSING, field.word());
            case Outcome.FieldTaken(var field) -> Fate.of(Code.FIELD_TAKEN, field.word());
            case Outcome.WinsNotDeclared _, Outcome.PrizeUnknown _, Outcome.OutOfStock _ ->
                    Fate.of(Code.PRIZE_REFUSED, PRIZE);
            case Outcome.Busy _ -> Fate.NOT_NOW;
        };
    }

    private static Fate standing(CampaignEntry entry, Fate fate) {
        return entry.status() == EntryStatus.REJECTED ? Fate.of(Code.REJECTED) : fate;
    }

    /** Hands the numbers of an entry in, for which it is evaluated here if it is not yet. */
    private Fate number(Campaign campaign, CampaignEntry entry, WantedNumbers wanted) {
        Tenant tenant = campaign.tenant();
        if (entry.status() == EntryStatus.PENDING
                && evaluateEntry.evaluate(tenant, campaign.id(), entry.id())
                        == EvaluateEntry.Outcome.BUSY) {
            return Fate.NOT_NOW;
        }
        return switch (submitNumbers.submit(tenant, campaign.slug(), entry.id(), wanted)) {
            case SubmitNumbers.Outcome.Assigned _ -> Fate.TAKEN;
            case SubmitNumbers.Outcome.AlreadySubmitted _ -> Fate.REPEATED;
            case SubmitNumbers.Outcome.Rejected _ -> Fate.of(Code.REJECTED);
            case SubmitNumbers.Outcome.Closed _ -> Fate.of(Code.NOT_OPEN, NUMBERS);
            case SubmitNumbers.Outcome.Taken _ -> Fate.of(Code.NUMBER_TAKEN, NUMBERS);
            case SubmitNumbers.Outcome.NotManual _ -> Fate.of(Code.NUMBERS_NOT_MANUAL, NUMBERS);
            case SubmitNumbers.Outcome.WrongCount _,
                    SubmitNumbers.Outcome.OutOfRange _,
                    SubmitNumbers.Outcome.Duplicate _ ->
                    Fate.of(Code.INVALID_NUMBERS, NUMBERS);
            case SubmitNumbers.Outcome.NotFound _,
                    SubmitNumbers.Outcome.NotEvaluated _,
                    SubmitNumbers.Outcome.Busy _ ->
                    Fate.NOT_NOW;
        };
    }
}
