package fairdraw.functions.operator.lotteries;

import fairdraw.domain.lotteries.DrawSchedule;
import fairdraw.domain.lotteries.rules.Forecast;
import fairdraw.functions.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The preview of a lottery: chances, money and the next draws. */
final class PreviewView {

    private static final int DRAWS = 10;
    private static final MathContext DIGITS = new MathContext(12);

    /** The largest number that a browser holds exactly, to which sums beyond it are cut. */
    private static final BigInteger LARGEST = BigInteger.valueOf((1L << 53) - 1);

    private PreviewView() {}

    static Json of(Preview preview, Instant now) {
        Forecast forecast = preview.forecast();
        return Json.object()
                .put("tiers", tiers(preview))
                .put("oneInOfAny", oneIn(forecast.odds().chanceOfAny()))
                .put("takenCents", forecast.takenCents())
                .put("prizePoolCents", forecast.poolCents())
                .put("expectedPayoutCents", cut(forecast.expectedCents().toBigInteger()))
                .put("mostPayoutCents", cut(forecast.mostCents()))
                .put("returned", forecast.returned().map(PreviewView::plain))
                .put("breakEvenLines", forecast.breakEvenLines().map(PreviewView::cut))
                .put("paysMoreThanItTakes", forecast.paysMoreThanItTakes())
                .put("nextDraws", nextDraws(preview, now));
    }

    private static List<Json> tiers(Preview preview) {
        return IntStream.range(0, preview.tiers().all().size())
                .mapToObj(place ->
                        Json.object()
                                .put("name", preview.tiers().all().get(place).name())
                                .put("oneIn", oneIn(preview.forecast().odds().chance(place))))
                .toList();
    }

    /** Returns the number of lines of which one wins on average; empty if none can. */
    private static Optional<BigDecimal> oneIn(BigDecimal chance) {
        return chance.signum() == 0
                ? Optional.empty()
                : Optional.of(plain(BigDecimal.ONE.divide(chance, DIGITS)));
    }

    /** Returns the same number without zeros at its end and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    private static long cut(BigInteger number) {
        return number.min(LARGEST).longValueExact();
    }

    private static List<Json> nextDraws(Preview preview, Instant now) {
        Optional<DrawSchedule> schedule = preview.schedule();
        ZoneId zone = schedule.map(PreviewView::zone).orElse(ZoneOffset.UTC);
        return Stream.iterate(
                        schedule.flatMap(its -> its.after(now.plusSeconds(preview.leadSeconds()))),
                        Optional::isPresent,
                        last -> schedule.flatMap(its -> last.flatMap(its::after)))
                .flatMap(Optional::stream)
                .limit(DRAWS)
                .map(drawAt ->
                        Json.object()
                                .put("drawAt", drawAt)
                                .put("closeAt", drawAt.minusSeconds(preview.leadSeconds()))
                                .put("local", local(drawAt, zone)))
                .toList();
    }

    private static String local(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    private static ZoneId zone(DrawSchedule schedule) {
        return switch (schedule) {
            case DrawSchedule.Daily daily -> daily.zone();
            case DrawSchedule.Weekly weekly -> weekly.zone();
            case DrawSchedule.Monthly monthly -> monthly.zone();
            case DrawSchedule.Every _, DrawSchedule.At _ -> ZoneOffset.UTC;
        };
    }
}
