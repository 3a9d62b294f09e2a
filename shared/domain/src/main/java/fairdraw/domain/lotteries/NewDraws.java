package fairdraw.domain.lotteries;

import fairdraw.domain.draws.BeaconRule;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.DrawTimes;
import fairdraw.domain.draws.LotteryRules;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RootKeys;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.Triggers;
import fairdraw.fairness.BeaconChain;
import fairdraw.fairness.BeaconRounds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes the draws of lotteries: ids, rules, the beacon round by formula, triggers. */
public final class NewDraws {

    private static final long VERSION_8 = 0x8000;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final BeaconChain chain;
    private final RootKeys keys;
    private final Triggers triggers;

    /**
     * @param chain the beacon that new draws name
     * @param triggers what makes them advance in time
     */
    public NewDraws(BeaconChain chain, RootKeys keys, Triggers triggers) {
        this.chain = chain;
        this.keys = keys;
        this.triggers = triggers;
    }

    /** A draw of {@code lottery} at these times on its present terms. */
    Draw of(Lottery lottery, String drawId, DrawTimes times, Instant now) {
        // Public before the first receipt it signs can be asked for.
        keys.signer();
        LotteryRules rules =
                lottery.terms()
                        .rules(
                                drawId,
                                lottery.tenant().mode(),
                                times,
                                beacon(chain.chainHash(), times, lottery.leadSeconds()));
        return new Draw(
                lottery.tenant(),
                drawId,
                lottery.id(),
                lottery.slug(),
                rules,
                rules.hash(),
                Spread.DEFAULT,
                keys.current(),
                new Progress.Scheduled(),
                1,
                times.openAt(),
                0,
                Optional.empty(),
                now,
                now);
    }

    /** The rules of {@code draw} on the present terms of its lottery; its times stay. */
    LotteryRules onTermsOf(Lottery lottery, Draw draw) {
        return lottery.terms()
                .rules(
                        draw.id(),
                        draw.tenant().mode(),
                        draw.rules().times(),
                        draw.rules().beacon());
    }

    /** The rules of {@code draw} at other times, with the round that follows from them. */
    LotteryRules at(DrawTimes times, Draw draw) {
        LotteryRules rules = draw.lotteryRules();
        return new LotteryRules(
                draw.id(),
                rules.mode(),
                times,
                beacon(rules.beacon().chain(), times, rules.beacon().leadSeconds()),
                rules.maxPerSubject(),
                rules.maxLinesPerTicket(),
                rules.numbers(),
                rules.pool(),
                rules.tiers());
    }

    /** Has the draw advance at each of its times; setting them again replaces them. */
    void trigger(Draw draw) {
        DrawTimes times = draw.rules().times();
        triggers.at(draw, "open", times.openAt());
        triggers.at(draw, "close", times.closeAt());
        triggers.at(draw, "draw", chain.timeOf(draw.rules().beacon().round()));
    }

    /** The id of a lottery's draw by its place in the schedule: a UUID of version 8. */
    static String id(String lotteryId, long ordinal) {
        byte[] name = (lotteryId + '#' + ordinal).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(sha256(name));
        long high = (hash.getLong() & ~0xF000L) | VERSION_8;
        long low = (hash.getLong() & ~VARIANT_BITS) | VARIANT;
        return new UUID(high, low).toString();
    }

    private BeaconRule beacon(String chainHash, DrawTimes times, int leadSeconds) {
        var rounds = new BeaconRounds(chain, times.closeAt(), times.drawAt(), leadSeconds);
        return new BeaconRule(chainHash, leadSeconds, rounds.planned());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
