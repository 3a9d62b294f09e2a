package fairdraw.functions.operator.lotteries;

import fairdraw.domain.Mode;
import fairdraw.domain.lotteries.DrawFrequency;
import fairdraw.domain.lotteries.DrawSchedule;
import fairdraw.domain.lotteries.rules.Forecast;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.rules.PrizePool;
import fairdraw.fairness.prizes.Tiers;
import fairdraw.functions.json.JsonBody;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The part of a lottery that decides what it pays and when, as it was sent to be previewed. */
record Preview(Forecast forecast, Tiers tiers, Optional<DrawSchedule> schedule, int leadSeconds) {

    /** Three lines for each ticket of the largest draw. */
    private static final long MOST_LINES = 30_000_000;

    private static final long LARGEST_POOL = 1_000_000_000_000L;

    /**
     * Reads what is previewed; a lottery without a frequency has no schedule.
     *
     * @param testLead the lead in seconds of a test lottery that sets none
     */
    static Preview read(JsonBody body, Mode mode, int testLead, Instant now) {
        NumbersConfig numbers = NumbersReader.read(body, "numbersConfig");
        Tiers tiers = TiersReader.read(body, numbers, Optional.empty());
        PrizePool pool =
                new PrizePool(
                        "USD",
                        LotteryReader.price(body),
                        body.optionalInteger("poolPermille", 0, LotteryReader.WHOLE)
                                .orElse(0L)
                                .intValue());
        long lines = body.integer("lines", 1, MOST_LINES);
        long carried = body.optionalInteger("poolCents", 0, LARGEST_POOL).orElse(0L);
        int lead = LotteryReader.leadSeconds(body, mode, Optional.empty(), testLead);
        return new Preview(
                Forecast.of(numbers, pool, tiers, lines, carried),
                tiers,
                schedule(body, lead, now),
                lead);
    }

    private static Optional<DrawSchedule> schedule(JsonBody body, int lead, Instant now) {
        return body.optionalChoice(
                        "drawFrequency", Arrays.asList(DrawFrequency.values()), DrawFrequency::name)
                .flatMap(frequency ->
                        new ScheduleReader(body, frequency, lead, Optional.empty(), now).read());
    }
}
