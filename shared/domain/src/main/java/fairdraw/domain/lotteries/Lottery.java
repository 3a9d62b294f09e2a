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
        LotteryStatus status,
        Agenda agenda,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** What of a lottery an operator writes. */
    public record Form(
            Offer offer, Terms terms, int leadSeconds, Optional<DrawSchedule> schedule) {}

    /** A new lottery, active at once. */
    public static Lottery create(Tenant tenant, String id, String slug, Form form, Instant now) {
        return new Lottery(
                tenant,
                id,
                slug,
                form.offer(),
                form.terms(),
                form.leadSeconds(),
                form.schedule(),
                LotteryStatus.ACTIVE,
                Agenda.startingAt(now, form.schedule().map(_ -> now)),
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
        return new Form(offer, terms, leadSeconds, schedule);
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
                status,
                agenda.planAt(planNow(form.schedule(), status, now)),
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
                status,
                agenda.planAt(planNow(schedule, status, now)),
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
                status,
                agenda,
                version + 1,
                createdAt,
                updatedAt);
    }

    private static Optional<Instant> planNow(
            Optional<DrawSchedule> schedule, LotteryStatus status, Instant now) {
        return schedule.filter(_ -> status == LotteryStatus.ACTIVE).map(_ -> now);
    }
}
