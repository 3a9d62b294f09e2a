package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who claims which number of a campaign. A claim is worth what its submission is: only that of a
 * committed one is taken.
 */
public interface NumberClaims {

    /**
     * A claim of a number.
     *
     * @param isCommitted whether it was made together with its submission's commit
     */
    record Claim(LuckyNumber number, String entryId, String submission, boolean isCommitted) {}

    /** What became of an attempt to write a submission; all but {@link Done} wrote nothing. */
    sealed interface Written {
        /** The numbers are the entry's, by this attempt or an earlier one of this submission. */
        record Done() implements Written {}

        /** The entry is not such that it takes these numbers; empty when there is none. */
        record EntryRefused(Optional<CampaignEntry> entry) implements Written {}

        /** The submission was aborted. */
        record Aborted() implements Written {}

        /** The gate is shut, or not open yet. */
        record GateShut() implements Written {}

        /** These claims are in the way. */
        record InTheWay(List<Claim> claims) implements Written {}

        /** Somebody else was writing the same items. */
        record Contended() implements Written {}
    }

    /**
     * Writes few numbers, all or nothing: the entry, the claims and a gate in one transaction.
     *
     * @param dead claims to take over, by number: the submissions that they were seen to be of
     */
    Written submit(Submission submission, int gate, Map<LuckyNumber, String> dead, Instant now);

    /** What became of an attempt to begin a submission of many numbers. */
    sealed interface Reserving {
        record Reserved() implements Reserving {}

        /** The entry is not such that it takes these numbers; empty when there is none. */
        record EntryRefused(Optional<CampaignEntry> entry) implements Reserving {}

        /** Another submission of the entry is under way. */
        record UnderWay(String submission) implements Reserving {}
    }

    /**
     * Lets an entry name a submission of many numbers as the one under way, unless another is.
     *
     * @param until from when on others may abort it
     */
    Reserving reserve(Submission submission, Instant until);

    /**
     * Claims numbers of a submission, each by itself.
     *
     * @param dead claims to take over, by number: the submissions that they were seen to be of
     * @return the claims that are in the way
     */
    List<Claim> claim(
            Submission submission, Set<LuckyNumber> numbers, Map<LuckyNumber, String> dead);

    /** Makes the numbers of a submission the entry's, all of which must be claimed. */
    Written commit(Submission submission, int gate, Instant now);

    /** How far a submission has come. */
    enum Standing {
        COMMITTED,
        /** It may still be committed, and nobody may abort it for its age. */
        LIVE,
        /** It may still be committed, unless it is aborted first. */
        EXPIRED,
        /** It can never be committed. */
        ABORTED
    }

    /** How far a submission of an entry has come, read with strong consistency. */
    Standing standing(Submission asking, String entryId, String submission, Instant now);

    /** Aborts a submission, unless it is committed or aborted already. */
    void abort(Submission asking, String entryId, String submission);
}
