package fairdraw.functions.history;

import fairdraw.functions.giveaways.GetDrawStatusFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.lotteries.ListLotteryDrawsFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The end of a season, which some callers notice late. */
final class Closing {

    private final Season season;
    private final World world;

    Closing(Season season) {
        this.season = season;
        this.world = season.world;
    }

    /** Closes all draws, each while a caller's clock lags behind. */
    void run() {
        Map<?, ?> next = nextDraw();
        String drawId = String.valueOf(next.get("id"));
        season.drawIds.add(drawId);
        closeWhileLate(
                drawId,
                Instant.parse(String.valueOf(next.get("closeAt"))),
                () -> season.buy(season.purchases.size()),
                () -> IntStream.range(0, 4).forEach(_ -> season.buy(season.purchases.size())));
        closeWhileLate(
                season.giveaway, season.giveawayCloses, () -> season.enter(0), this::enterLate);
        world.installation.clock().forward(Duration.ofHours(1));
        if (season.handIn().status() == 201) {
            world.violations.add("numbers are taken after the close");
        }
    }

    /**
     * Makes calls a second before a draw closes, closes it, and makes others whose clock has not
     * moved since and whose environments remember an open draw.
     */
    private void closeWhileLate(String drawId, Instant close, Runnable before, Runnable late) {
        world.installation.clock().set(close.minusSeconds(1));
        before.run();
        world.installation.clock().set(close);
        for (int again = 0; again < 20 && !world.advance(drawId); again++) {
            world.installation.clock().forward(Duration.ofMillis(1));
        }
        world.installation.clock().set(close.minusSeconds(1));
        late.run();
        world.installation.clock().set(close.plusSeconds(1));
    }

    /**
     * A guest may hold a place without knowing it, since no answer came before the close, and keeps
     * it.
     */
    private void enterLate() {
        for (int guest = 0; guest < Season.GUESTS; guest++) {
            boolean held = isEntered(guest);
            season.enter(guest);
            if (!held && season.places.getOrDefault(guest, false)) {
                world.violations.add("a place is given after the close");
            }
        }
    }

    private boolean isEntered(int guest) {
        Answered status =
                world.calm(
                        (which, call) ->
                                season.shop.consumer(which, season.guests.get(guest), call),
                        GetDrawStatusFunction::new,
                        GatewayCall.of("GET", "/").path("drawId", season.giveaway));
        return status.status() == 200 && status.text("status").equals("ENTERED");
    }

    private Map<?, ?> nextDraw() {
        Answered listed =
                world.calm(
                        season.partner::call,
                        ListLotteryDrawsFunction::new,
                        GatewayCall.of("GET", "/").path("slug", "weekly"));
        String now = world.installation.clock().instant().toString();
        return ((List<?>) Objects.requireNonNull(listed.members().get("data")))
                .stream()
                        .map(draw -> (Map<?, ?>) Objects.requireNonNull(draw))
                        .filter(draw -> String.valueOf(draw.get("closeAt")).compareTo(now) > 0)
                        .min(Comparator.comparing(draw -> String.valueOf(draw.get("closeAt"))))
                        .orElseThrow();
    }
}
