package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an operator sells tickets of.
 *
 * @param slug unique within its tenant, never changed
 * @param terms what its next draws promise
 * @param leadSeconds between close and beacon round: at least 600 live, at least 5 in test mode
 * @param schedule when it is drawn; empty when there are only single draws
 * @param endsAt when it takes its last entry; empty when nothing ends it but its schedule
 * @param status as it is stored: {@link #status(Instant)} is what counts
 * @param agenda what is planned
 * @param version counts every write; a write names the version it read
 * @param updatedAt when an operator changed it last
 */
public record Lottery(
        Tenant tenant,
        String id,
        String slug,
        Offer offer,
        Terms terms,
        int leadSeconds,
        Optional<DrawSchedule> schedule,
        Optional<Instant> endsAt,
        LotteryStatus status,
        Agenda agenda,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** What of a lottery an operator writes. */
    public record Form(
            Offer offer,
            Terms terms,
            int leadSeconds,
            Optional<DrawSchedule> schedule,
            Optional<Instant> endsAt) {}

    /** A new lottery, active at once. */
    public static Lottery create(Tenant tenant, String id, String slug, Form form, Instant now) {
        return create(tenant, id, slug, form, LotteryStatus.ACTIVE, now);
    }

    /** A new lottery of a status, which is {@code ACTIVE} or {@code DRAFT}. */
    static Lottery create(
            Tenant tenant, String id, String slug, Form form, LotteryStatus status, Instant now) {
        return new Lottery(
                tenant,
                id,
                slug,
                form.offer(),
                form.terms(),
                form.leadSeconds(),
                form.schedule(),
                form.endsAt(),
                status,
                Agenda.startingAt(now, planNow(form.schedule(), form.endsAt(), status, now)),
                1,
                now,
                now);
    }

    /** Whether {@code text} has the form of a slug. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** What an operator wrote. */
    public Form form() {
        return new Form(offer, terms, leadSeconds, schedule, endsAt);
    }

    /** Its status at {@code now}: past its end it has expired, whatever is stored. */
    public LotteryStatus status(Instant now) {
        return switch (status) {
            case DRAFT, ACTIVE, PAUSED ->
                    endsAt.filter(end -> !now.isBefore(end)).isPresent()
                            ? LotteryStatus.EXPIRED
                            : status;
            case COMPLETED, EXPIRED -> status;
        };
    }

    /** When the next draw is drawn; empty while none is planned. */
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
                form.schedule(),
                form.endsAt(),
                status,
                agenda.planAt(planNow(form.schedule(), form.endsAt(), status, now)),
                version + 1,
                createdAt,
                now);
    }

    Lottery in(LotteryStatus status, Instant now) {
        return new Lottery(
                tenant,
                id,
                slug,
                offer,
                terms,
                leadSeconds,
                schedule,
                endsAt,
                status,
                agenda.planAt(planNow(schedule, endsAt, status, now)),
                version + 1,
                createdAt,
                now);
    }

    /** Planning is no edit: it leaves {@code updatedAt} alone. */
    Lottery planned(LotteryStatus status, Agenda agenda) {
        return new Lottery(
                tenant,
                id,
                slug,
                offer,
                terms,
                leadSeconds,
                schedule,
                endsAt,
                status,
                agenda,
                version + 1,
                createdAt,
                updatedAt);
    }

    /** An active one is planned at once, and any that has an end is to be ended. */
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
