package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The claims of a campaign's numbers. A claim counts as its submission does: only a committed one
 * takes its number.
 */
public interface NumberClaims {

    /**
     * A claim of a number.
     *
     * @param isCommitted whether it was written together with its submission's commit
     */
    record Claim(LuckyNumber number, EntryId entryId, String submission, boolean isCommitted) {}

    /** The outcome of an attempt to write a submission; all but {@link Done} wrote nothing. */
    sealed interface Written {
        /** The entry holds the numbers, by this attempt or an earlier one of this submission. */
        record Done() implements Written {}

        /** The entry is in no state to take these numbers; empty if there is no entry. */
        record EntryRefused(Optional<CampaignEntry> entry) implements Written {}

        /** The submission was aborted. */
        record Aborted() implements Written {}

        /** The gate is shut, or not open yet. */
        record GateShut() implements Written {}

        /** Claims of other submissions conflict with this one. */
        record InTheWay(List<Claim> claims) implements Written {}

        /** Another caller was writing the same items. */
        record Contended() implements Written {}
    }

    /**
     * Writes a submission of few numbers in one transaction: the entry, the claims and a gate.
     *
     * @param dead the claims to take over: by number, the submissions that they were seen to belong
     *     to
     */
    Written submit(Submission submission, int gate, Map<LuckyNumber, String> dead, Instant now);

    /** The outcome of an attempt to begin a submission of many numbers. */
    sealed interface Reserving {
        record Reserved() implements Reserving {}

        /** The entry is in no state to take these numbers; empty if there is no entry. */
        record EntryRefused(Optional<CampaignEntry> entry) implements Reserving {}

        /** Another submission of the entry is under way. */
        record UnderWay(String submission) implements Reserving {}
    }

    /**
     * Records a submission of many numbers as the one under way for its entry, unless there is one.
     *
     * @param until the time after which others may abort it
     */
    Reserving reserve(Submission submission, Instant until);

    /**
     * Claims numbers of a submission, each in a write of its own.
     *
     * @param dead the claims to take over: by number, the submissions that they were seen to belong
     *     to
     * @return the conflicting claims
     */
    List<Claim> claim(
            Submission submission, Set<LuckyNumber> numbers, Map<LuckyNumber, String> dead);

    /** Makes the numbers of a submission the entry's; all of them must be claimed. */
    Written commit(Submission submission, int gate, Instant now);

    /** The state of a submission. */
    enum Standing {
        COMMITTED,
        /** It may still be committed, and is not old enough to be aborted. */
        LIVE,
        /** It may still be committed, unless it is aborted first. */
        EXPIRED,
        /** It can never be committed. */
        ABORTED
    }

    /** Returns the state of an entry's submission, read with strong consistency. */
    Standing standing(Submission asking, EntryId entryId, String submission, Instant now);

    /** Aborts a submission, unless it is committed or aborted already. */
    void abort(Submission asking, EntryId entryId, String submission);

    /**
     * Returns the parts of lists that leading claims store, by their first number, read with strong
     * consistency; leaves out claims that no longer belong to that submission.
     *
     * @param submissions by leading number
     */
    Map<LuckyNumber, List<LuckyNumber>> parts(
            NumberSpace space, Map<LuckyNumber, String> submissions);

    /**
     * Returns the claim of a number, committed or not, read with strong consistency; empty if there
     * is none.
     */
    Optional<Claim> find(NumberSpace space, LuckyNumber number);
}
