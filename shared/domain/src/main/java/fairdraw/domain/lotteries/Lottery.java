package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A lottery as stored.
 *
 * @param slug unique within its tenant, never changed
 * @param terms the terms of its next draws
 * @param leadSeconds the seconds between close and beacon round: at least 600 live, at least 5 in
 *     test mode
 * @param expectedPeak the entries a second that its busiest draw is expected to take
 * @param schedule the times of its draws; empty if there are only single draws
 * @param endsAt the time of its last entry; empty if nothing but its schedule ends it
 * @param status as stored; {@link #status(Instant)} is the effective one
 * @param archived whether lists leave it out; an active or paused one never is
 * @param agenda its planned draws
 * @param version the number of the last write; every write names the version that it read
 * @param updatedAt the time of the last change by an operator
 */
public record Lottery(
        Tenant tenant,
        LotteryId id,
        LotterySlug slug,
        Offer offer,
        Terms terms,
        int leadSeconds,
        int expectedPeak,
        Optional<DrawSchedule> schedule,
        Optional<Instant> endsAt,
        LotteryStatus status,
        boolean archived,
        Agenda agenda,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** The part of a lottery that an operator writes. */
    public record Form(
            Offer offer,
            Terms terms,
            int leadSeconds,
            int expectedPeak,
            Optional<DrawSchedule> schedule,
            Optional<Instant> endsAt,
            boolean archived) {

        /** The form of a lottery that is not archived. */
        public Form(
                Offer offer,
                Terms terms,
                int leadSeconds,
                int expectedPeak,
                Optional<DrawSchedule> schedule,
                Optional<Instant> endsAt) {
            this(offer, terms, leadSeconds, expectedPeak, schedule, endsAt, false);
        }

        /** Returns the same in the archive, or out of it. */
        Form in(boolean archive) {
            return new Form(offer, terms, leadSeconds, expectedPeak, schedule, endsAt, archive);
        }
    }

    /** Returns a new lottery, which is active at once. */
    public static Lottery create(
            Tenant tenant, LotteryId id, LotterySlug slug, Form form, Instant now) {
        return create(tenant, id, slug, form, LotteryStatus.ACTIVE, now);
    }

    /** Returns a new lottery with that status, which is {@code ACTIVE} or {@code DRAFT}. */
    static Lottery create(
            Tenant tenant,
            LotteryId id,
            LotterySlug slug,
            Form form,
            LotteryStatus status,
            Instant now) {
        return new Lottery(
                tenant,
                id,
                slug,
                form.offer(),
                form.terms(),
                form.leadSeconds(),
                form.expectedPeak(),
                form.schedule(),
                form.endsAt(),
                status,
                form.archived(),
                Agenda.startingAt(now, planNow(form.schedule(), form.endsAt(), status, now)),
                1,
                now,
                now);
    }

    /** Whether {@code text} has the form of a slug. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** Returns the part that an operator wrote. */
    public Form form() {
        return new Form(offer, terms, leadSeconds, expectedPeak, schedule, endsAt, archived);
    }

    /**
     * Returns the effective status at {@code now}: past its end, a lottery that has not completed
     * is expired, whatever is stored.
     */
    public LotteryStatus status(Instant now) {
        return switch (status) {
            case DRAFT, ACTIVE, PAUSED ->
                    endsAt.filter(end -> !now.isBefore(end)).isPresent()
                            ? LotteryStatus.EXPIRED
                            : status;
            case COMPLETED, EXPIRED -> status;
        };
    }

    /** Returns the time of the next draw after {@code now}; empty if none is planned. */
    public Optional<Instant> nextDrawAt(Instant now) {
        return agenda.nextDrawAt(now);
    }

    Lottery edited(Form form, Instant now) {
        return new Lottery(
                tenant,
                id,
                slug,
                form.offer(),
                form.terms(),
                form.leadSeconds(),
                form.expectedPeak(),
                form.schedule(),
                form.endsAt(),
                status,
                form.archived(),
                agenda.planAt(planNow(form.schedule(), form.endsAt(), status, now)),
                version + 1,
                createdAt,
                now);
    }

    /** Returns it with that status; one that is active is archived no more. */
    Lottery in(LotteryStatus status, Instant now) {
        return new Lottery(
                tenant,
                id,
                slug,
                offer,
                terms,
                leadSeconds,
                expectedPeak,
                schedule,
                endsAt,
                status,
                archived && status != LotteryStatus.ACTIVE,
                agenda.planAt(planNow(schedule, endsAt, status, now)),
                version + 1,
                createdAt,
                now);
    }

    /** Planning is not an edit, so it leaves {@code updatedAt} unchanged. */
    Lottery planned(LotteryStatus status, Agenda agenda) {
        return new Lottery(
                tenant,
                id,
                slug,
                offer,
                terms,
                leadSeconds,
                expectedPeak,
                schedule,
                endsAt,
                status,
                archived,
                agenda,
                version + 1,
                createdAt,
                updatedAt);
    }

    /**
     * Returns the next planning: at once for an active lottery with a schedule, else at its end if
     * it has one.
     */
    private static Optional<Instant> planNow(
            Optional<DrawSchedule> schedule,
            Optional<Instant> endsAt,
            LotteryStatus status,
            Instant now) {
        return switch (status) {
            case ACTIVE -> schedule.map(_ -> now).or(() -> endsAt);
            case DRAFT, PAUSED -> endsAt;
            case COMPLETED, EXPIRED -> Optional.empty();
        };
    }
}
